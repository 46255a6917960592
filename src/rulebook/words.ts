import { FIRST_WORD } from "../engine/lexicon";
import { CONTRACTIONS, ENDINGS, SHORT_FORMS, TYPOS, variantsOf } from "./spelling";

/** Gives each word of the rulebook its id, every spelling of it the same one. Used while compiling only. */
export class Words {
  private readonly ids = new Map<string, number>();
  readonly pairs = new Map<number, [number, number]>();
  private next = FIRST_WORD;

  constructor() {
    for (const [ending, word] of Object.entries(ENDINGS)) this.ids.set(ending, this.idOf(word));
    for (const [short, word] of Object.entries(SHORT_FORMS)) this.ids.set(short, this.idOf(word));
    for (const [spelling, [one, two]] of Object.entries(CONTRACTIONS)) {
      const id = this.next++;
      this.ids.set(spelling, id);
      this.pairs.set(id, [this.idOf(one), this.idOf(two)]);
    }
  }

  /** The id of a single word, given out on first asking. */
  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.next++;
    this.ids.set(word, id);
    for (const variant of variantsOf(word)) if (!this.ids.has(variant)) this.ids.set(variant, id);
    return id;
  }

  /** The ids a pattern's word stands for: "don't" is two, "we'll" is two, "e-mail" is two, "order" is one. */
  idsOf(word: string): number[] {
    return word
      .split(/[-/]/)
      .filter(Boolean)
      .flatMap((part) => this.partIds(part));
  }

  private partIds(part: string): number[] {
    const pair = this.pairs.get(this.ids.get(part) ?? -1);
    if (pair) return [...pair];
    const apostrophe = part.indexOf("'", 1);
    if (apostrophe < 0) return [this.idOf(part)];
    const base = this.idOf(part.slice(0, apostrophe));
    const ending = ENDINGS[part.slice(apostrophe)];
    return ending ? [base, this.idOf(ending)] : [base];
  }

  get count(): number {
    return this.next;
  }

  /** All spellings with their ids, slips of typing included for words the rulebook has. */
  spellings(): { entries: string[]; ids: Uint16Array } {
    // A pattern with a lone "'s" would make every possessive two words, and no pattern for "owner's" would match.
    this.ids.delete("'s");
    for (const [slip, word] of Object.entries(TYPOS)) {
      const id = this.ids.get(word);
      if (id !== undefined && !this.ids.has(slip)) this.ids.set(slip, id);
    }
    const entries = [...this.ids.keys()];
    return { entries, ids: Uint16Array.from(entries, (entry) => this.ids.get(entry) as number) };
  }
}
