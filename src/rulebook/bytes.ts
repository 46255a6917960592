import type { Rulebook } from "../engine/rulebook";
import { type Packed, unpack } from "../engine/unpack";

/**
 * A rulebook as one run of bytes: the length of a JSON head, the head, then every typed array's bytes at a multiple of
 * four. The head has all but these, and where each of them belongs. Little-endian, as on every machine a browser runs on.
 */
const KINDS = { Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array };

interface Head {
  packed: Packed;
  arrays: ArrayPlace[];
}

interface ArrayPlace {
  kind: keyof typeof KINDS;
  offset: number;
  length: number;
  /** Keys from the rulebook down to the array. */
  path: string[];
}

/** Lays a rulebook out as bytes. */
export function toBytes(packed: Packed): Uint8Array {
  const parts: Uint8Array[] = [];
  const arrays: ArrayPlace[] = [];
  let offset = 0;
  const withoutArrays = (value: unknown, path: string[]): unknown => {
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const kind = value.constructor.name as ArrayPlace["kind"];
      parts.push(bytes);
      arrays.push({ kind, offset, length: bytes.length, path });
      offset += (bytes.length + 3) & ~3;
      return null;
    }
    if (Array.isArray(value)) return value.map((one, i) => withoutArrays(one, [...path, String(i)]));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutArrays(one, [...path, key])]));
  };
  const head = { packed: withoutArrays(packed, []), arrays };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const bodyAt = (4 + headBytes.length + 3) & ~3;
  const bytes = new Uint8Array(bodyAt + offset);
  new DataView(bytes.buffer).setUint32(0, headBytes.length, true);
  bytes.set(headBytes, 4);
  let at = bodyAt;
  for (const part of parts) {
    bytes.set(part, at);
    at += (part.length + 3) & ~3;
  }
  return bytes;
}

/** Makes a rulebook ready from its bytes. @throws when they are no rulebook's */
export function fromBytes(bytes: Uint8Array): Rulebook {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint32(0, true);
  const bodyAt = (4 + headLength + 3) & ~3;
  // Parsed as it stands and mended afterwards: asked at every value, the parser takes several times as long.
  const { packed, arrays } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as Head;
  for (const { kind, offset, length, path } of arrays) {
    const array = new KINDS[kind](bytes.slice(bodyAt + offset, bodyAt + offset + length).buffer);
    const key = path.pop() as string;
    let owner = packed as unknown as Record<string, unknown>;
    for (const step of path) owner = owner[step] as Record<string, unknown>;
    owner[key] = array;
  }
  return unpack(packed);
}
