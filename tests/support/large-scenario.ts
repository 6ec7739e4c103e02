import { parse, stringify } from 'yaml';
import { SOUND_SOURCE } from './sound-scenario.ts';

/** Moments that a later branch asks about: three of them, however many there are. */
function asked(count: number): readonly string[] {
  return [1, Math.floor(count / 3), Math.floor((2 * count) / 3)].map((at) => `m${Math.max(1, at)}`);
}

/**
 * A scenario of so many moments that looks like those of the library: a way on, a way aside and a way out of each,
 * three options, a dozen branches, examples, no text twice.
 */
export function largeScenario(count: number): string {
  const sound = parse(SOUND_SOURCE) as Record<string, unknown>;
  const [first = '', second = '', third = ''] = asked(count);
  const moments = Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const on = at + 1 < count ? `m${at + 1}` : 'won';
      const aside = at + 2 < count ? `m${at + 2}` : 'put-off';
      const back = `m${Math.max(0, at - 1)}`;
      const here = `number ${at}`;
      return [
        `m${at}`,
        {
          customer: `This is ${here}. What do you say to that?`,
          again: `Once more about ${here}.`,
          ...(at % 3 === 0 && { patience: { '10m': aside } }),
          replies: {
            good: { say: `I'm so sorry that we let parcel ${here} get wet.`, to: on },
            poor: { say: `You should have read page ${here} of the terms.`, to: back },
            other: { say: `What would you like us to do about ${here}?` },
          },
          typed: [
            { when: ['argument'], to: back },
            { when: ['excuse', `visited ${first}`], to: 'lost' },
            { when: ['excuse'], to: back },
            { when: ['options 2-3', 'mood upset or calmer'], to: aside },
            { when: ['options 2-3'], to: on },
            { when: ['apology.sincere'], to: on },
            { when: ['ownership', `visited ${second}`], to: aside },
            { when: ['ownership'], to: on },
            { when: ['choice.ask', `not visited ${third}`], to: aside },
            { when: ['hollow promise'], to: back },
            { when: ['tries 2 or more'], to: on },
            { to: `m${at}` },
          ],
          examples: [{ say: `I'm so sorry that we let this happen to parcel ${here}.`, to: on }],
        },
      ];
    }),
  );
  // Each moment on a line of its own: a thousand of them indented are more text than a file may have.
  const lines = Object.entries(moments).map(([id, moment]) => `  ${id}: ${JSON.stringify(moment)}\n`);
  const { moments: _small, ...rest } = sound;
  return `${stringify({ ...rest, scenario: 'large', start: 'm0' })}moments:\n${lines.join('')}`;
}
