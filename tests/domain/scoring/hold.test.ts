import { describe, expect, it } from 'vitest';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { theLibrary } from '../../support/library.ts';
import { drive, type Move, promisedCall } from '../../support/play-driver.ts';

const SORRY = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
const CALL = "I'll call you within the hour.";
const NOTE = "I'll put a note in your file before eleven.";

describe('what holds a score down', async () => {
  const { rubric } = await theLibrary();
  const edition = promisedCall();
  const outcome = (moves: readonly Move[], by: Rubric = rubric): Outcome => {
    const evaluation = evaluate(edition, by, drive(edition, moves).record, english);
    if (!evaluation.ok) throw new Error(evaluation.fault.reason);
    return evaluation.outcome;
  };
  const promises = ({ skills }: Outcome) => skills.find(({ skill }) => skill === 'realistic-promises');
  const hold = (of: Outcome) => promises(of)?.receipts.find(({ rule }) => rule === 'word-not-kept');
  const rest: readonly Move[] = [null, null, null];

  it('is nothing where every promise was kept', () => {
    const kept = outcome([`${SORRY} ${CALL}`, "I'm ringing as I said I would.", ...rest]);
    expect([hold(kept), kept.heldFrom]).toEqual([undefined, null]);
  });

  it('takes a skill to less than met with one broken promise, and lower with two, and the total with it', () => {
    const one = outcome([`${SORRY} ${CALL}`, null, ...rest]);
    const two = outcome([`${SORRY} ${CALL} ${NOTE}`, null, ...rest]);
    expect(one.critical).toHaveLength(1);
    expect(promises(one)?.verdict).not.toBe('met');
    expect(two.critical).toHaveLength(2);
    const most = rubric.holds['word-not-kept'];
    for (const [index, each] of [one, two].entries()) {
      expect(promises(each)?.score).toBeLessThanOrEqual(most?.['skill-most'][index] ?? 0);
      expect(each.total).toBeLessThanOrEqual(most?.['total-most'][index] ?? 0);
    }
  });

  it('is a receipt below zero with the words that brought it about, and the receipts still add up', () => {
    const held = outcome([`${SORRY} ${CALL}`, null, ...rest]);
    expect(hold(held)).toMatchObject({
      outOf: 0,
      principle: 'P11',
      evidence: [{ words: "I'll call you within the hour" }],
    });
    expect(hold(held)?.points).toBeLessThan(0);
    const sum = promises(held)?.receipts.reduce((total, { points }) => total + points, 0);
    expect(sum).toBe(promises(held)?.score);
  });

  it('spares whoever told the customer in time', () => {
    const made = `${SORRY} You'll have the new shade by two o'clock today.`;
    const told = outcome([made, "I'm sorry, it won't be ready by two.", ...rest]);
    const untold = outcome([made, ...rest, null]);
    expect([told.critical, hold(told), told.heldFrom]).toEqual([[], undefined, null]);
    expect(untold.critical).toMatchObject([{ kind: 'broken-promise' }]);
  });

  it('says what the skills come to where it holds the total', () => {
    const high: Rubric = {
      ...rubric,
      holds: {
        strict: {
          by: ['broken-promise'],
          principle: 'P11',
          skill: 'apology',
          'skill-most': [100],
          'total-most': [5],
          says: 'A promise was broken.',
          earn: 'Keep it.',
        },
      },
    };
    const held = outcome([`${SORRY} ${CALL}`, null, ...rest], high);
    expect(held.total).toBe(5);
    expect(held.heldFrom).toBeGreaterThan(5);
    expect(outcome([`${SORRY} ${CALL}`, null, ...rest], { ...rubric, holds: {} }).heldFrom).toBeNull();
  });
});
