import { describe, expect, it } from 'vitest';
import { pathIn } from '#application/path-in.ts';
import { remediesIn } from '#application/remedies-in.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import { followUpOf } from '#domain/scoring/follow-up-parts.ts';
import { theLibrary } from '../support/library.ts';
import { randomPlay } from '../support/random-play.ts';
import { randomTexts } from '../support/random-steps.ts';

const PLAYS = 25;

/** What an outcome keeps of a play. */
function told(play: PlayState, { edition: { scenario } }: StageSet) {
  const ending = play.ending && scenario.endings[play.ending];
  if (!ending || !play.ending) throw new Error('The play has no ending.');
  return {
    transcript: play.transcript,
    ledger: play.ledger,
    ending: { id: play.ending, title: ending.title, walkedAway: play.ending === scenario['walks-away'] },
    updates: play.updates,
    followUp: followUpOf(play),
  };
}

const counts = (ids: readonly string[]) =>
  ids.reduce<Record<string, number>>((all, id) => ({ ...all, [id]: (all[id] ?? 0) + 1 }), {});

describe('what an outcome tells of a play', async () => {
  const library = await theLibrary();

  it.each([...library.editions])(
    '%s: what was offered, picked and given is what the play had',
    (_id, edition) => {
      const texts = randomTexts(edition.scenario);
      for (let seed = 1; seed <= PLAYS; seed++) {
        const { play, set } = randomPlay(edition, seed, texts);
        const { offered, picked, given } = remediesIn(told(play, set), edition.scenario);
        expect({ offered, picked, given }, `seed ${seed}`).toEqual({
          offered: play.offered,
          picked: play.picked,
          given: play.given,
        });
      }
    },
    120_000,
  );

  it.each([...library.editions])(
    '%s: the way it took is the way the play went',
    (_id, edition) => {
      const texts = randomTexts(edition.scenario);
      const { moments } = edition.scenario;
      for (let seed = 1; seed <= PLAYS; seed++) {
        const { play, set } = randomPlay(edition, seed, texts);
        const { visits, steps } = pathIn(told(play, set), edition.scenario);
        expect(counts(visits.filter((id) => id in moments)), `seed ${seed}`).toEqual(play.visits);
        expect(visits, `seed ${seed}`).toContain(play.ending);
        expect(steps.map(({ to }) => to)).toEqual(visits.slice(1));
      }
    },
    120_000,
  );
});
