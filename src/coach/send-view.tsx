import type { Desk, ReplyBox } from "../desks/desk";
import type { EditorBox } from "../editor/box";
import type { Finding, Severity } from "../engine/review";
import type { Coaching } from "../messages";
import { SendStrip } from "../ui/SendStrip";
import { wordsOf } from "./anchor";
import type { DraftReader } from "./draft-reader";
import { findBlanks } from "./find-blanks";
import { ownWords } from "./own-words";
import { type Verdict, watchSend } from "./send-check";
import type { Standing } from "./standing";
import { openStripLayer } from "./strip-layer";

export interface SendView {
  /** Blanks came into the draft with a fix. */
  knowBlanks(blanks: string[]): void;
  touched(): void;
  /** A draft was reviewed: an empty one is the next reply, and everything begins anew. */
  settle(draft: string): void;
  /** Closes the strip; false when none was open. */
  close(): boolean;
}

export interface SendViewAsk {
  replyBox: ReplyBox;
  box: EditorBox;
  desk: Desk;
  coaching: () => Coaching;
  standing: Standing;
  reader: DraftReader;
  /** The agent chose to look: the worst finding's card opens. */
  onLook: (finding: Finding) => void;
}

/** What each setting stops Send for. A gentle touch never does. */
const CAUGHT: Record<Coaching["sendCheck"], Severity[]> = { off: [], severe: ["stop"], always: ["stop", "firm"] };

/** The send check of one box: the strip comes once per draft, and once more for blanks not told before. */
export function openSendView(ask: SendViewAsk, signal: AbortSignal): SendView {
  const { replyBox, desk, standing, reader } = ask;
  const strip = openStripLayer(replyBox.frame, signal);
  const known = new Set<string>();
  const toldBlanks = new Set<string>();
  let isTold = false;
  let button: HTMLElement | null = null;
  // Looking the button up walks the page; the pointer asks often, and a button seldom goes.
  const send = () => {
    if (!button?.isConnected) button = desk.send(replyBox);
    return button;
  };

  const verdictOf = (): Verdict => {
    const blanks = findBlanks(ownWords(ask.box), known).filter((blank) => !toldBlanks.has(blank));
    const { sendCheck } = ask.coaching();
    const findings = isTold ? [] : standing.findings();
    return { blanks, findings: findings.filter(({ severity }) => CAUGHT[sendCheck].includes(severity)) };
  };

  watchSend(
    replyBox.editor,
    {
      send,
      sendKeys: desk.sendKeys,
      verdict: () => (reader.isFresh() ? verdictOf() : null),
      freshVerdict: async () => {
        await reader.readNow();
        // Blanks are told from the draft alone, so they are caught though the worker is silent.
        return verdictOf();
      },
      // Some desks keep the box after sending.
      onPassed: strip.close,
      onStopped({ findings, blanks }, go) {
        isTold = true;
        for (const blank of blanks) toldBlanks.add(blank);
        const worst = findings[0];
        strip.open(
          <SendStrip
            findings={findings}
            blanks={blanks}
            sendKey={desk.sendKeys[0] ?? null}
            onSendAnyway={() => {
              strip.close();
              go();
            }}
            onLook={() => {
              strip.close();
              if (worst) ask.onLook(worst);
              else replyBox.editor.focus();
            }}
            onClose={strip.close}
          />,
          () => send() ?? replyBox.frame,
          () => wordsOf(ask.box),
        );
      },
    },
    signal,
  );

  return {
    knowBlanks: (blanks) => blanks.forEach(known.add, known),
    touched: () => strip.isOpen() && strip.close(),
    settle(draft) {
      if (draft.trim() !== "") return;
      isTold = false;
      toldBlanks.clear();
      known.clear();
    },
    close() {
      if (!strip.isOpen()) return false;
      strip.close();
      return true;
    },
  };
}
