/** A text made plain for matching, with the way back to the original offsets. */
export interface PlainText {
  readonly original: string;
  /** Lower case, straight quotes, plain spaces, nothing invisible. */
  readonly text: string;
  /** `offsets[i]` is where unit `i` of `text` stands in `original`; one more entry for the end. */
  readonly offsets: Int32Array;
}

const REPLACED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\u2009': ' ',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
};
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]|\ufe0e|\ufe0f/;

/** Where a run of ASCII ends that only has to be made lower case; nearly all of a reply is such. */
function plainEnd(original: string, start: number): number {
  let end = start;
  for (; end < original.length; end++) {
    const code = original.charCodeAt(end);
    if (code >= 128 || code === 96 || code === 9 || code === 13) break;
  }
  return end;
}

/**
 * Makes a text plain, one unit at a time, so that offsets into the original (UTF-16 units) are kept.
 * Doing it twice changes nothing.
 */
export function normalise(original: string): PlainText {
  const offsets = new Int32Array(original.length + 1);
  let text = '';
  for (let index = 0; index < original.length; index++) {
    const end = plainEnd(original, index);
    if (end > index) {
      for (let at = index; at < end; at++) offsets[text.length + at - index] = at;
      text += original.slice(index, end).toLowerCase();
      index = end - 1;
      continue;
    }
    const unit = original.charAt(index);
    if (INVISIBLE.test(unit)) continue;
    const lower = (REPLACED[unit] ?? unit).toLowerCase();
    offsets[text.length] = index;
    text += lower.length === 1 ? lower : unit;
  }
  offsets[text.length] = original.length;
  return { original, text, offsets: offsets.subarray(0, text.length + 1) };
}
