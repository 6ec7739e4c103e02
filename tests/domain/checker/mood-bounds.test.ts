import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calmestMoods } from '#domain/checker/mood-bounds.ts';
import { SOOTHING } from '#domain/checker/speech.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { respond, type Tally } from '#domain/customer/respond.ts';
import { endureSilence, toleranceOf } from '#domain/customer/silence.ts';
import { mood, startState } from '#domain/customer/state.ts';
import { BEHAVIOURS, type Behaviour } from '#domain/language/behaviour.ts';
import { MOODS, type Mood } from '#domain/scenario/mood.ts';
import { generatedScenario } from '../../support/generated-scenario.ts';
import { soundScenario } from '../../support/sound-scenario.ts';

/** A reply by what it does, or so many silences just longer than the customer bears. */
const anyTurn = fc.oneof(fc.constant(SOOTHING), fc.subarray([...BEHAVIOURS]), fc.integer({ min: 1, max: 6 }));

describe('the calmest moods', () => {
  it('are never undercut, whatever is said and however long nothing is', () => {
    fc.assert(
      fc.property(generatedScenario, fc.array(anyTurn, { maxLength: 12 }), ({ edition }, turns) => {
        const persona = drawPersona(edition.scenario, 1);
        const { heard, waited } = calmestMoods(persona);
        const atLeast = (now: Mood, bound: Mood | undefined) =>
          expect(MOODS.indexOf(now)).toBeGreaterThanOrEqual(MOODS.indexOf(bound ?? 'calm'));
        let state = startState(persona);
        let tally: Tally = {};
        let recent: readonly Behaviour[] = [];
        let replies = 0;
        for (const turn of turns) {
          if (typeof turn === 'number') {
            for (let times = 0; times < turn; times++) {
              ({ state } = endureSilence(state, persona, { seconds: toleranceOf(persona) + 1 }));
            }
          } else {
            const does = { behaviours: turn, options: 2, compensation: 1, restores: true, turn: replies + 1 };
            ({ state, tally, recent } = respond(state, tally, recent, persona, does));
            replies++;
            atLeast(mood(state), heard[replies]);
          }
          atLeast(mood(state), waited[replies]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('let a silence show a calm that has been felt already', () => {
    const persona = drawPersona(soundScenario().scenario, 1);
    const { heard, waited } = calmestMoods({ ...persona, severity: 1, temper: 'furious' });
    expect(MOODS.indexOf(waited[1] ?? 'furious')).toBeLessThan(MOODS.indexOf(heard[1] ?? 'calm'));
  });
});
