// @vitest-environment jsdom
import "./words-for-tests";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_KEYS, faultOf, wholeChord } from "../../../src/coach/keys";
import { PRINCIPLES } from "../../../src/engine/review";
import { foldLayers, type NamedLayer } from "../../../src/team/fold-layers";
import type { TeamSettings } from "../../../src/team/settings-store";
import type { OptionsDoor } from "../../../src/ui/pages/options/door";
import { Options } from "../../../src/ui/pages/options/Options";
import { aRule } from "./a-rule";

const rules = [
  aRule({ id: "respect/calm-down", say: "Name what went wrong." }),
  aRule({ id: "respect/simply", say: "Leave out “simply”." }),
  aRule({ id: "apology/quiet-one", principle: "apology", say: "Thank them once.", default: "quiet" }),
];
const policy: NamedLayer = {
  layer: "policy",
  name: "Northwind",
  says: { rules: { "respect/calm-down": "on" }, sendCheck: "always" },
};

let chosen: [string, unknown][];
let keyed: [string, string | null][];
let tell: (settings: TeamSettings) => void;
let room: HTMLElement;

function settings(layers: NamedLayer[], part: Partial<TeamSettings> = {}): TeamSettings {
  return {
    ...foldLayers(layers),
    own: {},
    policyPacks: { packs: [], refused: [] },
    inForce: [],
    policyTexts: [],
    packs: [],
    team: layers[0]?.name ?? null,
    hasPolicy: layers.length > 0,
    problems: [],
    ...part,
  };
}

async function open(now: TeamSettings, part: Partial<OptionsDoor> = {}) {
  const door: OptionsDoor = {
    texts: {
      principles: PRINCIPLES.map((id) => ({ id, title: id, statement: "", weight: 0.5 })),
      rules,
    },
    settings: async () => now,
    watch: (_signal, onChange) => {
      tell = onChange;
    },
    choose: async (path, value) => chosen.push([path, value]),
    reset: async () => undefined,
    importPack: async () => ({ ok: false, problems: [{ line: 7, rule: "tea", message: "“say” must be a sentence" }] }),
    switchPack: async () => undefined,
    removePack: async () => undefined,
    choices: async () => ({ name: "a.yaml", text: "", type: "application/yaml" }),
    keys: {
      defaults: DEFAULT_KEYS,
      chordOf: wholeChord,
      faultOf,
      own: async () => ({}),
      choose: async (action, chord) => {
        keyed.push([action, chord]);
        return chord === null ? {} : { [action]: chord };
      },
    },
    sites: async () => ({ desks: [], added: [], off: [] }),
    switchHosts: async () => undefined,
    leaveSite: async () => undefined,
    ignores: async () => ({ day: {}, always: {}, spots: {} }),
    restoreRule: async () => undefined,
    openPage: () => undefined,
    ...part,
  };
  await act(async () => render(<Options door={door} />, room));
  await act(async () => undefined);
}

beforeEach(() => {
  chosen = [];
  keyed = [];
  room = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  act(() => render(null, room));
  room.remove();
});

const find = <T extends Element>(selector: string) => {
  const found = room.querySelector<T & HTMLElement>(selector);
  if (!found) throw new Error(`nothing fits ${selector}`);
  return found;
};
const press = (element: HTMLElement) => act(async () => element.click());
const showRules = (principle: string) => press(find(`[aria-controls="principle-${principle}-rules"]`));
const switchOf = (id: string) => find<HTMLInputElement>(`[role=switch][aria-labelledby="${id}"]`);

