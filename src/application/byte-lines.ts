/** Room for the longest reply, escaped, with much beside it; a longer line is not kept. */
export const MAX_LINE_BYTES = 1_000_000;

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes, each as soon as it has ended, in memory that does not grow with the stream.
 *
 * Lines end at a line feed alone: node:readline also ends them at U+2028, which JSON allows inside a text.
 *
 * @param most the bytes of the longest line that is kept
 * @returns lines without their ends; `undefined` in the place of a longer one
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  most = MAX_LINE_BYTES,
): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > most) parts = [];
    else parts.push(part);
  };
  const take = (): Uint8Array | undefined => {
    const line = size > most ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
