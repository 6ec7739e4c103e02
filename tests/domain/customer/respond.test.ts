import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_OF } from '#domain/customer/gains.ts';
import type { Persona } from '#domain/customer/persona.ts';
import { respond, undergo } from '#domain/customer/respond.ts';
import { endureSilence, toleranceOf } from '#domain/customer/silence.ts';
import { type CustomerState, startState } from '#domain/customer/state.ts';
import { BEHAVIOURS, type Behaviour } from '#domain/language/behaviour.ts';
import { FAULTS, RELATIONSHIPS, TEMPERS } from '#domain/scenario/scenario-schema.ts';

const unit = fc.integer({ min: 0, max: 100 }).map((share) => share / 100);
const anyPersona: fc.Arbitrary<Persona> = fc.record({
  first: fc.constant('Ada'),
  last: fc.constant('Moss'),
  title: fc.constant('Ms' as const),
  orderNumber: fc.constant('1'),
  item: fc.constant('a kettle'),
  draw: fc.constant({}),
  temper: fc.constantFrom(...TEMPERS),
  relationship: fc.constantFrom(...RELATIONSHIPS),
  voice: fc.constant('plain' as const),
  fault: fc.constantFrom(...FAULTS),
  severity: unit,
  stability: unit,
  priorFailures: fc.integer({ min: 0, max: 2 }),
  tolerance: fc.integer({ min: 600, max: 3600 }),
  baseline: fc.constant(0.7),
  overpaymentDislike: fc.constant(0.2),
  reach: fc.constant(10),
  lifetimeCents: fc.constant(100_000),
  face: fc.constant('a'),
});
const anyBehaviours = fc.uniqueArray(fc.constantFrom(...BEHAVIOURS), { maxLength: 6 });

const say = (
  persona: Persona,
  state: CustomerState,
  behaviours: readonly Behaviour[],
  tally = {},
  options = 0,
) => respond(state, tally, [], persona, { behaviours, options, compensation: 0, restores: false, turn: 1 });

describe('the customer', () => {
  it('has exactly one row for every behaviour and act', () => {
    expect(Object.keys(ROW_OF).sort()).toEqual([...BEHAVIOURS].sort());
  });

  it('stays in 0..1 with six decimals, whatever is said', () => {
    fc.assert(
      fc.property(anyPersona, fc.array(anyBehaviours, { maxLength: 8 }), (persona, replies) => {
        let state = startState(persona);
        let tally = {};
        for (const behaviours of replies) {
          const felt = say(persona, state, behaviours, tally);
          state = felt.state;
          tally = felt.tally;
          for (const value of Object.values(state)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(Math.round(value * 1e6) / 1e6).toBe(value);
          }
        }
      }),
    );
  });

  it('keeps the cause of every change', () => {
    fc.assert(
      fc.property(anyPersona, anyBehaviours, (persona, behaviours) => {
        const before = startState(persona);
        const { state, causes } = say(persona, before, behaviours);
        const moved = causes.reduce((sum, cause) => sum + (cause.change.anger ?? 0), 0);
        expect(before.anger + moved).toBeCloseTo(state.anger, 5);
      }),
    );
  });

  it('grows no angrier at a sincere apology, and no calmer at an insult', () => {
    fc.assert(
      fc.property(anyPersona, (persona) => {
        const before = startState(persona);
        expect(say(persona, before, ['apology.sincere']).state.anger).toBeLessThanOrEqual(before.anger);
        const insulted = say(persona, before, ['rude']).state;
        expect(insulted.anger).toBeGreaterThanOrEqual(before.anger);
        expect(insulted.displayed).toBeGreaterThanOrEqual(before.displayed);
      }),
    );
  });

  it('takes more control from two or three options than from five', () => {
    fc.assert(
      fc.property(anyPersona, fc.constantFrom(2, 3), (persona, few) => {
        const before = startState(persona);
        const control = (options: number) =>
          say(persona, before, ['choice.option'], {}, options).state.control;
        expect(control(few)).toBeGreaterThan(control(5));
      }),
    );
  });

  it('loses more than one and a half times the trust by a broken promise than a kept one earns, from trust of .43 up', () => {
    fc.assert(
      fc.property(anyPersona, fc.integer({ min: 43, max: 100 }), (persona, percent) => {
        const before = { ...startState(persona), trust: percent / 100 };
        const kept = undergo(before, {}, persona, 'promise-kept').state.trust - before.trust;
        const broken = before.trust - undergo(before, {}, persona, 'promise-broken').state.trust;
        expect(broken).toBeGreaterThan(1.5 * kept);
      }),
    );
  });

  it('bears silence inside the tolerance and grows angrier beyond it', () => {
    fc.assert(
      fc.property(anyPersona, (persona) => {
        const before = startState(persona);
        const tolerance = Math.floor(toleranceOf(persona));
        expect(endureSilence(before, persona, tolerance)).toEqual(before);
        expect(endureSilence(before, persona, tolerance * 3).anger).toBeGreaterThan(before.anger);
      }),
    );
  });

  it('is helped by the first apology, less by the second, and worn by the fourth', () => {
    fc.assert(
      fc.property(
        anyPersona.filter((persona) => persona.fault === 'ours'),
        (persona) => {
          let state = startState(persona);
          let tally = {};
          const trust = [state.trust];
          for (let times = 0; times < 4; times++) {
            const felt = say(persona, state, ['apology.sincere', 'ownership'], tally);
            state = felt.state;
            tally = felt.tally;
            trust.push(state.trust);
          }
          const [start = 0, one = 0, two = 0, , four = 0] = trust;
          expect(one - start).toBeGreaterThan(two - one);
          expect(four).toBeLessThan(two);
        },
      ),
    );
  });
});
