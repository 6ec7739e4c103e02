import { type Document, isAlias, isMap, isSeq } from 'yaml';

/** A node of a file by its path, an alias followed to what it stands for; nothing where there is none. */
export function nodeAt(document: Document, path: readonly (string | number)[]): unknown {
  let here: unknown = document.contents;
  for (const key of path) {
    if (isAlias(here)) here = here.resolve(document);
    if (!isMap(here) && !isSeq(here)) return undefined;
    here = here.get(key, true);
  }
  return isAlias(here) ? here.resolve(document) : here;
}
