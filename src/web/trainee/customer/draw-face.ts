import { createAvatar } from '@dicebear/core';
import { create, meta, type Options, schema } from '@dicebear/open-peeps';
import type { Mood } from '#domain/scenario/mood.ts';
import { FACES } from './face.ts';

const HEADS_FEMALE = [
  'bun',
  'bangs',
  'long',
  'longBangs',
  'longCurly',
  'medium1',
  'mediumStraight',
  'bun2',
] as const;
const HEADS_MALE = ['short1', 'short2', 'short3', 'short4', 'short5', 'flatTop', 'pomp', 'noHair2'] as const;

/** The customer's portrait as SVG text: the same person for one seed, the face by mood. */
export function drawFace(seed: string, title: 'Ms' | 'Mr', mood: Mood): string {
  const options: Partial<Options> & { seed: string } = {
    seed,
    face: [FACES[mood]],
    head: title === 'Ms' ? [...HEADS_FEMALE] : [...HEADS_MALE],
    maskProbability: 0,
    accessoriesProbability: 15,
    accessories: ['glasses', 'glasses2', 'glasses3'],
    facialHairProbability: title === 'Mr' ? 25 : 0,
  };
  return createAvatar({ create, meta, schema }, options).toString();
}
