import { expect, test } from "vitest";
import { Lexicon, UNKNOWN } from "../../src/engine/lexicon";
import { compile } from "../../src/rulebook/compile";
import { readSources } from "../../src/rulebook/load";

const packed = compile(readSources());
const ids = new Uint16Array(packed.spellings.length);
packed.spellingSteps.reduce((id, step, i) => {
  ids[i] = id + step;
  return id + step;
}, 0);
const pairs = packed.pairs.map(([id, one, two]): [number, [number, number]] => [id, [one, two]]);
const lexicon = new Lexicon(packed.spellings, ids, pairs);

test("every spelling is found again, in capitals too", () => {
  const wrong = packed.spellings.filter(
    (spelling, i) => lexicon.idOf(spelling) !== ids[i] || lexicon.idOf(spelling.toUpperCase()) !== ids[i],
  );
  expect(wrong).toEqual([]);
});

test("no other word is taken for one: neighbours of every spelling, one letter off", () => {
  const known = new Set(packed.spellings);
  const taken: string[] = [];
  let tried = 0;
  for (const spelling of packed.spellings) {
    for (const letter of "aeglstz") {
      for (const word of [
        spelling + letter,
        letter + spelling,
        letter + spelling.slice(1),
        spelling.slice(0, -1) + letter,
      ]) {
        if (known.has(word)) continue;
        tried++;
        if (lexicon.idOf(word) !== UNKNOWN) taken.push(word);
      }
    }
  }
  expect(tried).toBeGreaterThan(100_000);
  expect(taken).toEqual([]);
});
