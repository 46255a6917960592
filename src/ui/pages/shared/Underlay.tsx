import type { Finding } from "../../../engine/review";
import { piecesOf } from "./pieces";

interface Props {
  draft: string;
  findings: Finding[];
  active: Finding | undefined;
}

/** The draft once more, unseen but for its marks, exactly under the words of the textarea. */
export function Underlay({ draft, findings, active }: Props) {
  return (
    <div class="try-under" aria-hidden="true">
      {piecesOf(draft, findings).map(({ text, finding }) =>
        finding ? (
          <mark
            key={finding.start}
            class={`try-mark ${finding.severity}${finding === active ? " try-mark-active" : ""}`}
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
      {/* A last empty line has height in a textarea, and none here without a letter. */}
      {draft.endsWith("\n") && "\u200b"}
    </div>
  );
}
