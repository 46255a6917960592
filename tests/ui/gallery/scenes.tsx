import type { ComponentChildren } from "preact";
import type { Finding } from "../../../src/engine/review";
import { Card } from "../../../src/ui/Card";
import { ChipRow } from "../../../src/ui/ChipRow";
import { LiveRegion } from "../../../src/ui/LiveRegion";
import { principleName } from "../../../src/ui/names";
import { Panel } from "../../../src/ui/Panel";
import type { CardProps, ChipRowProps, EmptyState, PanelProps, SendStripProps } from "../../../src/ui/props";
import { SendStrip } from "../../../src/ui/SendStrip";
import * as sample from "./samples";

/** What a component was asked to do, for the tests to read: ["apply", "We made …"]. */
export const deeds: [string, unknown?][] = [];
const did =
  (deed: string) =>
  (what?: unknown): void => {
    deeds.push([deed, what]);
  };

export function card(finding: Finding, change: Partial<CardProps> = {}): CardProps {
  return {
    finding,
    principle: principleName(finding.principle),
    words: sample.words.get(finding) ?? "",
    n: 1,
    of: 3,
    canApply: true,
    allowAlways: true,
    explain: async () => sample.explanation,
    onApply: did("apply"),
    onCopy: did("copy"),
    onIgnore: did("ignore"),
    onNext: did("next"),
    onPrevious: did("previous"),
    onClose: did("close"),
    ...change,
  };
}

export function row(findings: Finding[], change: Partial<ChipRowProps> = {}): ChipRowProps {
  return {
    review: sample.review(findings),
    empty: null,
    shape: "open",
    findings,
    onOpenFinding: did("open"),
    onOpenPanel: did("panel"),
    onShape: did("shape"),
    ...change,
  };
}

function panel(findings: Finding[], change: Partial<PanelProps> = {}): PanelProps {
  return {
    review: sample.review(findings),
    findings,
    ignored: [],
    words: (finding) => sample.words.get(finding) ?? "",
    onOpenFinding: did("open"),
    onRestore: did("restore"),
    onClose: did("close"),
    ...change,
  };
}

function strip(change: Partial<SendStripProps>): SendStripProps {
  return {
    findings: [],
    blanks: [],
    sendKey: "Ctrl+Enter",
    onSendAnyway: did("send"),
    onLook: did("look"),
    onClose: did("close"),
    ...change,
  };
}

const empties: NonNullable<EmptyState>[] = [
  "not-a-reply",
  "internal-note",
  "undecided",
  "other-language",
  "too-short",
  "switched-off",
  "paused",
  "worker-asleep",
];
const about = (finding: Finding) => (finding.missing === "apology" ? "the broken kettle" : null);
const many = [sample.noApology, sample.noTime, sample.notMyDepartment];
const asked = sample.review([...many, sample.noAnswer], { questions: { asked: 3, answered: 2 } });

/** Every component in every state, by name. `wide`: the room it has, in px; `press`: what is pressed first. */
export interface Scene {
  name: string;
  wide: number;
  press?: string;
  draw: () => ComponentChildren;
}

