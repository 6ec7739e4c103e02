import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calmestMoods } from '#domain/checker/mood-bounds.ts';
import { toleranceOf } from '#domain/customer/silence.ts';
import { mood } from '#domain/customer/state.ts';
import { BEHAVIOURS } from '#domain/language/behaviour.ts';
import { MOODS } from '#domain/scenario/mood.ts';
import { anyPersona } from '../../support/any-persona.ts';
import { type Act, playScript, reply, silence } from '../../support/customer-script.ts';

/** Replies that do everything at once calm fastest; silences in between let the calm show. */
const anyTalk = fc.array(
  fc.oneof(
    fc
      .subarray([...BEHAVIOURS])
      .map((behaviours) =>
        reply(behaviours, { options: 2, compensation: 1, restores: true, fast: true, forgiveness: true }),
      ),
    fc.constant('wait' as const),
  ),
  { maxLength: 12 },
);

it('no customer is calmer after so many replies than the bound of the checker says', () => {
  fc.assert(
    fc.property(anyPersona, anyTalk, (persona, talk) => {
      const acts = talk.map((each): Act => (each === 'wait' ? silence(toleranceOf(persona) + 1) : each));
      const { heard, waited } = calmestMoods(persona);
      const { states } = playScript(persona, acts);
      let replies = 0;
      acts.forEach((act, index) => {
        if (act.kind === 'reply') replies++;
        const bound = (act.kind === 'reply' ? heard : waited)[replies] ?? 'calm';
        const now = mood(states[index + 1] ?? states[0]);
        expect(MOODS.indexOf(now)).toBeGreaterThanOrEqual(MOODS.indexOf(bound));
      });
    }),
    { numRuns: 500, seed: 1 },
  );
});
