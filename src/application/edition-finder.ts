import type { Edition } from '#domain/scenario/edition.ts';
import type { EditionStore } from './ports.ts';
import type { Library } from './read-library.ts';

/** Editions read from the store that are held ready; each is some hundred kilobytes. */
const MOST_HELD = 50;

/** Finds an edition by its hash: in the library, or among those that were in it once. */
export function editionFinder(
  library: Library,
  store: EditionStore,
): (hash: string) => Promise<Edition | undefined> {
  const current = new Map([...library.editions.values()].map((edition) => [edition.hash, edition]));
  const older = new Map<string, Edition>();
  return async (hash) => {
    const known = current.get(hash) ?? older.get(hash);
    if (known) return known;
    const stored = await store.findEdition(hash);
    if (!stored) return undefined;
    const [longestHeld] = older.keys();
    if (older.size >= MOST_HELD && longestHeld !== undefined) older.delete(longestHeld);
    older.set(hash, stored);
    return stored;
  };
}
