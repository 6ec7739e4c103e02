import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { customerLines } from '../../support/play-driver.ts';
import { PLAYS } from '../../support/plays.ts';
import { randomPlay } from '../../support/random-play.ts';
import { randomTexts } from '../../support/random-steps.ts';

const RUNS = 200;
describe('plays of the library', async () => {
  const library = await theLibrary();

  it.each([...library.editions])(
    `%s: ${RUNS} random typed plays end, repeat no line and leave no variable unfilled`,
    (_id, edition) => {
      const texts = randomTexts(edition.scenario);
      for (let seed = 1; seed <= RUNS; seed++) {
        const { play } = randomPlay(edition, seed, texts);
        const lines = customerLines(play);
        expect(new Set(lines).size, `seed ${seed}`).toBe(lines.length);
        const told = play.transcript.map((entry) => ('text' in entry ? entry.text : '')).join('\n');
        expect(told, `seed ${seed}`).not.toContain('{{');
        // Whatever is said, the customer says something to it.
        play.transcript.forEach((entry, index) => {
          if (entry.kind === 'reply')
            expect(play.transcript[index + 1]?.kind, `seed ${seed}`).not.toBe('reply');
        });
        expect(lines.join('\n')).not.toMatch(/undefined|did not understand/i);
        // A change without a size is one that something held back: what, is told.
        expect(play.log.every(({ change, shapes }) => Object.keys(change).length + shapes.length > 0)).toBe(
          true,
        );
      }
    },
    120_000,
  );

  it.each(Object.keys(PLAYS))('%s: one reply changed is heard, felt and told why', (id) => {
    const edition = library.editions.get(id);
    if (!edition) throw new Error(id);
    const { good } = PLAYS[id] ?? { good: [] };
    const worse = ["Calm down. You should have checked it yourself, it's not our fault.", ...good.slice(1)];
    const [one, other] = [good, worse].map((play) => {
      const evaluation = evaluate(edition, library.rubric, makeRecord(edition, 1, play), english);
      if (!evaluation.ok) throw new Error(evaluation.fault.reason);
      return evaluation.outcome;
    });
    if (!one || !other) throw new Error(id);
    const lines = ({ transcript }: typeof one) =>
      transcript.flatMap((entry) => (entry.kind === 'customer' ? [entry.text] : []));
    expect(lines(other)).not.toEqual(lines(one));
    const first = ({ log }: typeof one) => log.find(({ entry }) => entry > 0);
    expect(other.log.find(({ row }) => row === 'argue' || row === 'excuse')).toBeDefined();
    expect(first(other)?.row).not.toBe(first(one)?.row);
    expect(other.readings.satisfaction).toBeLessThan(one.readings.satisfaction);
    const angerAfterFirst = ({ transcript }: typeof one) =>
      transcript.find((entry) => entry.kind === 'reply')?.after.anger ?? 0;
    expect(angerAfterFirst(other)).toBeGreaterThan(angerAfterFirst(one));
  });
});
