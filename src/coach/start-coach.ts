import type { ReplyBox } from "../desks/desk";
import { deskFor } from "../desks/index";
import { watch } from "../desks/watch";
import { type Coaching, hearMessages, isAlive, tellWorker } from "../messages";
import type { Lookup } from "../ui/words";
import type { BoxLife } from "./box-life";
import { bringCoach, type OpenLife } from "./bring";
import { goingOn } from "./going-on";
import { openLine } from "./keep-line";
import { type Action, actionOf, withOwnKeys } from "./keys";
import { removeOrphans } from "./orphans";
import { wantsNoCoach } from "./wants-no-coach";

/** Until the worker has told otherwise. */
const SILENT: Coaching = {
  sendCheck: "off",
  allowAlwaysIgnore: false,
  chipRow: "dot",
  silent: "switched-off",
  off: [],
  keys: {},
};

/** Coaches every reply box of a page as it comes and goes. Until there is one, nothing runs but a watcher. */
export function startCoach(page: Document, url: URL, words: Lookup, outer: AbortSignal): void {
  const desk = deskFor(page, url);
  if (!desk) return;
  const dying = new AbortController();
  // A browser may start the script in an open page where the worker has just started it too: the newest stays.
  const world = globalThis as { wellputDying?: AbortController };
  world.wellputDying?.abort();
  world.wellputDying = dying;
  const signal = AbortSignal.any([outer, dying.signal]);
  removeOrphans(page);

  const lives = new Map<HTMLElement, BoxLife>();
  let seen: ReplyBox[] = [];
  let coaching = SILENT;
  let isTold = false;
  let openLife: OpenLife | null | "on its way" = null;

  // Everything of ours goes, and nothing is left that listens.
  const die = () => dying.abort();
  const dieIfGone = () => void (isAlive() || die());
  const line = openLine(dieIfGone, signal);

  const look = () => {
    if (!isAlive()) return die();
    seen = desk.boxes(page);
    if (seen.length > 0 && !isTold) void learn();
    const coached = isTold && !coaching.silent ? seen.filter(isCoached) : [];
    const wanted = new Map(coached.map((box) => [box.editor, box]));
    for (const [editor, life] of lives) {
      if (wanted.get(editor)?.frame === life.replyBox.frame) continue;
      life.close();
      lives.delete(editor);
    }
    if (wanted.size > 0 && openLife === null) void bring();
    for (const [editor, replyBox] of wanted) {
      if (lives.has(editor) || typeof openLife !== "function") continue;
      const ask = { replyBox, desk, coaching: () => coaching, tell: tellWorker, isAlive, words, onGone: die };
      lives.set(editor, openLife(ask, signal));
    }
    if (lives.size > 0) line.keep();
  };

  const bring = async () => {
    openLife = "on its way";
    openLife = await bringCoach(() => tellWorker({ type: "bring" }));
    if (signal.aborted) return;
    if (openLife) look();
    else if (!isAlive()) die();
  };

  const learn = async () => {
    isTold = true;
    const told = await tellWorker<Coaching>({ type: "coaching", host: url.host }).catch(() => null);
    if (signal.aborted) return;
    isTold = Boolean(told);
    if (told) coaching = told;
    else if (!isAlive()) return die();
    if (told) look();
  };

  const learnAnew = () =>
    learn().then(() => {
      for (const life of lives.values()) life.askAgain();
    });

  hearMessages((message) => {
    const { type, command } = (message ?? {}) as { type?: unknown; command?: unknown };
    if (type === "settings-changed") void learnAnew();
    if (type === "command" && (command === "open" || command === "next" || command === "previous")) act(command, true);
    if (type === "what-is-going-on") return goingOn(desk, seen, coaching, lives);
    return undefined;
  }, signal);

  const newest = () => [...lives.values()].sort((a, b) => b.lastTouched() - a.lastTouched())[0];
  const act = (action: Action, byKeys: boolean, path?: EventTarget[]) => {
    const life = path ? [...lives.values()].find((one) => one.owns(path)) : newest();
    return life?.act(action, byKeys) ?? false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (lives.size === 0) return;
    const action = actionOf(event, withOwnKeys(coaching.keys));
    if (!action) return;
    const path = event.composedPath();
    // The card closes itself, step by step, when the key is pressed in it.
    if (action === "close" && path.some((step) => (step as Element).localName === "wellput-card")) return;
    if (!act(action, true, path)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const listening = { capture: true, signal };
  const listened = new WeakSet<Window>();
  const listenTo = (view: Window | null) => {
    if (!view || listened.has(view)) return;
    listened.add(view);
    view.addEventListener("keydown", onKey, listening);
  };
  listenTo(window);

  for (const type of ["focus", "pageshow", "visibilitychange"]) {
    window.addEventListener(
      type,
      () => {
        dieIfGone();
        // A pause runs out without a word.
        if (coaching.silent === "paused" && isTold && seen.length > 0) void learn();
      },
      { ...listening, passive: true },
    );
  }

  // A page that is left may be kept as it is, to be shown again. Meanwhile it hears nothing, and may hold no line.
  window.addEventListener("pagehide", line.letGo, listening);
  window.addEventListener(
    "pageshow",
    ({ persisted }) => {
      if (!persisted || signal.aborted) return;
      look();
      if (seen.length > 0) void learnAnew();
    },
    listening,
  );

  watch(page, signal, () => {
    look();
    for (const { editor } of seen) listenTo(editor.ownerDocument.defaultView);
  });
  look();
}

function isCoached(box: ReplyBox): boolean {
  return box.kind === "reply" && !wantsNoCoach(box.editor);
}
