import type { Cut } from "./cut";

/** A stretch of a pattern while it is compiled: where it may begin and end (bits of positions), and its cuts. */
export interface Piece {
  first: number;
  last: number;
  nullable: boolean;
  /** Positions one of which every match of this piece passes, and how often their words are met; `null` when there are none. */
  cut: Cut | null;
  /** The second rarest such place. */
  spare: Cut | null;
}

export const EMPTY: Piece = { first: 0, last: 0, nullable: true, cut: null, spare: null };
