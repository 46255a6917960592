import type { Desk, ReplyBox } from "../desks/desk";
import { openBox } from "../editor/open-box";
import type { Finding, Review } from "../engine/review";
import type { Coaching, Tell } from "../messages";
import type { EmptyState } from "../ui/props";
import { type Lookup, useWords as speak } from "../ui/words";
import { openCardView } from "./card-view";
import { conversationOf } from "./conversation-of";
import { readDrafts } from "./draft-reader";
import { AWAY, watchHover } from "./hover";
import type { Action } from "./keys";
import { openMarks } from "./marks";
import { ownWords } from "./own-words";
import { openRowView } from "./row-view";
import { openSendView } from "./send-view";
import { createStanding } from "./standing";

/** The longest words named on a chip, in letters. */
const LONGEST_ABOUT = 32;

/** One reply box being coached, from its appearing to its going. */
export interface BoxLife {
  replyBox: ReplyBox;
  /** What stands in it now, for the popup; `findings` is `null` before the first review. */
  goingOn(): { empty: EmptyState; findings: number | null };
  /** When it was last written in, ms of `performance.now()`. */
  lastTouched(): number;
  /** Does what a key stands for; false when there was nothing to do, and the key is the page's. */
  act(action: Action, byKeys: boolean): boolean;
  /** Whether an event came from this box or what is open at it. */
  owns(path: EventTarget[]): boolean;
  askAgain(): void;
  close(): void;
}

export interface LifeAsk {
  replyBox: ReplyBox;
  desk: Desk;
  coaching: () => Coaching;
  tell: Tell;
  isAlive: () => boolean;
  /** The browser's message lookup. */
  words: Lookup;
  onGone: () => void;
}

export function openLife(
  { replyBox, desk, coaching, tell, isAlive, words, onGone }: LifeAsk,
  outer: AbortSignal,
): BoxLife {
  speak(words);
  const closing = new AbortController();
  const signal = AbortSignal.any([outer, closing.signal]);
  const editor = replyBox.editor;
  const box = openBox(editor, { signal, notDraft: desk.notDraft });
  const standing = createStanding();
  const marks = openMarks(box, signal);
  let review: Review | null = null;
  let draft = "";
  let empty: EmptyState = null;
  let lastTouched = 0;
  let away: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    marks.paint(standing.findings(), draft, card.shown());
    hover();
    row.show(draft.trim() === "" ? null : { review, empty, findings: standing.findings(), coaching: coaching() });
  };
  const askAgain = () => void reader.readNow(true);
  const reader = readDrafts(
    {
      box,
      tell,
      isAlive,
      conversation: () => conversationOf(desk, replyBox),
      ignored: standing.ignoredRules,
      onTouched() {
        lastTouched = performance.now();
        marks.touched();
        card.closeOnTyping();
        send.touched();
      },
      onReview(fresh, text) {
        review = fresh;
        draft = text;
        empty = fresh.quiet === "empty" ? null : fresh.quiet;
        standing.take(fresh, text);
        card.settle(standing.inOrder());
        send.settle(text);
        draw();
      },
      onSilent() {
        review = null;
        empty = "worker-asleep";
        draft = ownWords(box);
        standing.take(null, draft);
        draw();
      },
      onGone,
    },
    signal,
  );
  const card = openCardView(
    {
      box,
      tell,
      standing,
      coaching,
      review: () => review,
      draft: () => draft,
      chip: () => row.rect(),
      redraw: draw,
      askAgain,
      onPointer,
      onApplied: (blanks) => send.knowBlanks(blanks),
    },
    signal,
  );
  const row = openRowView(
    replyBox,
    {
      onOpenFinding: (finding) => card.open(finding, "row"),
      onOpenPanel: () => card.openPanel(false),
      about: (finding) => {
        const words = standing.words(finding);
        return words && words.length <= LONGEST_ABOUT ? `“${words}”` : null;
      },
      // Spoken findings are told apart by rule and words.
      sameness: (finding) => `${finding.rule}\n${standing.words(finding)}`,
    },
    signal,
  );
  const send = openSendView(
    {
      replyBox,
      desk,
      coaching,
      standing,
      reader,
      box,
      onLook: (finding) => card.open(finding, "keys"),
    },
    signal,
  );

  // The way from mark to card may leave both for a moment.
  function onPointer(inside: boolean) {
    clearTimeout(away);
    if (!inside) away = setTimeout(card.closeIfHovered, AWAY);
  }
  signal.addEventListener("abort", () => clearTimeout(away), { once: true });
  const hover = watchHover<Finding>(
    editor,
    {
      spots: marks.spots,
      onRest(finding) {
        clearTimeout(away);
        card.open(finding, "pointer");
      },
      onAway: () => onPointer(false),
    },
    signal,
  );
  editor.ownerDocument.addEventListener("selectionchange", marks.caretMoved, { passive: true, signal });

  return {
    replyBox,
    goingOn: () => ({ empty, findings: review ? standing.findings().length : null }),
    lastTouched: () => lastTouched,
    act: (action, byKeys) => (action === "close" && send.close() ? true : card.act(action, byKeys, box.caret())),
    owns: (path) => path.includes(editor) || path.includes(card.host) || path.includes(row.host),
    askAgain,
    close: () => closing.abort(),
  };
}