test("what the team set is locked and says by whom; the rest can be switched", async () => {
  await open(settings([policy]));
  await showRules("respect");
  const locked = switchOf("rule-respect-calm-down");
  expect(locked.disabled).toBe(true);
  expect(document.getElementById(locked.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Set by Northwind");
  expect(switchOf("rule-respect-simply").disabled).toBe(false);
  expect(find<HTMLFieldSetElement>("#writing fieldset").disabled).toBe(true);
});

test("switching a rule off is a choice, switching it back is none", async () => {
  await open(settings([]));
  await showRules("respect");
  await press(switchOf("rule-respect-simply"));
  await act(async () => tell(settings([{ layer: "own", name: null, says: { rules: { "respect/simply": "off" } } }])));
  await press(switchOf("rule-respect-simply"));
  expect(chosen).toEqual([
    ["rules.respect/simply", "off"],
    ["rules.respect/simply", undefined],
  ]);
});

test("a quiet rule is drawn as off, says why, and can be switched on", async () => {
  await open(settings([]));
  await showRules("apology");
  expect(switchOf("rule-apology-quiet-one").checked).toBe(false);
  expect(find(".rule-quiet").textContent).toMatch(/unless you switch it on/);
  await press(switchOf("rule-apology-quiet-one"));
  expect(chosen).toEqual([["rules.apology/quiet-one", "on"]]);
});

test("a change made elsewhere is drawn at once", async () => {
  await open(settings([]));
  expect(switchOf("principle-apology").checked).toBe(true);
  await act(async () => tell(settings([{ layer: "own", name: null, says: { principles: { apology: false } } }])));
  expect(switchOf("principle-apology").checked).toBe(false);
});

test("searching shows the rules found, opened, and how many", async () => {
  await open(settings([]));
  const words = find<HTMLInputElement>("input[type=search]");
  await act(async () => {
    words.value = "simply";
    words.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect([...room.querySelectorAll(".rule h4")].map((say) => say.textContent)).toEqual(["Leave out “simply”."]);
  expect(find(".finder-found").textContent).toContain("1 rule found.");
});

test("a pack that is refused says where and why", async () => {
  await open(settings([]));
  const picker = find<HTMLInputElement>("input[type=file]");
  const file = { name: "house.yaml", text: async () => "say: 3" };
  Object.defineProperty(picker, "files", { value: [file] });
  await act(async () => void picker.dispatchEvent(new Event("change")));
  await act(async () => undefined);
  expect(find("[role=alert]").textContent).toMatch(/house\.yaml.*Line 7:.*tea.*must be a sentence/s);
});

test("rules of a pack that is on stand among the others", async () => {
  const pack = {
    id: "house",
    name: "House",
    text: "",
    addedAt: 0,
    on: true,
    layer: {},
    rules: [aRule({ id: "house:tea", say: "Offer tea." })],
  };
  await open(settings([], { packs: [pack], inForce: [pack] }));
  await showRules("respect");
  expect(room.querySelector("#rule-house-tea")?.textContent).toBe("Offer tea.");
});

test("gives an action another key, and says why one will not do", async () => {
  await open(settings([]));
  const key = () => find<HTMLButtonElement>("[aria-describedby=key-next]");
  const press = (init: KeyboardEventInit) =>
    act(() => void key().dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })));
  expect(key().textContent).toBe("F8");
  act(() => key().click());
  await press({ key: "Control", ctrlKey: true });
  await press({ key: "x" });
  expect(find("[role=alert]").textContent).toContain("X");
  await press({ key: "F8", altKey: true });
  expect(find("[role=alert]").textContent).toContain("Alt+F8");
  expect(keyed).toEqual([]);
  await press({ key: "F9" });
  await act(async () => undefined);
  expect(keyed).toEqual([["next", "F9"]]);
  expect(key().textContent).toBe("F9");
  expect(room.querySelector("[role=alert]")).toBeNull();
});

test("lists the policy's packs without switches, and their rules among the others", async () => {
  const pack = {
    id: "house",
    name: "House rules",
    text: "",
    addedAt: 0,
    on: true,
    layer: {},
    rules: [aRule({ id: "house:tea", say: "Offer tea." })],
  };
  await open(settings([policy], { policyPacks: { packs: [pack], refused: [] }, inForce: [pack] }));
  expect(find("#packs .line").textContent).toContain("House rules");
  expect(find("#packs .line").textContent).toContain("Northwind");
  expect(room.querySelector("#packs .line [role=switch]")).toBeNull();
  const respect = [...room.querySelectorAll<HTMLButtonElement>(".principle-open")][0];
  act(() => respect?.click());
  expect(room.querySelector("#rules")?.textContent).toContain("Offer tea.");
});
