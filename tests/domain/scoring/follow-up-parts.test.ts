import { describe, expect, it } from 'vitest';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { startPlay } from '#domain/play/changes.ts';
import { hear } from '#domain/play/hear.ts';
import { typingTime } from '#domain/play/replay.ts';
import { type StageSet, valuesOf } from '#domain/play/stage-set.ts';
import { fill } from '#domain/scenario/variables.ts';
import { followUpOf } from '#domain/scoring/follow-up-parts.ts';
import { theLibrary } from '../../support/library.ts';

describe('what a letter days later is made of (P21)', async () => {
  const library = await theLibrary();
  const withLetter = [...library.editions].filter(([, { scenario }]) => scenario['follow-up']);

  it.each(withLetter)('%s: one letter that can be chosen says all of it', (_id, edition) => {
    const set: StageSet = { edition, persona: drawPersona(edition.scenario, 3), seed: 3, pack: english };
    const days = { ...startPlay(set), stage: 'follow-up', moment: 'follow-up' } as const;
    const missing = (edition.scenario['follow-up']?.replies ?? []).map(({ say }) => {
      const text = fill(say, valuesOf(set, days));
      const followUp = followUpOf(hear(days, { text, option: null, at: typingTime(text) }, set));
      return Object.entries(followUp?.parts ?? {}).flatMap(([part, said]) => (said ? [] : [part]));
    });
    expect(missing).toContainEqual([]);
  });
});
