import { Sieve } from './sieve.ts';

const sieves = new WeakMap<object, Sieve>();

/** The sieve of a list that stays the same, made once; `patterns` gives those of the list in its order. */
export function sieveOf<List extends object>(list: List, patterns: (list: List) => readonly RegExp[]): Sieve {
  const known = sieves.get(list);
  if (known) return known;
  const made = new Sieve(patterns(list));
  sieves.set(list, made);
  return made;
}
