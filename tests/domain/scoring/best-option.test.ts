import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import { COSTLY } from '#domain/language/behaviour.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { openOptions, replay } from '#domain/play/replay.ts';
import { localTime, type StageSet } from '#domain/play/stage-set.ts';
import { bestOption } from '#domain/scoring/best-option.ts';
import { editionOf, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { drive, promisedCall } from '../../support/play-driver.ts';
import { PLAYS } from '../../support/plays.ts';

interface Point {
  readonly play: PlayState;
  readonly set: StageSet;
}

describe('the best option', async () => {
  const library = await theLibrary();
  /** Every point of a play, from its beginning on. */
  const pointsOf = (id: string, record: PlayRecord): readonly Point[] =>
    record.events.map((_event, index) => {
      const events = record.events.slice(0, index + 1);
      const replayed = replay(editionOf(library, id), { ...record, events }, english);
      if (!replayed.ok) throw new Error(replayed.fault.reason);
      return { play: replayed.play, set: replayed.snapshot.context.set };
    });
  const plays = Object.entries(PLAYS).flatMap(([id, { good, bad }]) =>
    [good, bad].map((lines) => ({ id, points: pointsOf(id, makeRecord(editionOf(library, id), 1, lines)) })),
  );
  const talk = plays.flatMap(({ points }) => points.filter(({ play }) => play.stage === 'conversation'));
  /** What is held up at a moment of a library scenario that is played well. */
  const at = (id: string, moment: string, which: 'good' | 'bad' = 'good') => {
    const found = plays
      .filter((each) => each.id === id)
      [which === 'good' ? 0 : 1]?.points.find(({ play }) => play.moment === moment);
    if (!found) throw new Error(`"${id}" never came to "${moment}".`);
    return bestOption(found.play, found.set)?.id;
  };

  it('is there at every moment of the library, is open, and costs the customer nothing', () => {
    expect(talk.length).toBeGreaterThan(80);
    for (const { play, set } of talk) {
      const best = bestOption(play, set);
      expect(best, `${set.edition.scenario.scenario}: ${play.moment}`).toBeDefined();
      expect(openOptions(play, set)).toContainEqual(best);
      const { findings } = analyze(best?.text ?? '', english, localTime(set, play.clock));
      expect(findings.filter(({ label, possible }) => !possible && COSTLY.has(label))).toEqual([]);
    }
  });

  it('is the same each time, and leaves the play as it was', () => {
    for (const { play, set } of talk.slice(0, 30)) {
      const before = JSON.stringify(play);
      expect(bestOption(play, set)).toEqual(bestOption(play, set));
      expect(JSON.stringify(play)).toBe(before);
    }
  });

  it('acknowledges before it gives', () => {
    expect(at('cold-anniversary-dinner', 'opening')).toBe('sent-dinner-out');
    expect(at('third-bag-of-the-wrong-food', 'third-bag')).toBe('none-of-us-asked');
  });

  it('asks what is behind it before it offers', () => {
    expect(at('flowers-for-ruth', 'the-card')).toBe('swapped-them-yours');
    expect(at('last-train-to-galway', 'nine-sharp')).toBe('what-at-nine');
  });

  it('leaves the customer the choice, though giving the thing at once would please more', () => {
    expect(at('pram-with-three-wheels', 'friday')).toBe('loan-pram-tomorrow');
    expect(at('two-brides-one-chair', 'nobody-looking')).toBe('house-or-blind');
    expect(at('third-bag-of-the-wrong-food', 'in-the-tin')).toBe('vet-or-by-hand');
  });

  it('does not own what was not ours', () => {
    expect(at('one-digit-off', 'wrong-digit')).toBe('rotten-thing-to-see');
    expect(at('last-train-to-galway', 'your-mistake', 'bad')).toBe('only-the-rain');
  });

  it('is not there outside the talk', () => {
    const edition = promisedCall();
    const { play, record } = drive(edition, ["I'm so sorry that we sent you a cracked shade."]);
    expect(play.stage).toBe('afterwards');
    const set = { edition, persona: record.persona, seed: record.seed, pack: english };
    expect(bestOption(play, set)).toBeUndefined();
  });

  it('is not there where every option harms', () => {
    const edition = promisedCall();
    const { opening } = edition.scenario.moments;
    if (!opening) throw new Error('No opening.');
    const harmful = opening.replies.filter(({ id }) => id === 'argue');
    const moments = { ...edition.scenario.moments, opening: { ...opening, replies: harmful } };
    const { play, record } = drive(edition, []);
    const set = {
      edition: { ...edition, scenario: { ...edition.scenario, moments } },
      persona: record.persona,
      seed: record.seed,
      pack: english,
    };
    expect(openOptions(play, set)).toHaveLength(1);
    expect(bestOption(play, set)).toBeUndefined();
  });
});
