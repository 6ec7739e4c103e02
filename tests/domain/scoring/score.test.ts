import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubricFor } from '#application/read-library.ts';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { ReplyEntry } from '#domain/play/play-state.ts';
import { editionOf, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { PLAYS } from '../../support/plays.ts';

describe('scores', async () => {
  const library = await theLibrary();
  const play = (id: string, lines: readonly (string | null)[], seed = 3): Outcome => {
    const edition = editionOf(library, id);
    const evaluation = evaluate(
      edition,
      rubricFor(library, edition.scenario.scenario),
      makeRecord(edition, seed, lines),
      english,
    );
    if (!evaluation.ok) throw new Error(evaluation.fault.reason);
    return evaluation.outcome;
  };
  const lines = fc.constantFrom(...Object.values(PLAYS).flatMap(({ good, bad }) => [...good, ...bad]));

  it('are the sum of their receipts, whatever is typed, and lie in 0..100', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...library.editions.keys()),
        fc.array(lines, { minLength: 1, maxLength: 10 }),
        (id, typed) => {
          for (const skill of play(id, typed).skills) {
            expect(skill.receipts.reduce((sum, receipt) => sum + receipt.points, 0)).toBe(skill.score);
            expect(skill.receipts.reduce((sum, receipt) => sum + receipt.outOf, 0)).toBe(100);
            expect(skill.score).toBeGreaterThanOrEqual(0);
            expect(skill.score).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('give no point without the words, the rule and the principle', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...library.editions.keys()),
        fc.array(lines, { minLength: 1, maxLength: 10 }),
        (id, typed) => {
          const outcome = play(id, typed);
          const said = outcome.transcript.filter((entry): entry is ReplyEntry => entry.kind === 'reply');
          for (const receipt of outcome.skills.flatMap((skill) => skill.receipts)) {
            expect(receipt.rule).not.toBe('');
            expect(receipt.principle).toMatch(/^P\d+$/);
            if (receipt.points > 0) expect(receipt.evidence.length).toBeGreaterThan(0);
            if (receipt.points < receipt.outOf) expect(receipt.earn).not.toBe('');
            for (const { reply, start, end, words } of receipt.evidence) {
              expect(said[reply]?.text.slice(start, end)).toBe(words);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(Object.keys(PLAYS))('rank the good play of %s above the bad one in all five skills', (id) => {
    const plays = PLAYS[id];
    if (!plays) throw new Error(id);
    const [good, bad] = [play(id, plays.good), play(id, plays.bad)];
    for (const [index, skill] of good.skills.entries()) {
      // Who promises nothing promises nothing hollow either: that much a bad play can share with a good one.
      expect(skill.score ?? 0, skill.skill).toBeGreaterThanOrEqual(bad.skills[index]?.score ?? 100);
    }
    expect(good.total).toBeGreaterThan(bad.total + 20);
    expect(good.customer.end.anger).toBeLessThan(bad.customer.end.anger);
    expect(good.customer.end.anger).toBeLessThan(good.customer.start.anger);
  });

  it('show nothing where the customer left before anything but harm was said: to do no other wrong earns nothing', () => {
    const { skills, ending } = play('cold-anniversary-dinner', PLAYS['cold-anniversary-dinner']?.bad ?? []);
    expect(ending?.walkedAway).toBe(true);
    for (const { skill, score } of skills) expect(score, skill).toBe(0);
    const [excuses] = skills.filter(({ skill }) => skill === 'no-excuses');
    expect(excuses?.receipts.flatMap(({ evidence }) => evidence.map(({ words }) => words)).join()).toContain(
      'courier',
    );
  });

  it('tell a sorry that came with the admission from one that came after an excuse', () => {
    const early = (line: string) =>
      play('flowers-for-ruth', [line, null])
        .skills.flatMap(({ receipts }) => receipts)
        .find(({ rule }) => rule === 'says-it-early');
    const owned = early(
      'I tied the two cards on the wrong way round myself, that was my mistake. I am so sorry that I did.',
    );
    expect(owned?.points).toBe(owned?.outOf);
    const excused = early(
      "That's handled by head office, it isn't our department. I am so sorry that we did this to you.",
    );
    expect(excused?.points).toBe(0);
    expect(excused?.because.join()).toContain('only after');
  });

  it('ask of the letter what the debrief shows of it: with a part missing it is not full', () => {
    const plays = PLAYS['third-bag-of-the-wrong-food'];
    if (!plays) throw new Error('no such play');
    const outcome = play('third-bag-of-the-wrong-food', plays.good);
    const rules = {
      apology: 'says-sorry-again',
      cause: 'says-what-went-wrong',
      resolution: 'says-how-put-right',
      prevention: 'says-why-not-again',
      thanks: 'thanks',
    } as const;
    const receipts = outcome.skills.flatMap((each) => each.receipts);
    for (const [part, rule] of Object.entries(rules) as [keyof typeof rules, string][]) {
      const receipt = receipts.find((each) => each.rule === rule);
      const said = outcome.followUp?.parts[part] != null;
      expect(receipt && receipt.points > 0, part).toBe(said);
    }
  });

  it('never fall when an excuse is left out', () => {
    const apology = "I'm so sorry we let your dinner go cold.";
    const withExcuse = play('cold-anniversary-dinner', [`${apology} The courier was late.`, null]);
    const without = play('cold-anniversary-dinner', [apology, null]);
    expect(without.total).toBeGreaterThanOrEqual(withExcuse.total);
  });

  it('keep a promise made and kept apart from one made and let slide', () => {
    const plays = PLAYS['cold-anniversary-dinner'];
    if (!plays) throw new Error('no such play');
    const talk = plays.good.slice(0, 4);
    const promised = [...talk, "I'll call you back in ten minutes with the news."];
    const kept = play('cold-anniversary-dinner', [
      ...promised,
      "It's me as promised, everything is in hand.",
      null,
    ]);
    const broken = play('cold-anniversary-dinner', [...promised, null]);
    expect(kept.ledger.map((entry) => entry.status)).toContain('kept');
    expect(broken.ledger.map((entry) => entry.status)).toContain('broken');
    expect(broken.readings.satisfaction).toBeLessThan(kept.readings.satisfaction);
    expect(broken.customer.end.trust).toBeLessThan(kept.customer.end.trust);
  });
});
