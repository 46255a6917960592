/** One example's features that are not nought. */
export interface Row {
  at: Int32Array | number[];
  value: Float64Array | number[];
  /** Labelled by others than those whose judgement is to be learned: see `Lesson`. */
  byOthers?: boolean;
}

export interface Fitted {
  weights: Float64Array;
  bias: number;
}

/** How much an example of the others counts against one of the readers' own; chosen on replies not learned from. */
const OTHERS_COUNT = 0.2;
/** How many past steps shape the next one, and how many steps there are at most. */
const MEMORY = 8;
const MOST_STEPS = 120;
/** The slope at which it stops, as a part of the first. */
const SLIGHT = 2e-3;

/**
 * Logistic regression with a penalty on the squares of the weights, by L-BFGS with a backtracking line search
 * (Nocedal and Wright, Numerical Optimization, chapters 3 and 7). The same rows give the same weights. How much stricter
 * or milder the others are who labelled some of the rows is learned as a bias of its own, and left out of what is given.
 * @param width how many features there are
 * @param trust how much the examples count against the penalty (the C of other trainers)
 */
export function fitLogistic(rows: Row[], wanted: boolean[], width: number, trust: number): Fitted {
  const lossAt = lossOf(rows, wanted, width, trust);
  let point: Float64Array = new Float64Array(width + 2);
  let slope: Float64Array = new Float64Array(width + 2);
  let loss = lossAt(point, slope);
  const start = length(slope);
  const past: { step: Float64Array; turn: Float64Array; scale: number }[] = [];
  for (let n = 0; n < MOST_STEPS && length(slope) > SLIGHT * start; n++) {
    const way = downhill(slope, past);
    const fall = dot(way, slope);
    const nextSlope = new Float64Array(width + 2);
    let next = point;
    let nextLoss = loss;
    let reach = past.length === 0 ? 1 / Math.max(1, length(slope)) : 1;
    for (; reach > 1e-10; reach /= 2) {
      next = point.map((x, i) => x + reach * (way[i] as number));
      nextLoss = lossAt(next, nextSlope);
      if (nextLoss <= loss + 1e-4 * reach * fall) break;
    }
    if (reach <= 1e-10) break;
    const step = next.map((x, i) => x - (point[i] as number));
    const turn = nextSlope.map((x, i) => x - (slope[i] as number));
    const curve = dot(step, turn);
    if (curve > 1e-12) past.push({ step, turn, scale: 1 / curve });
    if (past.length > MEMORY) past.shift();
    point = next;
    slope = nextSlope;
    loss = nextLoss;
  }
  return { weights: point.slice(0, width), bias: point[width] as number };
}

/** The log odds that fitted weights give a row. */
export function oddsOf({ weights, bias }: Fitted, { at, value }: Row): number {
  let odds = bias;
  for (let k = 0; k < at.length; k++) odds += (weights[at[k] as number] as number) * (value[k] as number);
  return odds;
}

function lossOf(rows: Row[], wanted: boolean[], width: number, trust: number) {
  // Flat arrays: this loop is nearly all of the work.
  const from = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => {
    from[r + 1] = (from[r] as number) + row.at.length;
  });
  const at = new Int32Array(from[rows.length] as number);
  const value = new Float64Array(at.length);
  rows.forEach((row, r) => {
    at.set(row.at, from[r]);
    value.set(row.value, from[r]);
  });
  const sign = Float64Array.from(rows, (_, r) => (wanted[r] ? 1 : -1));
  const others = Uint8Array.from(rows, ({ byOthers }) => (byOthers ? 1 : 0));
  return (point: Float64Array, slope: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i <= width + 1; i++) {
      const weight = point[i] as number;
      loss += (weight * weight) / 2;
      slope[i] = weight;
    }
    for (let r = 0; r < sign.length; r++) {
      const until = from[r + 1] as number;
      const isOthers = others[r] === 1;
      const count = isOthers ? OTHERS_COUNT * trust : trust;
      let margin = (point[width] as number) + (isOthers ? (point[width + 1] as number) : 0);
      for (let k = from[r] as number; k < until; k++)
        margin += (point[at[k] as number] as number) * (value[k] as number);
      margin *= sign[r] as number;
      loss += count * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
      const pull = (-count * (sign[r] as number)) / (1 + Math.exp(margin));
      slope[width] = (slope[width] as number) + pull;
      if (isOthers) slope[width + 1] = (slope[width + 1] as number) + pull;
      for (let k = from[r] as number; k < until; k++) {
        const i = at[k] as number;
        slope[i] = (slope[i] as number) + pull * (value[k] as number);
      }
    }
    return loss;
  };
}

/** The two-loop recursion: the slope turned by what past steps tell of the curve. */
function downhill(
  slope: Float64Array,
  past: { step: Float64Array; turn: Float64Array; scale: number }[],
): Float64Array {
  const way = slope.map((x) => -x);
  const taken = past.map(() => 0);
  for (let k = past.length - 1; k >= 0; k--) {
    const { step, turn, scale } = past[k] as (typeof past)[number];
    taken[k] = scale * dot(step, way);
    add(way, turn, -(taken[k] as number));
  }
  const last = past.at(-1);
  if (last) {
    const size = 1 / (last.scale * dot(last.turn, last.turn));
    for (let i = 0; i < way.length; i++) way[i] = (way[i] as number) * size;
  }
  past.forEach(({ step, turn, scale }, k) => {
    add(way, step, (taken[k] as number) - scale * dot(turn, way));
  });
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

const length = (a: Float64Array) => Math.sqrt(dot(a, a));

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (what[i] as number);
}
