import type { Text } from "./text";

/** The different stems of a text, in an open-addressed table: stems are hashes already, and 0 is none. */
export class StemSet {
  /** How many there are. */
  size = 0;
  private slots = new Int32Array(512);

  /** Takes the stems of this text in place of what it held. */
  fill({ stems, count }: Text): this {
    this.clear(count);
    for (let t = 0; t < count; t++) if (stems[t] !== 0) this.add(stems[t] as number);
    return this;
  }

  /** Empties it and makes room for so many. */
  clear(room: number): void {
    this.size = 0;
    if (this.slots.length >= 2 * room) this.slots.fill(0);
    else this.slots = new Int32Array(2 << (32 - Math.clz32(room)));
  }

  has(stem: number): boolean {
    return this.slots[this.slotOf(stem)] === stem;
  }

  add(stem: number): void {
    const slot = this.slotOf(stem);
    if (this.slots[slot] === stem) return;
    this.slots[slot] = stem;
    this.size++;
  }

  /** Where a stem stands, or would stand. */
  private slotOf(stem: number): number {
    const mask = this.slots.length - 1;
    let slot = (stem ^ (stem >>> 15)) & mask;
    while (this.slots[slot] !== 0 && this.slots[slot] !== stem) slot = (slot + 1) & mask;
    return slot;
  }
}
