import { base, en, en_AU, Faker, generateMersenne32Randomizer, mergeLocales } from '@faker-js/faker';
import { spread } from '#domain/customer/spread.ts';

/** Once for all of them: putting it together takes longer than most of what is drawn. */
const LOCALE = mergeLocales([en_AU, en, base]);

/**
 * Chance that follows from a text alone. A faker of its own each time: the shared ones are seeded anew whenever a
 * customer is drawn.
 */
export function chanceOf(key: string): Faker {
  return new Faker({ locale: LOCALE, randomizer: generateMersenne32Randomizer(spread(key)) });
}

/** Whether something comes about that does so `often` of all times, 0..1. */
export function happens(chance: Faker, often: number): boolean {
  return chance.datatype.boolean(Math.min(1, Math.max(0, often)));
}
