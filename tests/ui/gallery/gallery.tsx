import { type ComponentChildren, render } from "preact";
import type { Finding } from "../../../src/engine/review";
import { Card } from "../../../src/ui/Card";
import { ChipRow } from "../../../src/ui/ChipRow";
import { english } from "../../../src/ui/english";
import { keepPlaced } from "../../../src/ui/keep-placed";
import { LiveRegion } from "../../../src/ui/LiveRegion";
import type { Box } from "../../../src/ui/place-card";
import type { CardProps } from "../../../src/ui/props";
import { styles } from "../../../src/ui/styles";
import { type Lookup, useWords } from "../../../src/ui/words";
import * as sample from "./samples";
import { card, deeds, row, scenes } from "./scenes";

const locales = import.meta.glob<Record<string, { message: string }>>("../../../assets/_locales/*/messages.json", {
  eager: true,
  import: "default",
});
const asked = new URLSearchParams(location.search);
document.documentElement.dir = asked.get("dir") ?? "ltr";
// biome-ignore lint/correctness/useHookAtTopLevel: no hook, it uses words.
useWords(asked.get("dir") === "rtl" ? mirrored : inLocale(asked.get("lang") ?? "en"));
if (asked.has("scenes")) showScenes();
document.addEventListener("keydown", (event) => {
  if (!event.defaultPrevented) deeds.push(["page saw a key", event.key]);
});

/** The words of one of our languages. */
function inLocale(locale: string): Lookup {
  const messages = locales[`../../../assets/_locales/${locale}/messages.json`] ?? {};
  return (key, substitutions = []) =>
    key === "@@ui_locale"
      ? locale
      : key === "@@bidi_dir"
        ? "ltr"
        : (messages[key]?.message ?? "").replace(/\$([1-9])/g, (_, n) => substitutions[Number(n) - 1] ?? "");
}

/** A language that runs from right to left: English in Hebrew letters. Latin letters that remain come from rules and drafts. */
function mirrored(key: string, substitutions: string[] = []): string {
  if (key === "@@bidi_dir") return "rtl";
  const message = english(
    key,
    substitutions.map((_, i) => `\ue000${i}`),
  );
  return key.startsWith("@@")
    ? message
    : message
        .replace(/[a-z]/gi, (letter) => String.fromCharCode(0x5d0 + (letter.toLowerCase().charCodeAt(0) - 97)))
        .replace(/\ue000(\d)/g, (_, i) => substitutions[Number(i)] ?? "");
}

/** A shadow root as the coach makes them, with our styles in it. */
function shadow(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function showScenes() {
  for (const scene of scenes) {
    const frame = document.createElement("figure");
    frame.id = scene.name;
    const host = frame.appendChild(document.createElement("div"));
    host.style.cssText = `width: ${scene.wide}px; max-width: calc(100vw - 32px)`;
    document.body.append(frame);
    const root = shadow(host);
    render(scene.draw(), root);
    if (scene.press) root.querySelector<HTMLElement>(scene.press)?.click();
  }
}

const { notMyDepartment, mistakesWereMade, justSimply, calmDown, noApology, noTime, noAnswer, tooLong } = sample;
const findings = { notMyDepartment, mistakesWereMade, justSimply, calmDown, noApology, noTime, noAnswer, tooLong };
type SampleName = keyof typeof findings;
interface Places {
  anchorRects: Box[];
  caretLine: Box | null;
}

let shown: { layer: HTMLElement; props: CardProps } | null = null;
let closing = new AbortController();

/** What the tests call from outside. */
const stage = {
  deeds,
  /** Opens a card of a sample at these places, as the coach does. */
  open(name: SampleName, at: Places, change: Partial<CardProps> = {}) {
    stage.openAt(name, () => at, change);
  },
  openAt(name: SampleName, where: () => Places, change: Partial<CardProps> = {}) {
    stage.close();
    const host = document.body.appendChild(document.createElement("div"));
    host.id = "stage";
    const layer = document.createElement("div");
    layer.className = "wp-layer";
    shadow(host).append(layer);
    shown = { layer, props: card(findings[name], change) };
    render(<Card {...shown.props} />, layer);
    keepPlaced(layer, () => ({ ...where(), prefer: "below" }), closing.signal);
    closing.signal.addEventListener("abort", () => {
      render(null, layer);
      host.remove();
    });
  },
  /** Hands the open card other props, as the coach does after a new review. */
  change({ finding, ...change }: Partial<Omit<CardProps, "finding">> & { finding?: Partial<Finding> }) {
    if (!shown) return;
    shown.props = { ...shown.props, ...change, finding: { ...shown.props.finding, ...finding } };
    render(<Card {...shown.props} />, shown.layer);
  },
  close() {
    closing.abort();
    closing = new AbortController();
  },
  /** Draws anything in place of what was drawn last. */
  draw(what: ComponentChildren): void {
    const host =
      document.getElementById("drawn") ??
      document.body.appendChild(Object.assign(document.createElement("div"), { id: "drawn" }));
    render(what, host.shadowRoot ?? shadow(host));
  },
  /** A chip row that folds and opens as it would on a page. */
  foldable(shape: "open" | "dot" = "open"): void {
    const host =
      document.getElementById("folding") ??
      document.body.appendChild(Object.assign(document.createElement("div"), { id: "folding" }));
    const props = row([noApology, noTime, calmDown], { shape, onShape: stage.foldable });
    render(<ChipRow {...props} />, host.shadowRoot ?? shadow(host));
  },
  speak(names: SampleName[]) {
    stage.draw(<LiveRegion findings={names.map((name) => findings[name])} />);
  },
};

declare global {
  interface Window {
    stage: typeof stage;
  }
}
window.stage = stage;
