import { useState } from "preact/hooks";
import { t } from "../../words";
import type { KeyAction, KeyDoor } from "./door";

interface Props {
  door: KeyDoor;
  /** The agent's own: action → chord. */
  own: Partial<Record<KeyAction, string>>;
  onChoose: (action: KeyAction, chord: string | null) => void;
}

/** The coach's keys in the reply box, each to be given another. */
export function Keys({ door, own, onChoose }: Props) {
  const [asking, setAsking] = useState<KeyAction | null>(null);
  const [fault, setFault] = useState<{ action: KeyAction; words: string } | null>(null);
  const keys: Record<KeyAction, string> = { ...door.defaults, ...own };
  const press = (event: KeyboardEvent, action: KeyAction) => {
    // Out of the field by the keys that always lead out.
    if (event.key === "Tab") return;
    event.preventDefault();
    if (event.key === "Escape" && action !== "close") return setAsking(null);
    const chord = door.chordOf(event);
    if (chord === null) return;
    const wrong = door.faultOf(chord, action, keys);
    if (wrong) return setFault({ action, words: faultWords(wrong, chord) });
    setAsking(null);
    setFault(null);
    onChoose(action, chord === door.defaults[action] ? null : chord);
  };
  return (
    <div class="keys">
      <h3>{t("options_keys")}</h3>
      <p>{t("options_keys_means")}</p>
      <ul class="lines lines-tight">
        {(Object.entries(door.defaults) as [KeyAction, string][]).map(([action, usual]) => (
          <li key={action} class="line key-line">
            <span id={`key-${action}`}>{t(`options_key_${action}`)}</span>
            <span class="key-choice">
              {own[action] && own[action] !== usual && (
                <button type="button" class="link" onClick={() => onChoose(action, null)}>
                  {t("options_keys_back", [usual])} <span class="only-read">{t(`options_key_${action}`)}</span>
                </button>
              )}
              <button
                type="button"
                class={asking === action ? "key key-asking" : "key"}
                aria-describedby={`key-${action}`}
                onClick={() => {
                  setFault(null);
                  setAsking(action);
                }}
                onBlur={() => asking === action && setAsking(null)}
                onKeyDown={(event) => asking === action && press(event, action)}
              >
                {asking === action ? t("options_keys_press") : <kbd>{keys[action]}</kbd>}
              </button>
            </span>
            {fault?.action === action && (
              <p class="key-fault" role="alert">
                {fault.words}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function faultWords(fault: NonNullable<ReturnType<KeyDoor["faultOf"]>>, chord: string): string {
  return fault.kind === "taken"
    ? t("options_keys_taken", [chord, t(`options_key_${fault.by}`)])
    : t(`options_keys_no_${fault.kind}`, [chord]);
}
