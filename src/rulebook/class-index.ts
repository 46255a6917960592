import { SHAPES, type Shape } from "../engine/shapes";
import type { Classes } from "./automaton";
import { frequencyOf } from "./frequency";
import { formsOf } from "./inflect";
import { RulebookError } from "./schema";
import type { Words } from "./words";

/** The word classes of the rulebook, numbered: those told by look first, then the listed ones by name. @throws RulebookError */
export function classIndex(
  sources: Record<string, string[]>,
  words: Words,
): Classes & { width: number; count: number; bits(wordCount: number): Uint32Array } {
  const names = Object.keys(sources).sort();
  const ids = new Map<string, number>([
    ...SHAPES.map((shape, i): [string, number] => [shape, i]),
    ...names.map((name, i): [string, number] => [name, SHAPES.length + i]),
  ]);
  const width = Math.ceil((SHAPES.length + names.length) / 32);
  const members = new Map<string, { ids: number[]; shapes: Shape[]; frequency: number }>();
  for (const name of names) {
    const member = { ids: [] as number[], shapes: [] as Shape[], frequency: 0 };
    for (const item of sources[name] as string[]) {
      const shape = /^<(.+)>$/.exec(item)?.[1] as Shape | undefined;
      if (shape && SHAPES.includes(shape)) member.shapes.push(shape);
      else if (shape)
        throw new RulebookError(
          `classes/${name}.yaml`,
          null,
          `“<${shape}>” is told by no look; a class may list words, “~verb” and ${SHAPES.join(", ")}`,
        );
      else {
        const forms = item.startsWith("~") ? formsOf(item.slice(1)) : [item];
        for (const form of forms) {
          if (/\s/.test(form)) throw new RulebookError(`classes/${name}.yaml`, null, `“${form}” is more than one word`);
          member.ids.push(words.idsOf(form)[0] as number);
          member.frequency += frequencyOf(form);
        }
      }
    }
    members.set(name, member);
  }
  return {
    width,
    count: SHAPES.length + names.length,
    idOf: (name) => ids.get(name),
    frequencyOf: (name) => members.get(name)?.frequency ?? 1,
    shapesOf: (name) => (members.get(name)?.shapes ?? []).map((shape) => ids.get(shape) as number),
    bits(wordCount) {
      const bits = new Uint32Array(wordCount * width);
      for (const [name, member] of members) {
        const id = ids.get(name) as number;
        for (const word of member.ids)
          bits[word * width + (id >>> 5)] = (bits[word * width + (id >>> 5)] as number) | (1 << (id & 31));
      }
      return bits;
    },
  };
}
