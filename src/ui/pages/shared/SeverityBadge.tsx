import type { Severity } from "../../../engine/review";
import { severityName } from "../../names";

/** Severity by shape, colour and word, so that none of the three has to be seen. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  return (
    <span class={`sev sev-${severity}`}>
      <svg class="sev-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {severity === "gentle" && <circle cx="6" cy="6" r="4" />}
        {severity === "firm" && <path d="M6 .8 11.2 6 6 11.2.8 6z" />}
        {severity === "stop" && <path d="M3.8 1h4.4L11 3.8v4.4L8.2 11H3.8L1 8.2V3.8z" />}
      </svg>
      {severityName(severity)}
    </span>
  );
}