export const scenes: Scene[] = [
  { name: "card-firm", wide: 368, draw: () => <Card {...card(sample.notMyDepartment)} /> },
  {
    name: "card-in-sentence",
    wide: 368,
    draw: () => (
      <Card
        {...card(sample.notMyDepartment, {
          words: "is not my department",
          around: { before: "I'm afraid that billing ", after: ", so ask them." },
          finding: { ...sample.notMyDepartment, fixes: ["is something I will take to {team} today"] },
        })}
      />
    ),
  },
  { name: "card-two-fixes", wide: 368, draw: () => <Card {...card(sample.mistakesWereMade, { n: 2 })} /> },
  { name: "card-gentle", wide: 368, draw: () => <Card {...card(sample.justSimply, { of: 1 })} /> },
  { name: "card-stop", wide: 368, draw: () => <Card {...card(sample.calmDown)} /> },
  { name: "card-missing", wide: 368, draw: () => <Card {...card(sample.noApology, { replyOnly: true })} /> },
  { name: "card-no-fix", wide: 368, draw: () => <Card {...card({ ...sample.tooLong, hint: true })} /> },
  { name: "card-copy", wide: 368, draw: () => <Card {...card(sample.notMyDepartment, { canApply: false })} /> },
  {
    name: "card-ignore",
    wide: 368,
    press: "[data-opens=ignore]",
    draw: () => <Card {...card(sample.justSimply)} />,
  },
  {
    name: "card-ignore-not-always",
    wide: 368,
    press: "[data-opens=ignore]",
    draw: () => <Card {...card(sample.justSimply, { allowAlways: false })} />,
  },
  { name: "card-why", wide: 368, press: "[data-opens=why]", draw: () => <Card {...card(sample.notMyDepartment)} /> },
  { name: "card-narrow", wide: 250, draw: () => <Card {...card(sample.calmDown)} /> },
  {
    name: "panel",
    wide: 368,
    draw: () => (
      <Panel {...panel([...many, sample.justSimply], { ignored: [sample.calmDown], off: ["no-interruption"] })} />
    ),
  },
  {
    name: "panel-score",
    wide: 368,
    press: ".card-foot button",
    draw: () => <Panel {...panel([sample.notMyDepartment, sample.justSimply])} />,
  },
  { name: "panel-all-good", wide: 368, draw: () => <Panel {...panel([])} /> },
  {
    name: "chips-missing",
    wide: 900,
    draw: () => <ChipRow {...row(many, { about, review: sample.review(many, { praise: [sample.nameUsed] }) })} />,
  },
  { name: "chips-questions", wide: 900, draw: () => <ChipRow {...row(asked.findings, { about, review: asked })} /> },
  {
    name: "chips-one",
    wide: 900,
    draw: () => (
      <ChipRow
        {...row([sample.justSimply], { review: sample.review([sample.justSimply], { praise: [sample.nameUsed] }) })}
      />
    ),
  },
  {
    name: "chips-stop",
    wide: 900,
    draw: () => (
      <ChipRow
        {...row([sample.calmDown, sample.noTime], {
          review: sample.review([sample.calmDown, sample.noTime], { basis: "reply-only" }),
        })}
      />
    ),
  },
  {
    name: "chips-good",
    wide: 900,
    draw: () => <ChipRow {...row([], { review: sample.review([], { praise: [sample.nameUsed] }) })} />,
  },
  { name: "chips-reading", wide: 900, draw: () => <ChipRow {...row([], { review: null })} /> },
  { name: "chips-narrow", wide: 380, draw: () => <ChipRow {...row(many, { about })} /> },
  { name: "chips-tiny", wide: 260, draw: () => <ChipRow {...row(asked.findings, { about, review: asked })} /> },
  { name: "chips-dot", wide: 60, draw: () => <ChipRow {...row(many, { shape: "dot" })} /> },
  { name: "chips-dot-good", wide: 60, draw: () => <ChipRow {...row([], { shape: "dot" })} /> },
  { name: "chips-dot-stop", wide: 60, draw: () => <ChipRow {...row([sample.calmDown], { shape: "dot" })} /> },
  ...empties.map(
    (empty): Scene => ({ name: `chips-${empty}`, wide: 560, draw: () => <ChipRow {...row([], { empty })} /> }),
  ),
  {
    name: "strip-stop",
    wide: 760,
    draw: () => <SendStrip {...strip({ findings: [sample.calmDown, sample.noTime, sample.justSimply] })} />,
  },
  {
    name: "strip-blanks",
    wide: 760,
    draw: () => <SendStrip {...strip({ blanks: ["{time}", "{team}"], sendKey: null })} />,
  },
  {
    name: "strip-both",
    wide: 420,
    draw: () => <SendStrip {...strip({ findings: [sample.notMyDepartment], blanks: ["{time}"] })} />,
  },
  { name: "live", wide: 200, draw: () => <LiveRegion findings={many} /> },
];
