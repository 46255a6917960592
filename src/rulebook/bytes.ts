import type { Rulebook } from "../engine/rulebook";
import { type Packed, unpack } from "../engine/unpack";

/**
 * A rulebook as one run of bytes: the length of a JSON head, the head, then every typed array's bytes at a multiple of
 * four. In the head an array is `{"$": [kind, offset, length]}`. Little-endian, as on every machine a browser runs on.
 */
const KINDS = { Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array };
type Kind = keyof typeof KINDS;

/** Lays a rulebook out as bytes. */
export function toBytes(packed: Packed): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const head = JSON.stringify(packed, (_key, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const place = { $: [value.constructor.name, offset, bytes.length] };
    parts.push(bytes);
    offset += (bytes.length + 3) & ~3;
    return place;
  });
  const headBytes = new TextEncoder().encode(head);
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
  const head = new TextDecoder().decode(bytes.subarray(4, 4 + headLength));
  const packed = JSON.parse(head, (_key, value) => {
    const place = value?.$ as [Kind, number, number] | undefined;
    if (!place) return value;
    const [kind, offset, length] = place;
    return new KINDS[kind](bytes.slice(bodyAt + offset, bodyAt + offset + length).buffer);
  }) as Packed;
  return unpack(packed);
}
