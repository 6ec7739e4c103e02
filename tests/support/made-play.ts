import type { NewPlay } from '#application/ports.ts';
import { SKILLS } from '#domain/scoring/skill.ts';

/** A play as the store is given it, for tests of what becomes of it there; nothing was evaluated. */
export function madePlay(about: Pick<NewPlay, 'id' | 'scenarioHash'> & Partial<NewPlay>): NewPlay {
  const { id } = about;
  return {
    mode: 'practice',
    storedAt: '2026-11-22T10:00:00.000Z',
    record: JSON.stringify({ id }),
    outcome: '{}',
    rules: 'rules',
    rubric: { name: 'rubric', version: 1 },
    complete: true,
    total: 50,
    figures: {
      // One entry for each skill.
      skills: Object.fromEntries(SKILLS.map((skill) => [skill, 50])) as NewPlay['figures']['skills'],
      critical: 0,
      satisfaction: 50,
      costCents: 0,
      lifetimeCents: 0,
      networkCents: 0,
      promisesKept: 0,
      promisesBroken: 0,
      updatesDue: 0,
      updatesSent: 0,
      gave: false,
      ownAuthority: false,
      escalated: false,
      needless: false,
      prevention: null,
      tallies: [],
    },
    visibility: 'private',
    assignment: null,
    ...about,
  };
}
