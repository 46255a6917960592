import type { Finding, Missing, Principle, Review, Severity } from "../engine/review";
import { t, type WordKey } from "./words";

type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Name;

/** A principle as people call it: "One person, one issue". */
export function principleName(principle: Principle): string {
  return t(key(`principle_${principle}`));
}

/** What a principle asks for, in one sentence. */
export function principleMeans(principle: Principle): string {
  return t(`${key(`principle_${principle}`)}_means`);
}

export function severityName(severity: Severity): string {
  return t(`severity_${severity}`);
}

export function missingName(missing: Missing): string {
  return t(key(`missing_${missing}`));
}

/** The state of a whole reply in words: "Reads well", "Pause before sending". */
export function labelName(label: Review["label"]): string {
  return t(`label_${label}`);
}

/** What a finding gains when it is met: "+16", or "small touch" when that rounds to nothing. */
export function gainName({ gain }: Finding): string {
  return gain >= 1 ? `+${Math.round(gain)}` : t("panel_small_touch");
}

// Message names allow no hyphen.
function key<Name extends string>(name: Name): Underscored<Name> & WordKey {
  return name.replaceAll("-", "_") as Underscored<Name> & WordKey;
}
