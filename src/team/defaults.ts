import type { Settings } from "./settings";

/** What holds where nobody said anything. A rule that is not named stands as the rulebook has it. */
export const DEFAULTS: Settings = {
  principles: {
    respect: true,
    ownership: true,
    apology: true,
    "no-interruption": true,
    "help-first": true,
    "individual-attention": true,
    understanding: true,
    resolution: true,
    "self-respect": true,
    discretion: true,
  },
  weights: {
    respect: 0.9,
    ownership: 0.8,
    apology: 0.7,
    "no-interruption": 0.7,
    "help-first": 0.7,
    "individual-attention": 0.5,
    understanding: 0.6,
    resolution: 0.8,
    "self-respect": 0.6,
    discretion: 0.7,
  },
  rules: {},
  severities: {},
  sendCheck: "severe",
  allowAlwaysIgnore: true,
  chipRow: "open",
};
