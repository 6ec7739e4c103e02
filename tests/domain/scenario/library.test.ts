import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Parts } from '#application/read-part.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { replay } from '#domain/play/replay.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { scenarioJsonSchema } from '#domain/scenario/json-schema.ts';
import { OCCASIONS } from '#domain/scenario/occasion.ts';
import { OWN_VOICES } from '#domain/scenario/reactions.ts';
import { CHANNELS, ENDING_KINDS, FAULTS, LEVELS } from '#domain/scenario/scenario-schema.ts';
import { SCENARIOS, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';

describe('the scenario library', async () => {
  const library = await theLibrary();
  const editions = [...library.editions.values()];

  it('has the JSON Schema that its zod schema gives', () => {
    expect(readFileSync(join(SCENARIOS, 'scenario.schema.json'), 'utf8')).toBe(scenarioJsonSchema());
  });

  it('has twelve scenarios over nine trades, every channel, level and fault, from 90 seconds to 15 minutes', () => {
    const all = <Value>(of: (scenario: Edition['scenario']) => Value) =>
      new Set(editions.map(({ scenario }) => of(scenario)));
    expect(editions.length).toBeGreaterThanOrEqual(12);
    expect(all(({ industry }) => industry).size).toBeGreaterThanOrEqual(9);
    expect(all(({ channel }) => channel)).toEqual(new Set(CHANNELS));
    expect(all(({ level }) => level)).toEqual(new Set(LEVELS));
    expect(all(({ facts }) => facts.fault)).toEqual(new Set(FAULTS));
    const minutes = [...all((scenario) => scenario.minutes)];
    expect([Math.min(...minutes), Math.max(...minutes)]).toEqual([1.5, 15]);
  });

  it('covers every principle of what a trainee does and every claim about customers', () => {
    const covered = new Set(editions.flatMap(({ scenario }) => scenario.principles));
    const wanted = [
      ...Array.from({ length: 21 }, (_none, index) => `P${index + 1}`),
      ...Array.from({ length: 8 }, (_none, index) => `C${index + 22}`),
    ];
    expect(wanted.filter((principle) => !covered.has(principle))).toEqual([]);
  });

  it('has no two scenarios with one skeleton', () => {
    const skeleton = ({ scenario }: Edition) =>
      Object.values(scenario.moments)
        .map(({ typed }) => typed.map(({ when }) => when?.length ?? 0).join(''))
        .sort()
        .join(' ');
    expect(new Set(editions.map(skeleton)).size).toBe(editions.length);
    const names = (edition: Edition) => Object.keys(edition.scenario.moments);
    for (const [index, edition] of editions.entries()) {
      for (const other of editions.slice(index + 1)) {
        const shared = names(edition).filter((id) => names(other).includes(id));
        expect(shared.filter((id) => id !== 'opening').length).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each(editions.map((edition) => [edition.scenario.scenario, edition] as const))(
    '%s has moments, endings of each kind, hidden facts and a choice of remedies of its guide',
    (_id, { scenario, guide }) => {
      // The first one a new trainee plays takes 90 seconds.
      expect(Object.keys(scenario.moments).length).toBeGreaterThanOrEqual(scenario.minutes < 2 ? 3 : 6);
      expect(new Set(Object.values(scenario.endings).map(({ kind }) => kind))).toEqual(new Set(ENDING_KINDS));
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

  it('answers every occasion with six lines or more in every voice, none of them said in two places', async () => {
    const parts = new Parts();
    const plain = await parts.read(join(SCENARIOS, 'reactions.yaml'), 'reactions');
    if (!plain.ok) throw new Error(plain.reports.join('\n'));
    const voices = await Promise.all(
      OWN_VOICES.map(async (voice) => {
        const file = plain.value.voices[voice] ?? '';
        const part = await parts.read(join(SCENARIOS, file), 'voice');
        if (!part.ok) throw new Error(part.reports.join('\n'));
        expect(part.value.voice).toBe(voice);
        return [voice, part.value.lines] as const;
      }),
    );
    const spoken = new Set<string>();
    for (const [voice, lines] of [['plain', plain.value.lines] as const, ...voices]) {
      for (const occasion of OCCASIONS) {
        const all = lines[occasion];
        for (const each of [all, all?.['not-ours']]) {
          if (!each) continue;
          const [any, hot, cool] = [each.any ?? [], each.hot ?? [], each.cool ?? []];
          expect(any.length + hot.length, `${voice} ${occasion} hot`).toBeGreaterThanOrEqual(6);
          expect(any.length + cool.length, `${voice} ${occasion} cool`).toBeGreaterThanOrEqual(6);
          for (const line of [...any, ...hot, ...cool]) {
            expect(spoken.has(line), `${voice} ${occasion}: ${line}`).toBe(false);
            spoken.add(line);
          }
        }
        expect(all, `${voice} ${occasion}`).toBeDefined();
      }
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
