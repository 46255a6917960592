import { useId } from "preact/hooks";

interface Props<Value extends string> {
  legend: string;
  describedBy?: string;
  value: Value;
  options: { value: Value; label: string; means?: string }[];
  locked?: boolean;
  /** `cards` shows what each means; `row` is a slim line. */
  shape: "cards" | "row";
  hideLegend?: boolean;
  onChoose: (value: Value) => void;
}

/** One of a few: radio buttons drawn as cards or as a slim row. */
export function Choice<Value extends string>(props: Props<Value>) {
  const name = useId();
  return (
    <fieldset class={`choice choice-${props.shape}`} aria-describedby={props.describedBy} disabled={props.locked}>
      <legend class={props.hideLegend ? "only-read" : undefined}>{props.legend}</legend>
      <div class="choice-options">
        {props.options.map(({ value, label, means }) => (
          <label key={value} class="choice-option">
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChoose(value)}
            />
            <span class="choice-label">{label}</span>
            {means && <span class="choice-means">{means}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
