import { contentHash } from '#domain/scenario/content-hash.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import type { Ground } from './task.ts';

const hashes = new WeakMap<Rubric, string>();

function hashOf(rubric: Rubric): string {
  const known = hashes.get(rubric) ?? contentHash(rubric);
  hashes.set(rubric, known);
  return known;
}

export function groundOf(edition: Edition, rubric: Rubric): Ground {
  return { key: `${edition.hash} ${hashOf(rubric)}`, edition, rubric };
}
