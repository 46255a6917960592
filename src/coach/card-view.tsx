import type { EditorBox } from "../editor/box";
import type { Finding, Review } from "../engine/review";
import type { Coaching, Tell } from "../messages";
import { Card } from "../ui/Card";
import { principleName } from "../ui/names";
import { Panel } from "../ui/Panel";
import type { IgnoreReach, RuleExplanation } from "../ui/props";
import { anchorOf } from "./anchor";
import { apply } from "./apply";
import { openCardLayer } from "./card-layer";
import { keepCaret } from "./caret-keeper";
import { copy } from "./copy";
import { blanksOf } from "./find-blanks";
import { follow } from "./follow";
import type { Action } from "./keys";
import type { Standing } from "./standing";

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

export interface CardViewAsk {
  box: EditorBox;
  tell: Tell;
  standing: Standing;
  coaching: () => Coaching;
  review: () => Review | null;
  draft: () => string;
  /** Where the card of something missing stands. */
  chip: () => DOMRect;
  redraw: () => void;
  askAgain: () => void;
  onPointer: (inside: boolean) => void;
  onApplied: (blanks: string[]) => void;
}

export function openCardView(ask: CardViewAsk, signal: AbortSignal): CardView {
  const { box, standing } = ask;
  const layer = openCardLayer(box.element, ask.onPointer, signal);
  let shown: Finding | null = null;
  let by: By = "pointer";
  let isPanel = false;
  let canApply = true;
  let isApplying = false;
  let giveBack: (() => void) | null = null;
  follow(box.element, layer.placeAgain, signal);

  const where = () => anchorOf(box, shown, ask.chip());
  const close = () => {
    if (!layer.isOpen()) return;
    // Only a card that took the focus gives it back.
    const back = layer.hasFocus() ? giveBack : null;
    shown = null;
    isPanel = false;
    giveBack = null;
    layer.close();
    back?.();
    ask.redraw();
  };
  const open = (finding: Finding, how: By) => {
    if (how === "keys") giveBack ??= keepCaret(box.element);
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
        n={all.indexOf(finding) + 1}
        of={all.length}
        canApply={canApply}
        allowAlways={ask.coaching().allowAlwaysIgnore}
        focus={by === "keys"}
        replyOnly={ask.review()?.basis === "reply-only"}
        explain={async () => (await ask.tell<RuleExplanation | null>({ type: "explain", rule: finding.rule })) ?? null}
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
    if (isApplying) return;
    isApplying = true;
    const applied = await apply(box, finding, fix, ask.draft()).finally(() => {
      isApplying = false;
    });
    if (signal.aborted) return;
    if (applied === "copy") {
      canApply = false;
      return draw();
    }
    // The editor has the focus already, with the caret where the fix left it.
    giveBack = null;
    if (applied === "applied") ask.onApplied(blanksOf(fix));
    close();
    ask.askAgain();
  };
  const ignore = (finding: Finding, reach: IgnoreReach) => {
    const words = standing.words(finding);
    standing.ignore(finding, reach);
    // Not keeping it is no reason to show it again now.
    if (reach !== "reply") ask.tell({ type: "ignore", rule: finding.rule, reach, words }).catch(() => {});
    close();
    ask.askAgain();
  };
  const step = (to: 1 | -1, how: By, caret: number | null = null) => {
    const all = standing.inOrder();
    if (all.length === 0) return false;
    const at = shown ? all.indexOf(shown) : -1;
    const first = all.findIndex(({ missing, end }) => missing === null && caret !== null && end >= caret);
    const next = at >= 0 ? at + to : first >= 0 ? first : 0;
    open(all[(next + all.length) % all.length] as Finding, how);
    return true;
  };
  const openPanel = (focus: boolean) => {
    const review = ask.review();
    if (!review) return;
    if (focus) giveBack ??= keepCaret(box.element);
    shown = null;
    isPanel = true;
    by = focus ? "keys" : "row";
    layer.open(
      <Panel
        review={review}
        findings={standing.inOrder()}
        ignored={standing.ignoredFindings()}
        words={standing.words}
        focus={focus}
        onOpenFinding={(finding) => open(finding, by)}
        onRestore={(finding) => {
          standing.restore(finding);
          ask.tell({ type: "restore", rule: finding.rule, words: standing.words(finding) }).catch(() => {});
          ask.askAgain();
        }}
        onClose={close}
      />,
      where,
    );
  };

  return {
    host: layer.host,
    shown: () => shown,
    open,
    openPanel,
    closeOnTyping: () => layer.isOpen() && !isApplying && close(),
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
      if (action === "open") {
        openPanel(byKeys);
        return isPanel;
      }
      if (!layer.isOpen()) return false;
      if (action === "close") {
        close();
        return true;
      }
      if (!shown) return false;
      const fix = shown.fixes[0];
      if (action === "apply" && fix !== undefined) void applyFix(shown, fix);
      if (action === "ignore") ignore(shown, "this");
      if (action === "explain") layer.host.shadowRoot?.querySelector<HTMLElement>("[data-opens=why]")?.click();
      return true;
    },
  };
}
