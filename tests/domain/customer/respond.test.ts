import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAINS, ROW_OF, type Row } from '#domain/customer/gains.ts';
import type { Persona } from '#domain/customer/persona.ts';
import { type Heard, respond } from '#domain/customer/respond.ts';
import { SHAPES } from '#domain/customer/shapes.ts';
import { type CustomerState, type Dimension, startState } from '#domain/customer/state.ts';
import { BEHAVIOURS, type Behaviour } from '#domain/language/behaviour.ts';
import { anyPersona } from '../../support/any-persona.ts';
import { type Act, happens, playScript, reply, silence, time } from '../../support/customer-script.ts';
import { SOMEBODY } from '../../support/one-persona.ts';

const anyReply: fc.Arbitrary<Act> = fc
  .record({
    behaviours: fc.uniqueArray(fc.constantFrom(...BEHAVIOURS), { maxLength: 7 }),
    options: fc.integer({ min: 0, max: 5 }),
    compensation: fc.constantFrom(0, 0, 0.4, 1, 1.4, 2.5),
    fit: fc.constantFrom(1, 1, 0.5),
    restores: fc.boolean(),
    forgiveness: fc.boolean(),
    fast: fc.boolean(),
    late: fc.boolean(),
    asksBack: fc.boolean(),
  })
  .map(({ behaviours, ...more }) => reply(behaviours, more));
const anyHappening = fc
  .record({
    what: fc.constantFrom(
      'promise-kept' as const,
      'promise-exceeded' as const,
      'promise-broken' as const,
      'promise-late' as const,
      'update' as const,
      'follow-up' as const,
      'red-tape' as const,
    ),
    earlyNotice: fc.boolean(),
    withPrevention: fc.boolean(),
    strength: fc.constantFrom(1, 0.5),
  })
  .map(({ what, ...how }) => happens(what, how));
const anySilence = fc
  .record({ seconds: fc.integer({ min: 0, max: 20_000 }), timeGiven: fc.boolean(), explained: fc.boolean() })
  .map(({ seconds, ...told }) => silence(seconds, told));
const anyTime = fc
  .record({ seconds: fc.integer({ min: 0, max: 900_000 }), resolved: fc.boolean() })
  .map(({ seconds, resolved }) => time(seconds, resolved));
const anyPlay = fc.array(fc.oneof({ weight: 3, arbitrary: anyReply }, anyHappening, anySilence, anyTime), {
  maxLength: 14,
});

const DIMENSIONS: readonly Dimension[] = [
  'anger',
  'trust',
  'distributive',
  'procedural',
  'interactional',
  'control',
];

/** One reply to a customer at the start of a play. */
const say = (behaviours: readonly Behaviour[], more: Partial<Heard> = {}, persona: Persona = SOMEBODY) =>
  respond(startState(persona), {}, [], persona, {
    behaviours,
    options: 0,
    compensation: 0,
    restores: false,
    turn: 1,
    ...more,
  });

/** What a row does to a state, by the law of the model: a gap closed or a share taken away. */
function byLaw(state: CustomerState, row: Row, factor: number): Partial<Record<Dimension, number>> {
  return Object.fromEntries(
    Object.entries(GAINS[row]).map(([name, gain]) => {
      const value = state[name as Dimension];
      return [name, gain > 0 ? gain * factor * (1 - value) : gain * factor * value];
    }),
  );
}

function expectChange(
  cause: { readonly change: Partial<Record<Dimension, number>> } | undefined,
  wanted: Partial<Record<Dimension, number>>,
) {
  for (const name of DIMENSIONS) {
    expect(cause?.change[name] ?? 0, name).toBeCloseTo(wanted[name] ?? 0, 5);
  }
}

