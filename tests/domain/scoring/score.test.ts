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
