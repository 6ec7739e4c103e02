import { describe, expect, it } from 'vitest';
import { english } from '#domain/language/packs/english/english.ts';
import { lineOf, playWith } from '#domain/play/play-on.ts';
import { replies } from '#domain/play/play-state.ts';
import { replay } from '#domain/play/replay.ts';
import { priorityOf } from '#domain/scoring/coach.ts';
import { score } from '#domain/scoring/score.ts';
import { whatIf } from '#domain/scoring/what-if.ts';
import { editionOf, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { PLAYS, type Play } from '../../support/plays.ts';

describe('coaching', { timeout: 120_000 }, async () => {
  const library = await theLibrary();
  const { rubric } = library;
  const played = (id: string, lines: Play) => {
    const replayed = replay(editionOf(library, id), makeRecord(editionOf(library, id), 3, lines), english);
    if (!replayed.ok) throw new Error(replayed.fault.reason);
    const { play, snapshot } = replayed;
    const { set } = snapshot.context;
    return { play, set, priority: priorityOf(play, set, score(play, set, rubric), rubric) };
  };
  const good = (id: string) => PLAYS[id]?.good ?? [];
  const bad = (id: string) => PLAYS[id]?.bad ?? [];

  it('plays a play again quietly to the same customer and the same ending', () => {
    for (const id of Object.keys(PLAYS)) {
      const { play, set } = played(id, good(id));
      const again = playWith(play, replies(play).length, undefined, set);
      expect(again.ending?.id, id).toBe(play.ending);
      expect(again.play.customer.displayed, id).toBeCloseTo(play.customer.displayed, 4);
      expect(again.play.ledger.map(({ status }) => status)).toEqual(play.ledger.map(({ status }) => status));
    }
  });

  it('holds up the one reply whose change would have turned the ending', () => {
    const [, ...rest] = good('oat-not-cow');
    const { priority } = played('oat-not-cow', [bad('oat-not-cow')[0] ?? '', ...rest]);
    expect(priority?.line?.reply).toBe(0);
    expect(priority?.line?.came.ending).toEqual({
      from: 'Gone for the train',
      to: 'The 8:12, with everyone on it',
    });
  });

  it.each(Object.keys(PLAYS))('%s: what is held up as better is better, when played', (id) => {
    for (const lines of [bad(id), [bad(id)[0] ?? '', ...good(id).slice(1)]]) {
      const { play, set, priority } = played(id, lines);
      if (!priority?.line) continue;
      const { reply, better, came } = priority.line;
      expect(came.satisfaction.to).toBeGreaterThan(came.satisfaction.from);
      const seen = whatIf(play, set, reply, better);
      expect(seen?.would.readings.satisfaction).toBe(came.satisfaction.to);
      expect(seen?.was.readings.satisfaction).toBe(came.satisfaction.from);
    }
  });

  it('never holds up an admission of what is not ours (P5)', () => {
    for (const id of ['one-digit-off', 'last-train-to-galway', 'the-bells-at-seven']) {
      const { priority } = played(id, [bad(id)[0] ?? '', ...good(id).slice(1)]);
      expect(priority?.line?.better ?? '').not.toMatch(/our (?:mistake|fault)/i);
    }
  });

  it('earns nothing for owning what is not ours, and says why', () => {
    const { play, set } = played('one-digit-off', [
      "I'm so sorry, that's our mistake. The app should never have let it through.",
      ...good('one-digit-off').slice(1),
    ]);
    const receipt = score(play, set, rubric)
      .flatMap(({ receipts }) => receipts)
      .find(({ rule }) => rule === 'owns-it');
    expect(receipt?.points).toBe(0);
    expect(receipt?.because.join()).toContain('not yours to own');
  });

  it('tells what if without touching the play', () => {
    const { play, set } = played('cold-anniversary-dinner', bad('cold-anniversary-dinner'));
    const before = JSON.stringify(play);
    const seen = whatIf(play, set, 0, "I'm so sorry we let your dinner go cold. That was our mistake.");
    expect(seen?.would.anger[0]).toBeLessThan(seen?.was.anger[0] ?? 0);
    expect(JSON.stringify(play)).toBe(before);
    expect(whatIf(play, set, 99, 'Hello.')).toBeUndefined();
  });

  it('leaves a reply that is said again the same as it was', () => {
    const { play, set } = played('pram-with-three-wheels', good('pram-with-three-wheels'));
    const [first] = replies(play);
    if (!first) throw new Error('nothing was said');
    const same = playWith(play, 0, lineOf(first), set);
    expect(same.play.customer).toEqual(playWith(play, 0, undefined, set).play.customer);
  });
});