describe('the customer', () => {
  it('has exactly one row for every behaviour and act', () => {
    expect(Object.keys(ROW_OF).sort()).toEqual([...BEHAVIOURS].sort());
  });

  it('uses every row of the table and every shape of the list in some play', () => {
    const plays = fc.sample(fc.tuple(anyPersona, anyPlay), { numRuns: 3000, seed: 1 });
    // What takes many of the same is rare by chance.
    const updated = [...Array.from({ length: 6 }, () => happens('update')), reply(['followup.cause'])];
    const pitied = Array.from({ length: 3 }, () => reply(['empathy']));
    const causes = [
      ...plays.flatMap(([persona, acts]) => playScript(persona, acts).causes),
      ...[updated, pitied].flatMap((acts) => playScript(SOMEBODY, acts).causes),
    ];
    const rows = new Set<string>(causes.map(({ row }) => row));
    expect([...Object.keys(GAINS), 'silence', 'time'].filter((row) => !rows.has(row))).toEqual([]);
    const shapes = new Set<string>(causes.flatMap((cause) => cause.shapes));
    expect(SHAPES.map(({ code }) => code).filter((code) => !shapes.has(code))).toEqual([]);
  });

  it('stays in 0..1 with six decimals, whatever is said and done', () => {
    fc.assert(
      fc.property(anyPersona, anyPlay, (persona, acts) => {
        const { states, readings } = playScript(persona, acts);
        for (const { expectation, ...shares } of states) {
          for (const value of Object.values(shares)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(Math.round(value * 1e6) / 1e6).toBe(value);
          }
          expect(expectation).toBeGreaterThanOrEqual(1);
          expect(expectation).toBeLessThanOrEqual(1.6);
        }
        for (const name of ['recovery', 'satisfaction', 'loyalty', 'wordOfMouth'] as const) {
          expect(Math.round(readings[name] * 1e6) / 1e6).toBe(readings[name]);
        }
        expect(Number.isInteger(readings.network) && Number.isInteger(readings.lifetimeCents)).toBe(true);
      }),
    );
  });

  it('ends the same whenever the same is played', () => {
    fc.assert(
      fc.property(anyPersona, anyPlay, (persona, acts) => {
        expect(playScript(persona, acts)).toEqual(playScript(persona, acts));
      }),
    );
  });

  it('keeps the cause of every change: the causes add up to the difference in each dimension', () => {
    fc.assert(
      fc.property(anyPersona, anyPlay, (persona, acts) => {
        const { states, causes, end } = playScript(persona, acts);
        for (const name of DIMENSIONS) {
          const moved = causes.reduce((sum, { change }) => sum + (change[name] ?? 0), 0);
          expect(states[0][name] + moved, name).toBeCloseTo(end[name], 4);
        }
      }),
    );
  });

  it('grows no angrier at a sincere apology, and shows no less anger in the turn of an insult', () => {
    fc.assert(
      fc.property(
        anyPersona,
        fc.constantFrom<Behaviour>('rude', 'dispute', 'reprimand'),
        (persona, insult) => {
          const before = startState(persona);
          expect(say(['apology.sincere'], {}, persona).state.anger).toBeLessThanOrEqual(before.anger);
          const insulted = say([insult], {}, persona).state;
          expect(insulted.anger).toBeGreaterThanOrEqual(before.anger);
          expect(insulted.displayed).toBeGreaterThanOrEqual(before.displayed);
        },
      ),
    );
  });

  it('moves each dimension by what the row says', () => {
    const before = startState(SOMEBODY);
    expectChange(say(['effort']).causes[0], byLaw(before, 'red-tape', 1));
    expectChange(say(['promise.honest']).causes[0], byLaw(before, 'honest-unknown', 1));
    expectChange(say(['goal']).causes[0], byLaw(before, 'steer', 1));
    expectChange(say([], { fast: true }).causes[0], byLaw(before, 'fast', 1));
    expectChange(say([], { late: true }).causes[0], byLaw(before, 'late', 1));
  });
});

