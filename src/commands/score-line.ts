import {
  type Conversation,
  type Finding,
  knownChannel,
  PRINCIPLES,
  type Praise,
  type Principle,
  type PrincipleScore,
} from "../engine/review";
import { review } from "../engine/review-reply";
import type { Scoring } from "../engine/rulebook";
import type { loadRulebook } from "../rulebook/load";

/** One scored reply, as `npm run score` prints it. Offsets are UTF-16 units into `reply`. */
export interface Scored {
  id: string | number;
  /** 0 to 100. */
  overall: number;
  principles: Record<Principle, PrincipleScore>;
  findings: Pick<Finding, "rule" | "principle" | "severity" | "start" | "end" | "missing" | "say" | "why" | "fixes">[];
  praise: Pick<Praise, "rule" | "start" | "end">[];
}

/**
 * Makes the function that scores one line of JSON.
 * @returns for a malformed line, what is wrong with it in words
 */
export function reviewer(rulebook: Awaited<ReturnType<typeof loadRulebook>>): (line: string) => Scored | string {
  return (line) => {
    const read = readLine(line);
    if (typeof read === "string") return read;
    const { overall, sound, principles, findings, praise } = review(rulebook, read.reply, read.conversation);
    return {
      id: read.id,
      overall: overall ?? wholeOf(principles, findings, sound, rulebook.scoring),
      principles,
      findings: findings.map(({ rule, principle, severity, start, end, missing, say, why, fixes }) => {
        return { rule, principle, severity, start, end, missing, say, why, fixes };
      }),
      praise: praise.map(({ rule, start, end }) => ({ rule, start, end })),
    };
  };
}

// The coach shows no number for a handful of words; whoever reads a thousand replies wants one for each.
function wholeOf(
  principles: Scored["principles"],
  findings: Finding[],
  sound: number | null,
  { weights, stopCap }: Scoring,
): number {
  const parts = PRINCIPLES.map((principle) => ((principles[principle].score ?? 100) / 100) ** weights[principle]);
  const whole = Math.round((sound ?? 100) * parts.reduce((product, part) => product * part, 1));
  return findings.some(({ severity }) => severity === "stop") ? Math.min(whole, stopCap) : whole;
}

function readLine(line: string): { id: string | number; reply: string; conversation: Conversation } | string {
  const read = parse(line);
  if (read === undefined) return "this is not JSON";
  if (typeof read !== "object" || read === null || Array.isArray(read)) return "this is not a JSON object";
  const { id, reply, customer = null, name = null, subject = null, channel } = read as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") return 'it has no "id"';
  if (typeof reply !== "string") return `"reply" is not a text (id ${id})`;
  if (customer !== null && typeof customer !== "string") return `"customer" is neither a text nor null (id ${id})`;
  return {
    id,
    reply,
    conversation: { customer, name: textOrNull(name), subject: textOrNull(subject), channel: knownChannel(channel) },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
