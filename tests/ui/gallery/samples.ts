import { type Finding, PRINCIPLES, type Review } from "../../../src/engine/review";

function finding(change: Partial<Finding> & Pick<Finding, "rule" | "principle" | "severity" | "say" | "why">): Finding {
  return { start: 0, end: 0, missing: null, insertAt: null, fixes: [], gain: 5, ...change };
}

export const notMyDepartment = finding({
  rule: "ownership/not-my-department",
  principle: "ownership",
  severity: "firm",
  say: "Say what you will do next, not whose job it is.",
  why: "To the customer, you are the company.",
  fixes: ["I'll take this to {team} and reply to you by {time}."],
  gain: 16,
});

export const mistakesWereMade = finding({
  rule: "ownership/agentless",
  principle: "ownership",
  severity: "firm",
  say: "Say who did it: we.",
  why: "A mistake without a maker sounds like hiding. Owning it takes three letters.",
  fixes: ["We made a mistake in the billing process.", "We charged you twice, and that was our mistake."],
  gain: 7,
});

export const justSimply = finding({
  rule: "respect/just-simply",
  principle: "respect",
  severity: "gentle",
  say: "Leave out \u201csimply\u201d.",
  why: "If it had been simple for them, they would not have had to ask.",
  fixes: ["You can reset it under Settings."],
  gain: 0,
});

export const calmDown = finding({
  rule: "respect/calm-down",
  principle: "respect",
  severity: "stop",
  say: "Name what happened to them instead of asking for calm.",
  why: "Being told to calm down says that the feeling is the problem, not the three weeks without heating.",
  fixes: [
    "Three weeks without heating is far too long, and I see why you are angry.",
    "You have every reason to be upset about {what happened}.",
    "I hear you. I'll call {team} now and write to you by {time}.",
  ],
  gain: 51,
});

export const noApology = finding({
  rule: "apology/missing-damage",
  principle: "apology",
  severity: "firm",
  missing: "apology",
  insertAt: 10,
  say: "Say sorry for the broken kettle.",
  why: "Something broke on them. A line of sorry, before the questions, shows whose side you're on.",
  fixes: [
    "I'm sorry your kettle arrived {damage}.",
    "I'm sorry the kettle gave up after only {time}. Let's get you a working one.",
  ],
  gain: 11,
});

export const noTime = finding({
  rule: "resolution/no-time",
  principle: "resolution",
  severity: "firm",
  missing: "time",
  insertAt: 40,
  say: "Say by when.",
  why: "They need it before Saturday. A day, even a late one, lets them plan.",
  fixes: ["You'll hear from me by {time}."],
  gain: 6,
});

export const noAnswer = finding({
  rule: "resolution/question-unanswered",
  principle: "resolution",
  severity: "firm",
  missing: "answer",
  insertAt: 40,
  say: "Answer whether they may keep the old one.",
  why: "A question left open means another mail and another day for them.",
  fixes: [],
  gain: 5,
});

export const tooLong = finding({
  rule: "understanding/one-long-block",
  principle: "understanding",
  severity: "gentle",
  say: "Break this into two or three short parts.",
  why: "On a phone this is a full screen without a place to rest.",
  gain: 2,
});

export const words = new Map<Finding, string>([
  [notMyDepartment, "I'm afraid billing is not my department."],
  [mistakesWereMade, "Mistakes were made in the billing process."],
  [justSimply, "You can simply reset it under Settings."],
  [calmDown, "Please calm down, there is no reason to shout."],
  [
    tooLong,
    "Thank you for your message regarding the delivery of the mirror which you ordered on the third of this month",
  ],
]);

export function review(findings: Finding[], change: Partial<Review> = {}): Review {
  const principles = Object.fromEntries(
    PRINCIPLES.map((principle) => [
      principle,
      { score: findings.some((one) => one.principle === principle) ? 64 : principle === "discretion" ? null : 100 },
    ]),
  ) as Review["principles"];
  return {
    overall: findings.length ? 65 : 100,
    sound: findings.length ? 92 : 100,
    label: findings.length ? "look" : "ready",
    principles,
    findings,
    praise: [],
    quiet: null,
    basis: "conversation",
    questions: null,
    ...change,
  };
}

export const nameUsed = {
  rule: "good/name-used",
  principle: "individual-attention",
  start: 0,
  end: 8,
  say: "Using their name makes it a letter to them.",
} as const;

export const explanation = {
  principle: "ownership",
  doctrine: "Answer for what happened and for what happens next; blame nobody, least of all the customer.",
  customer: null,
  before: "I'm afraid billing is [not my department].",
  after: "Priya in billing has it now; I asked her to call you before five.",
} as const;
