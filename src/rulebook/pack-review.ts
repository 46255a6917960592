import type { Conversation, Review } from "../engine/review";
import { type Detector, type ReviewSettings, review } from "../engine/review-reply";
import type { Rulebook } from "../engine/rulebook";
import { fromBytes } from "./bytes";
import type { PackTables } from "./pack-tables";

/** Makes a stored pack ready to run; `null` when its tables were made by another compiler, or are none. */
export function readPackTables(stored: unknown, version: string): { rulebook: Rulebook; tables: PackTables } | null {
  const tables = stored as Partial<PackTables> | null | undefined;
  if (typeof tables?.tables !== "string" || tables.version !== version) return null;
  const letters = atob(tables.tables);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return { rulebook: fromBytes(bytes), tables: tables as PackTables };
}

/** A review by the built-in rules and those of packs together: one arbiter, one score. */
export function reviewWithPacks(
  rulebook: Rulebook,
  packs: Rulebook[],
  draft: string,
  conversation: Conversation,
  settings: ReviewSettings,
): Review {
  const theirs = packs.map((pack) => review(pack, draft, conversation, settings));
  const detectors = theirs.map(
    ({ findings }): Detector =>
      () =>
        findings.map((finding) => ({ ...finding, slot: null, share: 1, certainty: 1, isSure: true })),
  );
  const whole = review(rulebook, draft, conversation, settings, detectors);
  if (whole.quiet || whole.findings.some(({ severity }) => severity === "stop")) return whole;
  // What a team praises itself comes first; never words that something is to be raised about.
  const praise = theirs
    .flatMap((one) => one.praise)
    .filter(({ start, end }) => !whole.findings.some((f) => f.missing === null && f.start < end && start < f.end));
  return praise.length > 0 ? { ...whole, praise: [...praise, ...whole.praise] } : whole;
}
