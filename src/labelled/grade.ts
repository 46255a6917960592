import { type Finding, type Missing, PRINCIPLES, type Principle } from "../engine/review";
import { goodOverPoor, spearman } from "./correlate";

/** What one reader marked in a reply: words quoted from it, or something it is without. */
export interface Marked {
  principle: Principle;
  /** Other principles the reader would accept for the same place. */
  also?: Principle[];
  quote: string | null;
  missing: Missing | null;
  severity: number;
}

/** A reply with what each of its readers marked; `quality` runs from 1 (poor) to 5 (good). */
export interface Labelled {
  id: string;
  customer: string | null;
  reply: string;
  labels: { quality: number; findings: Marked[] }[];
}

/** What is graded: a line of `npm run score`. */
export interface Graded {
  id: string | number;
  overall: number;
  findings: Pick<Finding, "rule" | "principle" | "start" | "end" | "missing">[];
}

/** `precision` against what either reader found, `recall` against what all found; `null` when there was nothing to count. */
export interface Rate {
  predicted: number;
  right: number;
  /** Right words or absence, whatever the principle. */
  rightLoose: number;
  wanted: number;
  found: number;
  precision: number | null;
  precisionLoose: number | null;
  recall: number | null;
  f1: number;
}

export interface Grades {
  replies: number;
  unreviewed: number;
  all: Rate;
  said: Rate;
  missing: Rate;
  principles: Record<Principle, Rate>;
  /** Replies in which no reader marked anything. */
  clean: { replies: number; touched: number; words: number; alarms: number; alarmsPer1000Words: number | null };
  /** The overall score against the readers' quality. */
  quality: { spearman: number | null; auc: number | null };
  misses: { id: string; principle: Principle; words: string }[];
  alarms: { id: string; rule: string; words: string }[];
}

/**
 * Grades reviews against readers. A finding is right when it overlaps a reader's words, or names the same absence,
 * AND cites a principle that reader cited: pointing at the right words for the wrong reason is not right.
 */
export function grade(labelled: Labelled[], reviews: Graded[]): Grades {
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const [all, said, missing] = [tally(), tally(), tally()];
  const principles = Object.fromEntries(PRINCIPLES.map((id) => [id, tally()])) as Record<Principle, Tally>;
  const clean = { replies: 0, touched: 0, words: 0, alarms: 0 };
  const qualities: [number, number][] = [];
  const misses: Grades["misses"] = [];
  const alarms: Grades["alarms"] = [];
  let unreviewed = 0;
  for (const { id, reply, labels } of labelled) {
    const review = byId.get(id);
    if (!review) {
      unreviewed++;
      continue;
    }
    const readers = labels.map((label) => label.findings.map((marked) => placeMarked(reply, marked)));
    const either = readers.flat();
    const agreed = (readers[0] ?? []).filter((one) =>
      readers.slice(1).every((others) => others.some((o) => agree(one, o))),
    );
    const predicted = review.findings.map(placeFinding);
    for (const [i, one] of predicted.entries()) {
      const right = either.some((marked) => agree(one, marked));
      const loose = right || either.some((marked) => samePlace(one, marked));
      for (const counts of [all, one.missing ? missing : said, ...one.principles.map((p) => principles[p])]) {
        counts.predicted++;
        if (right) counts.right++;
        if (loose) counts.rightLoose++;
      }
      if (!right) alarms.push({ id, rule: review.findings[i]?.rule ?? "", words: wordsOf(reply, one) });
    }
    for (const one of agreed) {
      const found = predicted.some((finding) => agree(finding, one));
      const [principle] = one.principles as [Principle];
      for (const counts of [all, one.missing ? missing : said, principles[principle]]) {
        counts.wanted++;
        if (found) counts.found++;
      }
      if (!found) misses.push({ id, principle, words: wordsOf(reply, one) });
    }
    if (either.length === 0) {
      clean.replies++;
      clean.words += reply.split(/\s+/).filter(Boolean).length;
      clean.alarms += predicted.length;
      if (predicted.length > 0) clean.touched++;
    }
    qualities.push([review.overall, labels.reduce((sum, label) => sum + label.quality, 0) / labels.length]);
  }
  return {
    replies: labelled.length,
    unreviewed,
    all: rate(all),
    said: rate(said),
    missing: rate(missing),
    principles: Object.fromEntries(PRINCIPLES.map((id) => [id, rate(principles[id])])) as Grades["principles"],
    clean: { ...clean, alarmsPer1000Words: ratio(1000 * clean.alarms, clean.words) },
    quality: { spearman: spearman(qualities), auc: goodOverPoor(qualities) },
    misses,
    alarms,
  };
}

/** Where a finding or a mark stands, and for what. */
export interface Place {
  /** The first is the principle itself, the others are accepted beside it. */
  principles: Principle[];
  missing: Missing | null;
  /** `null` for something missing, and for a quote that is not in the reply. */
  span: [number, number] | null;
}

export function placeMarked(reply: string, { principle, also = [], quote, missing }: Marked): Place {
  const principles = [principle, ...also];
  if (missing || quote === null) return { principles, missing: missing ?? "next-step", span: null };
  const at = reply.indexOf(quote);
  return { principles, missing: null, span: at < 0 ? null : [at, at + quote.length] };
}

export function placeFinding({ principle, missing, start, end }: Graded["findings"][number]): Place {
  return { principles: [principle], missing: missing ?? null, span: missing ? null : [start, end] };
}

// The same shortcoming seen two ways: two absences agree when they can be the same principle's.
const FAMILY: Record<Missing, Principle[]> = {
  apology: ["apology"],
  acknowledgement: ["understanding", "apology"],
  "next-step": ["resolution", "help-first"],
  time: ["resolution"],
  owner: ["resolution", "ownership"],
  answer: ["resolution", "individual-attention", "help-first"],
  alternative: ["help-first"],
  particulars: ["individual-attention"],
  boundary: ["self-respect"],
};

function samePlace(a: Place, b: Place): boolean {
  if (a.span && b.span) return Math.min(a.span[1], b.span[1]) > Math.max(a.span[0], b.span[0]);
  if (!a.missing || !b.missing) return false;
  const family = FAMILY[b.missing];
  return a.missing === b.missing || FAMILY[a.missing].some((p) => family.includes(p)) || sharePrinciple(a, b);
}

// Marked words may stand for an absence of the same principle ("we'll look into it" for no next step), and the other way round.
export function agree(a: Place, b: Place): boolean {
  return sharePrinciple(a, b) && (samePlace(a, b) || Boolean(a.span) !== Boolean(b.span));
}

function sharePrinciple(a: Place, b: Place): boolean {
  return a.principles.some((principle) => b.principles.includes(principle));
}

function wordsOf(reply: string, { span, missing }: Place): string {
  return span ? reply.slice(...span) : `(missing ${missing})`;
}

type Tally = Pick<Rate, "predicted" | "right" | "rightLoose" | "wanted" | "found">;

function tally(): Tally {
  return { predicted: 0, right: 0, rightLoose: 0, wanted: 0, found: 0 };
}

function rate(counts: Tally): Rate {
  const precision = ratio(counts.right, counts.predicted);
  const recall = ratio(counts.found, counts.wanted);
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { ...counts, precision, precisionLoose: ratio(counts.rightLoose, counts.predicted), recall, f1 };
}

function ratio(part: number, whole: number): number | null {
  return whole ? part / whole : null;
}
