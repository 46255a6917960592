import { PRINCIPLES, SEVERITIES } from "../engine/review";
import type { SettingsLayer } from "./settings";

/** A value that was left out because it is not what its place asks for. */
export interface LayerProblem {
  /** Where: `principles.respect`, `sendCheck`. */
  path: string;
  /** What is wrong, in one plain sentence. */
  message: string;
}

type Kind = (value: unknown) => string | null;

const oneOf =
  (...words: readonly string[]): Kind =>
  (value) =>
    typeof value === "string" && words.includes(value) ? null : `must be one of ${words.map(quote).join(", ")}`;
const yesNo: Kind = (value) => (typeof value === "boolean" ? null : "must be true or false");
const share: Kind = (value) =>
  typeof value === "number" && value >= 0 && value <= 1 ? null : "must be a number from 0 to 1";

const SINGLES: Record<string, Kind> = {
  sendCheck: oneOf("off", "severe", "always"),
  allowAlwaysIgnore: yesNo,
  chipRow: oneOf("open", "dot", "hidden"),
};

const MAPS: Record<string, { keys: readonly string[] | RegExp; value: Kind }> = {
  principles: { keys: PRINCIPLES, value: yesNo },
  weights: { keys: PRINCIPLES, value: share },
  rules: { keys: /^[\w-]+[/:][\w/-]+$/, value: oneOf("on", "quiet", "off") },
  severities: { keys: /^[\w-]+[/:][\w/-]+$/, value: oneOf(...SEVERITIES) },
};

/**
 * Keeps what is right in a layer that came from outside (policy, pack, storage), and says what was left out and why.
 * @param others keys that belong to the same document but not to the layer, such as a policy's `team`
 */
export function checkLayer(raw: unknown, others: string[] = []): { layer: SettingsLayer; problems: LayerProblem[] } {
  const layer: Record<string, unknown> = {};
  const problems: LayerProblem[] = [];
  if (raw === undefined || raw === null) return { layer, problems };
  if (!isRecord(raw)) {
    return {
      layer,
      problems: [{ path: "", message: `Settings must be a list of names and values, not ${show(raw)}.` }],
    };
  }
  for (const [key, value] of Object.entries(raw)) {
    // A file may name a key "constructor": look at our own names only.
    const single = Object.hasOwn(SINGLES, key) ? SINGLES[key] : undefined;
    const map = Object.hasOwn(MAPS, key) ? MAPS[key] : undefined;
    if (single) keep(layer, key, key, value, single, problems);
    else if (map) layer[key] = checkMap(key, value, map, problems);
    else if (!others.includes(key)) problems.push({ path: key, message: `There is no setting called ${quote(key)}.` });
    if (layer[key] === undefined) delete layer[key];
  }
  return { layer, problems };
}

function checkMap(
  name: string,
  raw: unknown,
  map: { keys: readonly string[] | RegExp; value: Kind },
  problems: LayerProblem[],
) {
  if (!isRecord(raw)) {
    problems.push({ path: name, message: `${quote(name)} must be a list of names and values, not ${show(raw)}.` });
    return undefined;
  }
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const path = `${name}.${key}`;
    const known = map.keys instanceof RegExp ? map.keys.test(key) : map.keys.includes(key);
    if (known) keep(kept, key, path, value, map.value, problems);
    else problems.push({ path, message: unknownName(name, key, map.keys) });
  }
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function keep(
  into: Record<string, unknown>,
  key: string,
  path: string,
  value: unknown,
  kind: Kind,
  out: LayerProblem[],
) {
  const wrong = kind(value);
  if (wrong === null) into[key] = value;
  else out.push({ path, message: `${quote(path)} ${wrong}, not ${show(value)}.` });
}

function unknownName(map: string, key: string, keys: readonly string[] | RegExp): string {
  if (keys instanceof RegExp)
    return `${quote(key)} in ${quote(map)} is not a rule's name, such as "respect/calm-down".`;
  return `There is no principle called ${quote(key)}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const quote = (word: string) => `"${word}"`;

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
