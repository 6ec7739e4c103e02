/** A piece of a text to be replaced, from one offset up to another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all pieces replaced and everything between them untouched; the same piece twice counts once. */
export function spliced(source: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => b.from - a.from || b.to - a.to);
  let text = source;
  let before: Splice | undefined;
  for (const each of sorted) {
    if (before && each.from === before.from && each.to === before.to && each.text === before.text) continue;
    text = text.slice(0, each.from) + each.text + text.slice(each.to);
    before = each;
  }
  return text;
}
