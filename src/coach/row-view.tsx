import type { ReplyBox } from "../desks/desk";
import type { Finding, Review } from "../engine/review";
import type { Coaching } from "../messages";
import { ChipRow } from "../ui/ChipRow";
import { LiveRegion } from "../ui/LiveRegion";
import type { EmptyState } from "../ui/props";
import { openRowLayer } from "./row-layer";

export interface RowContent {
  review: Review | null;
  empty: EmptyState;
  findings: Finding[];
  coaching: Coaching;
}

export interface RowView {
  host: HTMLElement;
  show(content: RowContent | null): void;
  rect(): DOMRect;
}

export interface RowViewAsk {
  onOpenFinding: (finding: Finding) => void;
  onOpenPanel: () => void;
  /** The words that call for something missing; `null` when no words of the reply do. */
  about: (finding: Finding) => string | null;
  sameness: (finding: Finding) => string;
}

/** The chip row of one box. The agent's own fold or unfold holds for this box; the team's setting is where it begins. */
export function openRowView({ frame, editor }: ReplyBox, ask: RowViewAsk, signal: AbortSignal): RowView {
  const layer = openRowLayer(frame, editor, signal);
  let chosen: "open" | "dot" | null = null;
  let content: RowContent | null = null;

  const show = () => {
    if (!content || content.coaching.chipRow === "hidden") return layer.show(null, "dot");
    const { review, empty, findings, coaching } = content;
    const wanted = chosen ?? (coaching.chipRow === "open" ? "open" : "dot");
    const draw = (shape: "open" | "dot") => (
      <>
        <ChipRow
          review={review}
          empty={empty}
          shape={shape}
          findings={findings}
          about={ask.about}
          onOpenFinding={ask.onOpenFinding}
          onOpenPanel={ask.onOpenPanel}
          onShape={(next) => {
            // A dot there is no room to unfold opens the panel, where everything is.
            if (next === "open" && wanted === "open") return ask.onOpenPanel();
            chosen = next;
            show();
          }}
        />
        <LiveRegion findings={findings} sameness={ask.sameness} />
      </>
    );
    layer.show(draw, wanted);
  };
  return {
    host: layer.host,
    show(next) {
      content = next;
      show();
    },
    rect: layer.rect,
  };
}
