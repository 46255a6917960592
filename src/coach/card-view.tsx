import type { Finding, Review } from "../engine/review";
import type { Coaching } from "../messages";
import { Card } from "../ui/Card";
import { principleName } from "../ui/names";
import { Panel } from "../ui/Panel";
import type { IgnoreReach } from "../ui/props";
import { sentenceAround } from "../ui/sentence-around";
import { anchorOf } from "./anchor";
import { cardDeeds, type DeedsAsk } from "./card-deeds";
import { openCardLayer } from "./card-layer";
import { keepCaret } from "./caret-keeper";
import { copy } from "./copy";
import { follow } from "./follow";
import type { Action } from "./keys";
import { findingAt, nextFinding } from "./next-finding";

/** How a card came to be open: that decides whether it takes the focus and what closes it. */
type By = "pointer" | "keys" | "row";

export interface CardView {
  host: HTMLElement;
  /** The finding whose card is open. */
  shown(): Finding | null;
  open(finding: Finding, by: By): void;
  openPanel(focus: boolean): void;
  closeOnTyping(): void;
  closeIfHovered(): void;
  /** A new review came: an open card goes on with the same finding, or closes. */
  settle(findings: Finding[]): void;
  /** @param caret offset in the draft, or `null` */
  act(action: Action, byKeys: boolean, caret: number | null): boolean;
}

export interface CardViewAsk extends DeedsAsk {
  coaching: () => Coaching;
  review: () => Review | null;
  /** Where the card of something missing stands. */
  chip: () => DOMRect;
  redraw: () => void;
  onPointer: (inside: boolean) => void;
}

export function openCardView(ask: CardViewAsk, signal: AbortSignal): CardView {
  const { box, standing } = ask;
  const deeds = cardDeeds(ask);
  const layer = openCardLayer(box.element, ask.onPointer, signal);
  let shown: Finding | null = null;
  let by: By = "pointer";
  let isPanel = false;
  let canApply = true;
  let giveBack: (() => void) | null = null;
  follow(box.element, layer.placeAgain, signal);

  // A field of the card's that has the focus takes the selection along; the line being written is still the same.
  let caret: number | null = null;
  const where = () => {
    caret = box.caret() ?? caret;
    return anchorOf(box, shown, ask.chip(), caret);
  };
  const close = () => {
    if (!layer.isOpen()) return;
    // Only a card that took the focus gives it back.
    const back = layer.hasFocus() ? giveBack : null;
    shown = null;
    isPanel = false;
    giveBack = null;
    caret = null;
    layer.close();
    back?.();
    ask.redraw();
  };
  const open = (finding: Finding, how: By) => {
    if (how === "keys") giveBack ??= keepCaret(box.element);
    caret = box.caret() ?? caret;
    shown = finding;
    by = how;
    isPanel = false;
    canApply = true;
    draw();
    ask.redraw();
  };
  const draw = () => {
    if (!shown) return;
    const finding = shown;
    const all = standing.inOrder();
    layer.open(
      <Card
        finding={finding}
        principle={principleName(finding.principle)}
        words={finding.missing === null ? standing.words(finding) : ""}
        around={finding.missing === null ? sentenceAround(ask.draft(), finding.start, finding.end) : null}
        n={all.indexOf(finding) + 1}
        of={all.length}
        canApply={canApply}
        allowAlways={ask.coaching().allowAlwaysIgnore}
        focus={by === "keys"}
        replyOnly={ask.review()?.basis === "reply-only"}
        explain={() => deeds.explain(finding.rule)}
        onApply={(fix) => void applyFix(finding, fix)}
        onCopy={(fix) => void copy(fix).then(close)}
        onIgnore={(reach) => ignore(finding, reach)}
        onNext={() => step(1, by)}
        onPrevious={() => step(-1, by)}
        onClose={close}
      />,
      where,
    );
  };
  const applyFix = async (finding: Finding, fix: string) => {
    const applied = await deeds.apply(finding, fix);
    if (signal.aborted || applied === "busy") return;
    if (applied === "copy") {
      canApply = false;
      return draw();
    }
    // The editor has the focus already, with the caret where the fix left it.
    giveBack = null;
    close();
  };
  const ignore = (finding: Finding, reach: IgnoreReach) => {
    deeds.ignore(finding, reach);
    close();
  };
  const step = (to: 1 | -1, how: By, caret: number | null = null) => {
    const next = nextFinding(standing.inOrder(), shown, to, caret);
    if (next) open(next, how);
    return next !== null;
  };
  const press = (button: string) => layer.host.shadowRoot?.querySelector<HTMLElement>(button)?.click();
  const openPanel = (focus: boolean) => {
    const review = ask.review();
    if (!review) return;
    if (focus) giveBack ??= keepCaret(box.element);
    caret = box.caret() ?? caret;
    shown = null;
    isPanel = true;
    by = focus ? "keys" : "row";
    layer.open(
      <Panel
        review={review}
        findings={standing.inOrder()}
        ignored={standing.ignoredFindings()}
        words={standing.words}
        off={ask.coaching().off}
        focus={focus}
        onOpenFinding={(finding) => open(finding, by)}
        onRestore={deeds.restore}
        onClose={close}
      />,
      where,
    );
  };

  // First the card where the caret is, or of what matters most; once more, everything about this reply.
  const openNext = (byKeys: boolean, caret: number | null) => {
    const worst = findingAt(standing.inOrder(), caret) ?? standing.findings()[0];
    if (worst && !layer.isOpen()) open(worst, byKeys ? "keys" : "row");
    else openPanel(byKeys);
    return layer.isOpen();
  };

  return {
    host: layer.host,
    shown: () => shown,
    open,
    openPanel,
    closeOnTyping: () => layer.isOpen() && !deeds.isApplying() && close(),
    closeIfHovered: () => by === "pointer" && layer.isOpen() && !layer.hasFocus() && close(),
    settle(findings) {
      if (isPanel) return openPanel(false);
      if (!shown) return;
      const { rule, start } = shown;
      const same = findings.find((finding) => finding.rule === rule && finding.start === start);
      if (!same) return close();
      shown = same;
      draw();
    },
    act(action, byKeys, caret) {
      const how = byKeys ? "keys" : "row";
      if (action === "next") return step(1, how, caret);
      if (action === "previous") return step(-1, how, caret);
      if (action === "open") return openNext(byKeys, caret);
      if (!layer.isOpen()) return false;
      if (action === "close") {
        close();
        return true;
      }
      if (!shown) return false;
      // By the card's own buttons: blanks filled in the card count.
      if (action === "apply") press("[data-use]");
      if (action === "explain") press("[data-opens=why]");
      if (action === "ignore") ignore(shown, "this");
      return true;
    },
  };
}
