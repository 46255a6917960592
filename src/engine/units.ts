/** What browsers and Node alike offer; the language's own types do not name it. */
interface Encoder {
  encodeInto(source: string, into: Uint8Array): { read: number; written: number };
}

const { TextEncoder } = globalThis as unknown as { TextEncoder: new () => Encoder };
// One of each for all texts; nobody keeps them.
const encoder = new TextEncoder();
let bytes = new Uint8Array(8192);

/**
 * A text's UTF-16 units as numbers, with a zero behind: asked several times each, they are quicker so.
 * @param room where they are laid down if they fit
 */
export function unitsOf(source: string, room: Uint16Array): Uint16Array {
  const units = room.length > source.length ? room : new Uint16Array(2 * source.length + 1);
  if (bytes.length < source.length) bytes = new Uint8Array(2 * source.length);
  const { read, written } = encoder.encodeInto(source, bytes);
  // As many bytes as units are ASCII and nothing else, which most drafts are: laid down at once, not one by one.
  if (read === written && read === source.length) units.set(bytes.subarray(0, read));
  else for (let k = 0; k < source.length; k++) units[k] = source.charCodeAt(k);
  units[source.length] = 0;
  return units;
}
