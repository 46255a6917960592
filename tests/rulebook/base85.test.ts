import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpack } from "../../src/engine/unpack";
import { fromBase85, toBase85 } from "../../src/rulebook/base85";
import { fromBytes, toBytes } from "../../src/rulebook/bytes";
import { compile } from "../../src/rulebook/compile";
import { inflate } from "../../src/rulebook/inflate";
import { readSources } from "../../src/rulebook/load";

test.each([0, 1, 2, 3, 4, 5, 63, 64])("%i bytes come back", (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + 255) & 255);
  expect([...fromBase85(toBase85(bytes), length)]).toEqual([...bytes]);
});

test("the example of RFC 32 reads as it does there", () => {
  expect(toBase85(Uint8Array.of(0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b))).toBe("HelloWorld");
});

test("the rulebook that the worker unpacks is the one that was compiled", async () => {
  const packed = compile(readSources());
  const small = deflateRawSync(toBytes(packed));
  const stored = fromBytes(await inflate(toBase85(small), small.length));
  const ready = unpack(packed);
  expect(JSON.stringify(stored.rules)).toBe(JSON.stringify(ready.rules));
  expect(stored.lexicon.idOf("sorry")).toBe(ready.lexicon.idOf("sorry"));
  for (const side of ["reply", "customer"] as const)
    for (const [name, values] of numbersOf(ready[side].patterns)) {
      const theirs = new Map(numbersOf(stored[side].patterns)).get(name);
      // Thousands of numbers: compared as bytes, a deep comparison takes seconds.
      const same = ArrayBuffer.isView(values)
        ? Buffer.compare(bytesOf(values), bytesOf(theirs)) === 0
        : values === theirs;
      expect(same, `${side} ${name}`).toBe(true);
    }
});

/** A table's numbers and arrays of numbers by name, those of the tables in it too. */
function numbersOf(table: object, path = ""): [string, unknown][] {
  return Object.entries(table).flatMap(([name, values]): [string, unknown][] =>
    values !== null && typeof values === "object" && !ArrayBuffer.isView(values)
      ? numbersOf(values, `${path}${name}.`)
      : [[path + name, values]],
  );
}

function bytesOf(values: unknown): Buffer {
  const { buffer, byteOffset, byteLength } = values as Uint8Array;
  return Buffer.from(buffer, byteOffset, byteLength);
}
