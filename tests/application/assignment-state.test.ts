import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passes, standingOf, type Tried, type TriedPlay } from '#application/assignment-standing.ts';
import { type AssignmentTerms, assignmentState, type Tries } from '#application/assignment-state.ts';
import { ASSIGNMENT_STATES } from '#contract/assignments.ts';

const BEFORE = '2026-11-20T10:00:00.000Z';
const DUE = '2026-11-22T10:00:00.000Z';
const AFTER = '2026-11-22T10:00:00.001Z';

const GOOD: TriedPlay = { complete: true, total: 60, critical: 0 };
const LOW: TriedPlay = { complete: true, total: 59, critical: 0 };
const CRITICAL: TriedPlay = { complete: true, total: 100, critical: 1 };
const BROKEN_OFF: TriedPlay = { complete: false, total: 100, critical: 0 };
/** Begun, and nothing stored of it. */
const OPEN = null;

const attempts = (...plays: readonly (TriedPlay | null)[]): readonly Tried[] =>
  plays.map((play, index) => ({ number: index + 1, play }));

const TERMS: AssignmentTerms = { dueAt: DUE, passMark: 60, attempts: 2 };
const ENDLESS: AssignmentTerms = { dueAt: null, passMark: 60, attempts: null };
const UNMARKED: AssignmentTerms = { ...TERMS, passMark: null };

describe('how somebody stands with an assignment', () => {
  it.each<
    [
      what: string,
      tried: readonly (TriedPlay | null)[],
      terms: AssignmentTerms,
      now: string,
      state: string,
      mayTry: boolean,
    ]
  >([
    ['nothing yet', [], TERMS, BEFORE, 'not-started', true],
    ['nothing at the very moment it is due', [], TERMS, DUE, 'not-started', true],
    ['nothing, and it was due', [], TERMS, AFTER, 'overdue', true],
    ['nothing, and it is never due', [], ENDLESS, AFTER, 'not-started', true],
    ['begun', [OPEN], TERMS, BEFORE, 'in-progress', true],
    ['begun, and it was due', [OPEN], TERMS, AFTER, 'overdue', true],
    ['the last attempt begun, and it was due', [LOW, OPEN], TERMS, AFTER, 'overdue', true],
    ['broken off once', [BROKEN_OFF], TERMS, BEFORE, 'in-progress', true],
    ['broken off each time', [BROKEN_OFF, BROKEN_OFF], TERMS, BEFORE, 'did-not-pass', false],
    ['broken off each time, and it was due', [BROKEN_OFF, BROKEN_OFF], TERMS, AFTER, 'did-not-pass', false],
    ['below the mark', [LOW], TERMS, BEFORE, 'did-not-pass', true],
    ['below the mark, and it was due', [LOW], TERMS, AFTER, 'overdue', true],
    ['below the mark with the next begun', [LOW, OPEN], TERMS, BEFORE, 'did-not-pass', true],
    ['below the mark each time', [LOW, LOW], TERMS, BEFORE, 'did-not-pass', false],
    ['below the mark each time, and it was due', [LOW, LOW], TERMS, AFTER, 'did-not-pass', false],
    ['below the mark often, as often as one likes', [LOW, LOW, LOW], ENDLESS, AFTER, 'did-not-pass', true],
    ['a critical miss above the mark', [CRITICAL], TERMS, BEFORE, 'did-not-pass', true],
    ['at the mark', [GOOD], TERMS, BEFORE, 'passed', false],
    ['at the mark, late', [GOOD], TERMS, AFTER, 'passed', false],
    ['at the mark in the last attempt', [LOW, GOOD], TERMS, AFTER, 'passed', false],
    ['at the mark, then below it', [GOOD, LOW], TERMS, AFTER, 'passed', false],
    ['finished, where there is no mark', [LOW], UNMARKED, BEFORE, 'passed', false],
    ['finished with a critical miss, where there is no mark', [CRITICAL], UNMARKED, BEFORE, 'passed', false],
    ['broken off, where there is no mark', [BROKEN_OFF], UNMARKED, BEFORE, 'in-progress', true],
  ])('with %s', (_what, tried, terms, now, state, mayTry) => {
    const standing = standingOf(attempts(...tried), terms, now);
    expect([standing.state, standing.mayTry]).toEqual([state, mayTry]);
  });

  it('counts the first play that passed, or else the last that was finished', () => {
    const counts = (...plays: readonly (TriedPlay | null)[]) =>
      standingOf(attempts(...plays), ENDLESS, BEFORE).counts?.number ?? null;
    expect(counts()).toBeNull();
    expect(counts(BROKEN_OFF, OPEN)).toBeNull();
    expect(counts(LOW, CRITICAL, BROKEN_OFF, OPEN)).toBe(2);
    expect(counts(LOW, GOOD, { ...GOOD, total: 100 })).toBe(2);
  });

  it('goes on with the attempt nothing is stored of', () => {
    expect(standingOf(attempts(LOW, OPEN), TERMS, BEFORE).open?.number).toBe(2);
    expect(standingOf(attempts(LOW, BROKEN_OFF), TERMS, BEFORE).open).toBeNull();
  });
});