describe('a reply', () => {
  it('that says the same again helps half as much, and says why', () => {
    const { causes, states } = playScript(SOMEBODY, [reply(['goal']), reply(['goal'])]);
    expect(causes.map(({ shapes }) => shapes)).toEqual([[], ['repeat']]);
    expectChange(causes[1], byLaw(states[1] ?? states[0], 'steer', 0.5));
  });

  it('that argues or sends the customer round hurts as much every time', () => {
    const { causes, states } = playScript(SOMEBODY, [reply(['rude']), reply(['rude'])]);
    expectChange(causes[1], byLaw(states[1] ?? states[0], 'argue', 1));
  });

  it('with empathy for the third time in a row and no step to a solution changes nothing, and says so', () => {
    const third = (second: Behaviour[]) =>
      playScript(SOMEBODY, [reply(['empathy']), reply(second), reply(['empathy'])]).causes.at(-1);
    expect(third(['empathy'])).toMatchObject({ row: 'empathy', change: {} });
    expect(third(['empathy'])?.shapes).toContain('third-in-a-row');
    expect(third(['empathy', 'goal'])?.shapes).not.toContain('third-in-a-row');
    expect(third([])?.shapes).not.toContain('third-in-a-row');
  });

  it('that explains before anything was acknowledged is marked as early, and only that one', () => {
    const early = (acts: readonly Act[]) =>
      playScript(SOMEBODY, acts)
        .causes.filter(({ shapes }) => shapes.includes('before-acknowledgement'))
        .map(({ behaviour }) => behaviour);
    expect(early([reply(['followup.cause'])])).toEqual(['followup.cause']);
    expect(early([reply(['excuse.system'])])).toEqual(['excuse.system']);
    expect(early([reply(['sympathy']), reply(['excuse.system'])])).toEqual([]);
    expect(early([reply(['followup.cause', 'ownership'])])).toEqual([]);
    expect(early([reply(['apology.conditional']), reply(['followup.cause'])])).toEqual(['followup.cause']);
    expect(early([reply(['goal'])])).toEqual([]);
  });

  it('that explains after more than two updates helps .4 as much', () => {
    const updates = (count: number) => Array.from({ length: count }, () => happens('update'));
    const last = (count: number) =>
      playScript(SOMEBODY, [reply(['empathy']), ...updates(count), reply(['followup.cause'])]);
    expect(last(2).causes.at(-1)?.shapes).toEqual([]);
    const { causes, states } = last(3);
    expect(causes.at(-1)?.shapes).toEqual(['many-updates']);
    expectChange(causes.at(-1), byLaw(states.at(-2) ?? states[0], 'explanation', 0.4));
  });

  it('with an excuse hurts half as much where the customer is to blame', () => {
    const hurt = say(['empathy', 'excuse.system'], {}, { ...SOMEBODY, fault: 'customer' }).causes[1];
    expect(hurt?.shapes).toEqual(['not-ours']);
    expect(
      say(['empathy', 'excuse.system'], {}, { ...SOMEBODY, fault: 'supplier' }).causes[1]?.shapes,
    ).toEqual(['supplier']);
  });

  it('that asks moves a devoted customer more than a new one', () => {
    const asked = (relationship: Persona['relationship']) => {
      const persona = { ...SOMEBODY, relationship };
      return say(['choice.ask'], {}, persona).causes[0];
    };
    expectChange(asked('devoted'), byLaw(startState(SOMEBODY), 'ask', 0.75 + 0.5 * 0.9));
    expect(asked('devoted')?.shapes).toEqual(['close-relationship']);
    expect(asked('new')?.shapes).toEqual(['loose-relationship']);
  });

  it('with one option gives no choice, with two or three a choice, with four a burden', () => {
    const rows = [1, 2, 3, 4].map((options) =>
      say(['choice.option'], { options }).causes.map(({ row }) => row),
    );
    expect(rows).toEqual([[], ['options'], ['options'], ['options-many']]);
  });

  it('with a hollow promise costs once the customer asks back', () => {
    expect(say(['promise.vague']).causes.map(({ row }) => row)).toEqual(['hollow-promise']);
    expect(say(['promise.vague'], { asksBack: false }).causes).toEqual([]);
  });

  it('that puts it right never lifts what the customer got above .55, and does so once', () => {
    fc.assert(
      fc.property(anyPersona, (persona) => {
        const once = say(['remedy.given'], { restores: true }, persona);
        expect(once.state.distributive).toBeLessThanOrEqual(0.55);
        const again = respond(once.state, once.tally, [], persona, {
          behaviours: ['remedy.given'],
          options: 0,
          compensation: 0,
          restores: true,
          turn: 2,
        });
        expect(again.causes).toEqual([]);
      }),
    );
    expect(say(['remedy.given'], { restores: true }).causes[0]?.shapes).toEqual(['capped']);
  });
});
