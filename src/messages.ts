import browser from "webextension-polyfill";
import type { Conversation, Principle, Review } from "./engine/review";
import type { EmptyState, IgnoreReach } from "./ui/props";

/** Coach → worker: one draft to read. The answer is a `ReviewAnswer`. */
export interface ReviewAsk {
  type: "review";
  draft: string;
  conversation: Conversation;
  /** Rule ids ignored in this reply. The worker adds those ignored for a day or always. */
  ignored: string[];
}

export type ReviewAnswer = { ok: true; review: Review } | { ok: false; error: string };

/** Coach → worker: how is coaching set up here? The answer is a `Coaching`. */
export interface CoachingAsk {
  type: "coaching";
  /** The page's host name: coaching may be switched off there. */
  host: string;
}

/** What the coach must know of the settings to behave; everything else is the worker's business. */
export interface Coaching {
  sendCheck: "off" | "severe" | "always";
  /** May the card offer to ignore a rule always? */
  allowAlwaysIgnore: boolean;
  chipRow: "open" | "dot" | "hidden";
  /** Why nothing is coached now on this page: switched off here by the team or the agent, or paused. */
  silent: "switched-off" | "paused" | null;
  /** Principles that are switched off: shown as off, not as kept. */
  off: Principle[];
  /** Action → key chord, for the actions the agent gave other keys. */
  keys: Record<string, string>;
}

/** Coach → worker: a reply box is here, bring what is needed. The answer is `{ ok }`. */
export interface BringAsk {
  type: "bring";
}

/** Coach → worker: never mind this one, a rule for a day, or a rule always. The answer is `{ ok }`. */
export interface IgnoreTold {
  type: "ignore";
  rule: string;
  reach: Exclude<IgnoreReach, "reply">;
  /** The marked words, hashed by the worker and then forgotten; used when `reach` is `this`. */
  words: string;
}

/** Coach → worker: show this one, or this rule, again. The answer is `{ ok }`. */
export interface RestoreTold {
  type: "restore";
  rule: string;
  words: string;
}

/** Worker → every coach: the settings changed, ask again. */
export interface SettingsChanged {
  type: "settings-changed";
}

/** Worker → coach of the active tab: the browser's own command key was pressed. */
export interface CommandPressed {
  type: "command";
  command: string;
}

/** Popup → coach of the active tab: what is going on here? The answer is a `GoingOn`. */
export interface WhatIsGoingOn {
  type: "what-is-going-on";
}

/** What the coach of the active tab tells the popup. Counts and names of states only, never a word of the draft. */
export interface GoingOn {
  /** The desk as its users call it; `null` on a page no desk knows. */
  desk: string | null;
  /** Reply boxes being coached now. */
  boxes: number;
  /** Why nothing is shown in the box last written in; `null` when the coach is at work there, or no box is open. */
  empty: EmptyState;
  /** Findings standing in that box; `null` before its first review. */
  findings: number | null;
}

/** Coach → worker: a before/after pair and the doctrine for one rule. The answer is a `RuleExplanation` or `null`. */
export interface ExplainAsk {
  type: "explain";
  rule: string;
}

export type ToWorker = ReviewAsk | CoachingAsk | BringAsk | IgnoreTold | RestoreTold | ExplainAsk;
export type ToCoach = SettingsChanged | CommandPressed | WhatIsGoingOn;
export type Message = ToWorker | ToCoach;

/** Asks the worker. Rejects when it cannot be reached; `undefined` when nobody answered. */
export function tellWorker<Answer>(message: ToWorker): Promise<Answer | undefined> {
  return browser.runtime.sendMessage(message);
}

/** False once the extension was reloaded, updated or removed under this page: nothing here can work any more. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** The page a message came from: a tab and a frame in it. */
export interface Sender {
  tab: number;
  frame: number;
}

/** Asks the worker and waits; what the two halves of the coach share. */
export type Tell = <Answer>(message: ToWorker) => Promise<Answer | undefined>;

/**
 * Hears messages. `answer` returns a promise to answer with, or `undefined` to leave the answer to others.
 * Works in the worker and in a page.
 */
export function hearMessages(
  answer: (message: unknown, from: Sender | null) => Promise<unknown> | undefined,
  signal: AbortSignal,
): void {
  const hear = (message: unknown, { tab, frameId }: browser.Runtime.MessageSender) =>
    answer(message, tab?.id === undefined || frameId === undefined ? null : { tab: tab.id, frame: frameId });
  browser.runtime.onMessage.addListener(hear as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal.addEventListener("abort", () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(hear as () => undefined);
  });
}

/**
 * Holds a line to the worker, and tells when it breaks: the worker fell asleep, or the extension is gone. An open line
 * keeps nobody awake.
 */
export function holdLine(onBroken: () => void, signal: AbortSignal): void {
  const line = browser.runtime.connect({ name: "coach" });
  // At the moment the line breaks, Chromium still names the extension it is about to forget (seen in 156, 2026-11).
  line.onDisconnect.addListener(() => void setTimeout(onBroken, 100));
  signal.addEventListener("abort", () => isAlive() && line.disconnect(), { once: true });
}

/**
 * Tells every open tab that a coach may be in. Tabs without one do not answer, which is no error.
 * @param onlyActive only the tab in front of the window used last
 */
export async function tellCoaches(message: ToCoach, onlyActive = false): Promise<void> {
  const tabs = await browser.tabs.query(onlyActive ? { active: true, lastFocusedWindow: true } : {});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, message).catch(() => null))),
  );
}
