import type { Edition } from '#domain/scenario/edition.ts';

/** Finds a version of a scenario by its hash; editions that were read once are held ready. */
export type FindEdition = (hash: string) => Promise<Edition | undefined>;

/** The editions of some versions that were played, by hash. */
export async function editionsOf(
  hashes: readonly string[],
  findEdition: FindEdition,
): Promise<ReadonlyMap<string, Edition>> {
  const found = await Promise.all(
    hashes.map(async (hash) => {
      const edition = await findEdition(hash);
      // A play refers to the version it was played on.
      if (!edition) throw new Error(`The scenario version ${hash} was played but is not kept.`);
      return [hash, edition] as const;
    }),
  );
  return new Map(found);
}
