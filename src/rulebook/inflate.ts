import { fromBase85 } from "./base85";

/**
 * Bytes out of their base 85 and deflate. The tables are a fifth of their size so, and a worker that starts often
 * reads less; undoing it takes 2 to 3 ms.
 * @param length of the deflated bytes
 */
export async function inflate(text: string, length: number): Promise<Uint8Array> {
  const stream = new Blob([fromBase85(text, length)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
