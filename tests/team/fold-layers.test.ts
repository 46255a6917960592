import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../src/team/defaults";
import { foldLayers, isLocked, type LayerKind, type NamedLayer, whoSet } from "../../src/team/fold-layers";
import type { SettingsLayer } from "../../src/team/settings";

const policy = (says: SettingsLayer): NamedLayer => ({ layer: "policy", name: "Northwind", says });
const pack = (name: string, says: SettingsLayer): NamedLayer => ({ layer: "pack", name, says });
const own = (says: SettingsLayer): NamedLayer => ({ layer: "own", name: null, says });

const table: [claim: string, layers: NamedLayer[], path: string, value: unknown, by: LayerKind, name: string | null][] =
  [
    ["nobody spoke: the default", [], "sendCheck", "severe", "default", null],
    ["the agent's choice over the default", [own({ sendCheck: "off" })], "sendCheck", "off", "own", null],
    [
      "a pack over the agent's choice",
      [pack("House", { sendCheck: "always" }), own({ sendCheck: "off" })],
      "sendCheck",
      "always",
      "pack",
      "House",
    ],
    [
      "policy over everybody",
      [policy({ sendCheck: "severe" }), pack("House", { sendCheck: "always" }), own({ sendCheck: "off" })],
      "sendCheck",
      "severe",
      "policy",
      "Northwind",
    ],
    [
      "the upper pack over the lower",
      [pack("Upper", { chipRow: "dot" }), pack("Lower", { chipRow: "hidden" })],
      "chipRow",
      "dot",
      "pack",
      "Upper",
    ],
    [
      "a layer without an opinion lets the next decide",
      [policy({ chipRow: "dot" }), own({ allowAlwaysIgnore: false })],
      "allowAlwaysIgnore",
      false,
      "own",
      null,
    ],
    [
      "false is an opinion",
      [policy({ principles: { apology: false } }), own({ principles: { apology: true } })],
      "principles.apology",
      false,
      "policy",
      "Northwind",
    ],
    [
      "0 is an opinion",
      [pack("House", { weights: { discretion: 0 } }), own({ weights: { discretion: 1 } })],
      "weights.discretion",
      0,
      "pack",
      "House",
    ],
    [
      "one principle of a layer leaves the others to the rest",
      [policy({ principles: { apology: false } }), own({ principles: { respect: false } })],
      "principles.respect",
      false,
      "own",
      null,
    ],
    [
      "one rule of a layer leaves the others to the rest",
      [policy({ rules: { "respect/a": "off" } }), own({ rules: { "respect/a": "on", "respect/b": "quiet" } })],
      "rules.respect/b",
      "quiet",
      "own",
      null,
    ],
    [
      "severities fold rule by rule",
      [pack("House", { severities: { "respect/a": "stop" } }), own({ severities: { "respect/a": "gentle" } })],
      "severities.respect/a",
      "stop",
      "pack",
      "House",
    ],
  ];

describe("folding layers", () => {
  test.each(table)("%s", (_claim, layers, path, value, by, name) => {
    const folded = foldLayers(layers);
    const [map = "", ...rest] = path.split(".");
    const at = (folded.settings as unknown as Record<string, unknown>)[map];
    expect(rest.length > 0 ? (at as Record<string, unknown>)[rest.join(".")] : at).toBe(value);
    expect(whoSet(folded, path)).toEqual({ layer: by, name });
    expect(isLocked(folded, path)).toBe(by === "policy" || by === "pack");
  });

  test("does not write into the defaults", () => {
    const before = structuredClone(DEFAULTS);
    foldLayers([own({ principles: { respect: false }, rules: { "respect/a": "off" }, sendCheck: "off" })]);
    expect(DEFAULTS).toEqual(before);
  });

  test("names nobody for what nobody set", () => {
    expect(foldLayers([]).setBy).toEqual({});
  });
});
