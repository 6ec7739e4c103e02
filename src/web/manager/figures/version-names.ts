interface Version {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
}

/** Of a hash, enough to tell two versions of one scenario apart. */
const TOLD = 6;

/**
 * What each version is called, by its hash: the title of its scenario, with the beginning of the hash where there are
 * several of the same.
 */
export function versionNames(
  figures: readonly { readonly scenario: Version }[],
): ReadonlyMap<string, string> {
  const versions = new Map(figures.map(({ scenario }) => [scenario.hash, scenario]));
  const times = new Map<string, number>();
  for (const { title } of versions.values()) times.set(title, (times.get(title) ?? 0) + 1);
  return new Map(
    [...versions].map(([hash, { title }]) => [
      hash,
      times.get(title) === 1 ? title : `${title} (version ${hash.slice(0, TOLD)})`,
    ]),
  );
}
