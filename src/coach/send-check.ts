import type { Finding } from "../engine/review";
import { chordOf } from "./keys";

/** What speaks against sending now; nothing in either list means: send. */
export interface Verdict {
  findings: Finding[];
  blanks: string[];
}

/** How long, in ms, a press may be held back while the review is made. Then it goes through, whatever comes. */
export const LONGEST_HOLD = 100;

export interface SendCheckAsk {
  /** The desk's Send button now, or `null`. */
  send: () => HTMLElement | null;
  sendKeys: string[];
  /** The verdict on the draft as it stands, or `null` when its review is not at hand. */
  verdict: () => Verdict | null;
  /** Makes the review of the draft as it stands now. */
  freshVerdict: () => Promise<Verdict | null>;
  /** Sending was stopped; `go` sends after all. */
  onStopped: (verdict: Verdict, go: () => void) => void;
  /** A press went through to the page. */
  onPassed: () => void;
}

/** A second press this soon, in ms, is the tail of a double-click or a held key, and not an answer to the strip. */
const TOO_SOON = 500;

const PRESSING = ["pointerdown", "mousedown", "pointerup", "mouseup"] as const;

/**
 * Looks at the draft when Send is pressed, by mouse, touch, or the desk's keys. It decides at once when the review is
 * at hand, which it nearly always is: it is made ahead when the pointer nears Send or Ctrl goes down.
 */
export function watchSend(editor: HTMLElement, ask: SendCheckAsk, signal: AbortSignal): void {
  let letThrough = false;
  let pressing: "pass" | "stop" | null = null;
  let stoppedAt = Number.NEGATIVE_INFINITY;
  const isTooSoon = () => performance.now() - stoppedAt < TOO_SOON;
  const decide = () => {
    if (letThrough) return "pass";
    if (isTooSoon()) return "stop";
    const verdict = ask.verdict();
    return verdict && isClear(verdict) ? "pass" : "stop";
  };
  const settle = async (again: () => void) => {
    const go = () => {
      letThrough = true;
      try {
        again();
      } finally {
        letThrough = false;
      }
    };
    const verdict = ask.verdict() ?? (await inTime(ask.freshVerdict()));
    if (signal.aborted || !verdict || isClear(verdict)) return go();
    stoppedAt = performance.now();
    ask.onStopped(verdict, go);
  };
  const pressed = (event: Event) => {
    const button = ask.send();
    return button && event.composedPath().includes(button) ? button : null;
  };

  for (const type of PRESSING) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || event.button !== 0 || !pressed(event)) return;
        if (type === "pointerdown" || (type === "mousedown" && pressing === null)) pressing = decide();
        if (pressing === "stop") swallow(event, type === "mousedown");
      },
      { capture: true, signal },
    );
  }
  window.addEventListener(
    "click",
    (event) => {
      const button = pressed(event);
      const how = pressing ?? (button ? decide() : "pass");
      pressing = null;
      if (letThrough || !button) return;
      if (how === "pass") return ask.onPassed();
      swallow(event, true);
      if (!isTooSoon()) void settle(() => press(button));
    },
    { capture: true, signal },
  );
  window.addEventListener(
    "pointerover",
    (event) => pressed(event) && ask.verdict() === null && void ask.freshVerdict(),
    {
      capture: true,
      passive: true,
      signal,
    },
  );

  const views = new Set([window, editor.ownerDocument.defaultView ?? window]);
  for (const view of views) {
    view.addEventListener(
      "keydown",
      (event) => {
        if (letThrough || !event.composedPath().includes(editor)) return;
        if (event.key === "Control" || event.key === "Meta") {
          if (ask.verdict() === null) void ask.freshVerdict();
          return;
        }
        if (event.isComposing || !ask.sendKeys.includes(chordOf(event))) return;
        if (decide() === "pass") return ask.onPassed();
        swallow(event, true);
        if (!isTooSoon()) void settle(() => repeat(event, ask.send()));
      },
      { capture: true, signal },
    );
  }
}

const isClear = ({ findings, blanks }: Verdict) => findings.length === 0 && blanks.length === 0;

function swallow(event: Event, wholly: boolean): void {
  event.stopImmediatePropagation();
  if (wholly) event.preventDefault();
}

async function inTime(verdict: Promise<Verdict | null>): Promise<Verdict | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LONGEST_HOLD, null);
  });
  const told = await Promise.race([verdict.catch(() => null), late]);
  clearTimeout(timer);
  return told;
}

/** Presses a button as a hand would: some pages send on the mouse's way down, some on its way up, most on the click. */
function press(button: HTMLElement): void {
  const common = { bubbles: true, cancelable: true, composed: true, button: 0 };
  button.dispatchEvent(
    new PointerEvent("pointerdown", { ...common, pointerType: "mouse", isPrimary: true, buttons: 1 }),
  );
  button.dispatchEvent(new MouseEvent("mousedown", { ...common, buttons: 1 }));
  button.dispatchEvent(new PointerEvent("pointerup", { ...common, pointerType: "mouse", isPrimary: true }));
  button.dispatchEvent(new MouseEvent("mouseup", common));
  button.click();
}

// Ctrl+Enter means the Send button everywhere; other keys may mean "send and close", so they are repeated as they were.
function repeat(event: KeyboardEvent, button: HTMLElement | null): void {
  if (event.key === "Enter" && !event.altKey && button) {
    press(button);
    return;
  }
  const { key, code, keyCode, which, ctrlKey, metaKey, altKey, shiftKey, location } = event;
  const again = { key, code, keyCode, which, ctrlKey, metaKey, altKey, shiftKey, location };
  const target = event.composedPath()[0] ?? event.target;
  target?.dispatchEvent(new KeyboardEvent("keydown", { ...again, bubbles: true, cancelable: true, composed: true }));
}
