import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { replay } from '#domain/play/replay.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { scenarioJsonSchema } from '#domain/scenario/json-schema.ts';
import { REACTION_ORDER } from '#domain/scenario/occasion.ts';
import { SCENARIOS, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';

describe('the scenario library', async () => {
  const library = await theLibrary();
  const editions = [...library.editions.values()];

  it('has the JSON Schema that its zod schema gives', () => {
    expect(readFileSync(join(SCENARIOS, 'scenario.schema.json'), 'utf8')).toBe(scenarioJsonSchema());
  });

  it('has three scenarios or more, in different trades and channels', () => {
    expect(editions.length).toBeGreaterThanOrEqual(3);
    expect(new Set(editions.map(({ scenario }) => scenario.industry)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(editions.map(({ scenario }) => scenario.channel)).size).toBeGreaterThanOrEqual(3);
  });

  it.each(editions.map((edition) => [edition.scenario.scenario, edition] as const))(
    '%s has six moments, two endings, hidden facts and a choice of remedies',
    (_id, { scenario, guide }) => {
      expect(Object.keys(scenario.moments).length).toBeGreaterThanOrEqual(6);
      expect(Object.keys(scenario.endings).length).toBeGreaterThanOrEqual(2);
      expect(scenario.facts.hidden.length).toBeGreaterThanOrEqual(1);
      expect(Object.keys(scenario.remedies).length).toBeGreaterThanOrEqual(3);
      for (const remedy of Object.values(scenario.remedies)) {
        expect(Object.keys(guide.levels[scenario.level].remedies)).toContain(remedy.guide);
      }
    },
  );

  it.each(editions.map((edition) => [edition.scenario.scenario, edition] as const))(
    '%s ends however long one weak sentence is repeated',
    (_id, edition) => {
      for (const line of [
        'ok',
        'Sorry about that!',
        'It will be resolved shortly.',
        'What time did it arrive?',
        "I'll call you by 5.",
      ]) {
        expect(makeRecord(edition, 5, [line]).events.length).toBeLessThanOrEqual(16);
      }
    },
  );

  it('answers every occasion with six lines or more, none of them twice', () => {
    const { lines } = (editions[0] as Edition).reactions;
    const all = Object.values(lines).flatMap((each) => [
      ...(each?.hot ?? []),
      ...(each?.cool ?? []),
      ...(each?.any ?? []),
    ]);
    expect(new Set(all).size).toBe(all.length);
    for (const occasion of REACTION_ORDER) {
      const each = lines[occasion];
      const any = each?.any?.length ?? 0;
      expect(any + (each?.hot?.length ?? 0), occasion).toBeGreaterThanOrEqual(6);
      expect(any + (each?.cool?.length ?? 0), occasion).toBeGreaterThanOrEqual(6);
    }
  });

  it('draws the same customer from the same seed, and another from another', () => {
    const [edition] = editions;
    if (!edition) throw new Error('no scenario');
    expect(drawPersona(edition.scenario, 9)).toEqual(drawPersona(edition.scenario, 9));
    expect(drawPersona(edition.scenario, 9)).not.toEqual(drawPersona(edition.scenario, 10));
  });

  it('keeps each example of a moment going where its author says', () => {
    const strays: string[] = [];
    for (const edition of editions) {
      const { moments, start } = edition.scenario;
      for (const { say, to } of moments[start]?.examples ?? []) {
        const record = makeRecord(edition, 5, [say]);
        const two = replay(edition, { ...record, events: record.events.slice(0, 2) }, english);
        if (two.ok && two.play.moment !== to)
          strays.push(`${edition.scenario.scenario}: "${say}" goes to ${two.play.moment}, not ${to}`);
      }
    }
    expect(strays).toEqual([]);
  });
});
