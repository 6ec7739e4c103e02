import { fileURLToPath } from 'node:url';
import { type Library, readLibrary } from '#application/read-library.ts';
import type { Edition } from '#domain/scenario/edition.ts';

export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** The project's own scenarios, read from their files. */
export async function theLibrary(): Promise<Library> {
  const reading = await readLibrary(SCENARIOS);
  if (!reading.ok) throw new Error(reading.reports.join('\n'));
  return reading.library;
}

export function editionOf(library: Library, id: string): Edition {
  const edition = library.editions.get(id);
  if (!edition) throw new Error(`There is no scenario "${id}".`);
  return edition;
}
