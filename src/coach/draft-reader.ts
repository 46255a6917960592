import type { EditorBox } from "../editor/box";
import type { Conversation, Review } from "../engine/review";
import type { ReviewAnswer, ReviewAsk, Tell } from "../messages";
import { askForReview } from "./ask";
import { ownWords } from "./own-words";
import { createPause } from "./pause";

export interface ReaderAsk {
  box: EditorBox;
  tell: Tell;
  isAlive: () => boolean;
  conversation: () => Conversation;
  /** Rule ids ignored in this reply. */
  ignored: () => string[];
  /** Something was written: called for every change, so it must cost nothing. */
  onTouched: () => void;
  /** A review of the draft as it stands, quotes blanked. */
  onReview: (review: Review, draft: string) => void;
  /** The worker could not be reached, twice. */
  onSilent: () => void;
  /** The extension was reloaded under this page. */
  onGone: () => void;
}

export interface DraftReader {
  /** Reads and asks at once. `again`: even when neither draft nor conversation changed. */
  readNow(again?: boolean): Promise<void>;
  /** Whether the last review is one of the draft as it stands. */
  isFresh(): boolean;
}

/** Follows one draft: every pause in writing brings one question to the worker, and a review if nothing changed meanwhile. */
export function readDrafts(ask: ReaderAsk, signal: AbortSignal): DraftReader {
  const { box } = ask;
  const { element } = box;
  let touched = true;
  let turn = 0;
  let known: { draft: string; about: string; review: Review } | null = null;
  let asking: { draft: string; done: Promise<void> } | null = null;

  const pause = createPause(() => {
    if (!box.isComposing()) void readNow();
  }, signal);
  const touch = () => {
    touched = true;
    ask.onTouched();
    if (!box.isComposing()) pause.hold(false);
    pause.touched();
  };

  const listening = { signal, capture: true, passive: true };
  element.addEventListener("input", touch, listening);
  element.addEventListener("compositionstart", () => pause.hold(true), listening);
  for (const type of ["compositionend", "blur"]) {
    element.addEventListener(type, () => pause.hold(false), listening);
  }
  // Canned replies, and fixes in some editors, change the draft without an input event.
  const observer = new MutationObserver(touch);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  // A textarea filled by a program tells nobody; coming back to it is the time to look.
  element.addEventListener("focus", () => isOther() && touch(), listening);
  pause.touched();

  const isOther = () => known === null || ownWords(box) !== known.draft;

  function readNow(again = false): Promise<void> {
    const draft = ownWords(box);
    if (asking?.draft === draft && !again) return asking.done;
    touched = false;
    const done = look(draft, again).finally(() => {
      if (asking?.done === done) asking = null;
    });
    asking = { draft, done };
    return done;
  }

  async function look(draft: string, again: boolean): Promise<void> {
    const conversation = ask.conversation();
    const about = JSON.stringify(conversation);
    turn++;
    if (!again && known?.draft === draft && known.about === about) return ask.onReview(known.review, draft);
    const mine = turn;
    const question: ReviewAsk = { type: "review", draft, conversation, ignored: ask.ignored() };
    const answer = await askForReview(question, ask.tell<ReviewAnswer>, ask.isAlive);
    if (signal.aborted || mine !== turn) return;
    if (!answer.ok) {
      known = null;
      return answer.error === "gone" ? ask.onGone() : ask.onSilent();
    }
    // Written on meanwhile: the next pause asks again. A page that only rebuilt its nodes changed no word.
    if (touched && ownWords(box) !== draft) return;
    touched = false;
    known = { draft, about, review: answer.review };
    ask.onReview(answer.review, draft);
  }

  return { readNow, isFresh: () => known !== null && asking === null && (!touched || ownWords(box) === known.draft) };
}
