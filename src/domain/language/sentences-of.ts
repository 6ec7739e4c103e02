import { normalise } from './normalise.ts';
import { type Segment, segment } from './segment.ts';

/** A reply without its second half, where that is the first again: without a full stop the halves run together. */
function halved(reply: string): string {
  const middle = Math.floor(reply.length / 2);
  const twice = reply.length % 2 === 1 && reply.slice(0, middle) === reply.slice(middle + 1);
  return twice ? halved(reply.slice(0, middle)) : reply;
}

/**
 * The sentences of a reply with what ends them, in order and each once: who says a thing twice has said it once.
 *
 * @returns UTF-16 offsets in the text as typed
 */
export function sentencesOf(typed: string): readonly Segment[] {
  const reply = halved(typed);
  const { text, offsets } = normalise(reply);
  const sentences = segment(text);
  const seen = new Set<string>();
  return sentences.flatMap(({ start, end }, index) => {
    const words = text.slice(start, end);
    if (seen.has(words)) return [];
    seen.add(words);
    const next = sentences[index + 1];
    return [{ start: offsets[start] ?? 0, end: next ? (offsets[next.start] ?? reply.length) : reply.length }];
  });
}

/** A text put together from pieces of another. */
export interface Joined {
  readonly text: string;
  /** Where a unit of it stands in the other. */
  readonly placeOf: (offset: number) => number;
}

/** Pieces of a reply, in order, as a text of their own. */
export function joined(reply: string, pieces: readonly Segment[]): Joined {
  let text = '';
  const begins = pieces.map(({ start, end }) => {
    const at = text.length;
    text += reply.slice(start, end);
    return { at, start };
  });
  const placeOf = (offset: number) => {
    const piece = begins.findLast(({ at }) => at <= offset);
    return piece ? piece.start + offset - piece.at : offset;
  };
  return { text: text.trimEnd(), placeOf };
}