const aPlay = fc.record({
  complete: fc.boolean(),
  total: fc.integer({ min: 0, max: 100 }),
  critical: fc.nat(2),
});
const someTerms: fc.Arbitrary<AssignmentTerms> = fc.record({
  dueAt: fc.option(fc.constant(DUE)),
  passMark: fc.option(fc.integer({ min: 0, max: 100 })),
  attempts: fc.option(fc.integer({ min: 1, max: 20 })),
});
const aTime = fc.constantFrom(BEFORE, DUE, AFTER);
/** As the server lets them come about: none beyond those there are, and only the last one open. */
const history = fc
  .tuple(fc.array(aPlay, { maxLength: 20 }), fc.boolean(), someTerms)
  .map(([plays, another, terms]) => {
    const most = terms.attempts ?? Number.POSITIVE_INFINITY;
    const spent = plays.slice(0, most);
    return { plays: another && spent.length < most ? [...spent, OPEN] : spent, terms };
  });

describe('whatever somebody tried', () => {
  it('they stand in one of the five ways, and may try exactly until they pass or have no attempt left', () => {
    fc.assert(
      fc.property(history, aTime, ({ plays, terms }, now) => {
        const { state, mayTry, attempts: begun } = standingOf(attempts(...plays), terms, now);
        expect(ASSIGNMENT_STATES).toContain(state);
        const spent = plays.filter((play) => play !== OPEN).length;
        expect(mayTry).toBe(state !== 'passed' && (terms.attempts === null || spent < terms.attempts));
        expect(begun).toBe(plays.length);
      }),
    );
  });

  it('they have passed exactly where a play of theirs passes', () => {
    fc.assert(
      fc.property(history, aTime, ({ plays, terms }, now) => {
        const passing = plays.some((play) => play !== null && passes(play, terms.passMark));
        expect(standingOf(attempts(...plays), terms, now).state === 'passed').toBe(passing);
      }),
    );
  });

  it('no more plays and no more time take a pass away', () => {
    fc.assert(
      fc.property(history, fc.array(aPlay, { maxLength: 5 }), ({ plays, terms }, later) => {
        fc.pre(standingOf(attempts(...plays), terms, BEFORE).state === 'passed');
        expect(standingOf(attempts(...plays, ...later), terms, AFTER).state).toBe('passed');
      }),
    );
  });

  it('a higher score passes wherever a lower one does, and a critical miss never helps', () => {
    fc.assert(
      fc.property(aPlay, fc.nat(100), fc.option(fc.nat(100)), (play, more, mark) => {
        fc.pre(passes(play, mark));
        expect(passes({ ...play, total: Math.min(100, play.total + more) }, mark)).toBe(true);
        expect(passes({ ...play, critical: 0 }, mark)).toBe(true);
      }),
    );
  });

  it('it is overdue only after its time, and with an attempt left', () => {
    fc.assert(
      fc.property(history, aTime, ({ plays, terms }, now) => {
        const { state, mayTry } = standingOf(attempts(...plays), terms, now);
        if (state !== 'overdue') return;
        expect([terms.dueAt, now]).toEqual([DUE, AFTER]);
        expect(mayTry).toBe(true);
      }),
    );
  });

  it('counting alike people once changes nothing: it matters only whether some were begun, finished, passed', () => {
    const counted: fc.Arbitrary<Tries> = fc.record({
      begun: fc.nat(20),
      spent: fc.nat(20),
      finished: fc.nat(20),
      passed: fc.nat(20),
    });
    fc.assert(
      fc.property(counted, someTerms, aTime, (tries, terms, now) => {
        const { begun, spent, finished, passed } = tries;
        const once = {
          begun: Math.min(1, begun),
          spent,
          finished: Math.min(1, finished),
          passed: Math.min(1, passed),
        };
        expect(assignmentState(once, terms, now)).toBe(assignmentState(tries, terms, now));
      }),
    );
  });
});
