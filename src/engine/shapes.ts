/** Word classes told from the look of a word alone, known to the rulebook or not. Their order is their bit. */
export const SHAPES = [
  "number",
  "money",
  "clock",
  "url",
  "email",
  "code",
  "blank",
  "shout",
  "capitalised",
  "quoted",
  "emoji",
  "ing",
  "ed",
  "adverb",
  "customer-name",
  "theirs",
  "handle",
  "any",
  "loud",
  "stacked",
  "unfilled",
] as const;
export type Shape = (typeof SHAPES)[number];

export const SHAPE_BIT = Object.fromEntries(SHAPES.map((name, i) => [name, 1 << i])) as Record<Shape, number>;
