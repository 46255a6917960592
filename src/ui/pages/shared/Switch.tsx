import { useId } from "preact/hooks";

interface Props {
  /** Read by screen readers; may be drawn elsewhere, then `labelledBy` names that element instead. */
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  on: boolean;
  locked?: boolean;
  onSwitch: (on: boolean) => void;
}

/** On or off, at once. A checkbox underneath, so that every key and reader knows it. */
export function Switch({ label, labelledBy, describedBy, on, locked, onSwitch }: Props) {
  const id = useId();
  return (
    <span class="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        disabled={locked}
        aria-checked={on}
        aria-label={labelledBy ? undefined : label}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
    </span>
  );
}
