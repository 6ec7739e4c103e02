import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COSTLY } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayState, ReplyEntry } from '#domain/play/play-state.ts';
import { replay } from '#domain/play/replay.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import { holdsOn, totalMost } from '#domain/scoring/hold.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { score, totalOf } from '#domain/scoring/score.ts';
import { theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { PLAYS } from '../../support/plays.ts';

const LINES = Object.values(PLAYS).flatMap(({ good, bad }) => [...good, ...bad]);

type Change = (findings: readonly Finding[], reply: ReplyEntry) => readonly Finding[];

/** The same play with other findings: what a score would be had the replies been read otherwise. */
function reread(play: PlayState, change: Change): PlayState {
  return {
    ...play,
    transcript: play.transcript.map((entry) =>
      entry.kind === 'reply' ? { ...entry, findings: change(entry.findings, entry) } : entry,
    ),
  };
}

/** Turns what is listed first to the end: another order of the same. */
function turned<Item>(items: readonly Item[]): readonly Item[] {
  return [...items.slice(1), ...items.slice(0, 1)].reverse();
}

describe('the score of a play', { timeout: 120_000 }, async () => {
  const library = await theLibrary();
  const { rubric } = library;
  const anyPlay = fc
    .tuple(
      fc.constantFrom(...library.editions.values()),
      fc.integer({ min: 0, max: 0xffff }),
      fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 10 }),
    )
    .map(([edition, seed, lines]) => {
      const replayed = replay(edition, makeRecord(edition, seed, lines), english);
      if (!replayed.ok) throw new Error(replayed.fault.reason);
      return { play: replayed.play, set: replayed.snapshot.context.set };
    });
  const scores = (play: PlayState, set: StageSet, by: Rubric = rubric) => score(play, set, by);
  const holds = (law: (play: PlayState, set: StageSet) => void) =>
    fc.assert(
      fc.property(anyPlay, ({ play, set }) => law(play, set)),
      { numRuns: 50, seed: 6 },
    );

  it('can earn the same in every play of a scenario, whatever way is taken', () => {
    const open = new Map<string, string>();
    holds((play, set) => {
      const id = set.edition.scenario.scenario;
      const can = JSON.stringify(
        scores(play, set).map(({ receipts }) =>
          // What holds a skill down can earn nothing, in whatever play.
          receipts.flatMap(({ rule, outOf }) => (outOf > 0 ? [[rule, outOf]] : [])),
        ),
      );
      expect(open.get(id) ?? can).toBe(can);
      open.set(id, can);
    });
  });

  it('never falls when an excuse or another costly thing is left out', () => {
    holds((play, set) => {
      for (const label of COSTLY) {
        const without = reread(play, (findings) => findings.filter((each) => each.label !== label));
        const [before, after] = [scores(play, set), scores(without, set)];
        for (const [index, { score }] of after.entries()) {
          expect(score ?? 0, label).toBeGreaterThanOrEqual(before[index]?.score ?? 0);
        }
      }
    });
  });

  it('never rises by a conditional apology', () => {
    holds((play, set) => {
      const added = reread(play, (findings, { text }) => [
        ...findings,
        {
          label: 'apology.conditional',
          start: 0,
          end: text.length,
          rule: 'test',
          confidence: 1,
          possible: false,
          reason: 'There is an "if" in it.',
          slots: {},
        },
      ]);
      const [before, after] = [scores(play, set), scores(added, set)];
      for (const [index, { score }] of after.entries()) {
        expect(score ?? 0).toBeLessThanOrEqual(before[index]?.score ?? 0);
      }
    });
  });

  it('does not depend on the order in which findings or criteria are listed', () => {
    const other: Rubric = {
      ...rubric,
      skills: Object.fromEntries(
        Object.entries(rubric.skills).map(([skill, criteria]) => [
          skill,
          Object.fromEntries(turned(Object.entries(criteria))),
        ]),
      ) as Rubric['skills'],
    };
    const byRule = (each: ReturnType<typeof scores>) =>
      each.map(({ skill, score, receipts }) => [
        skill,
        score,
        [...receipts].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
      ]);
    holds((play, set) => {
      const shuffled = reread(play, (findings) => turned(findings));
      expect(byRule(scores(shuffled, set))).toEqual(byRule(scores(play, set)));
      expect(byRule(scores(play, set, other))).toEqual(byRule(scores(play, set)));
    });
  });

  it('earns nothing by saying the same again', () => {
    holds((play, set) => {
      const again = reread(play, (findings) => [...findings, ...findings]);
      for (const [index, { score }] of scores(again, set).entries()) {
        expect(score ?? 0).toBeLessThanOrEqual(scores(play, set)[index]?.score ?? 0);
      }
    });
  });

  it('is the mean of the skills that the scenario has an occasion for, or what a hold leaves of it', () => {
    holds((play, set) => {
      const skills = scores(play, set);
      const scored = skills.flatMap(({ score }) => (score === null ? [] : [score]));
      const mean = Math.round(scored.reduce((sum, each) => sum + each, 0) / scored.length);
      expect(totalOf(skills)).toBe(mean);
      expect(totalOf(skills, 40)).toBe(Math.min(40, mean));
    });
  });

  it('never rises by a promise broken, and falls further with each, down to the last number of the hold', () => {
    holds((play, set) => {
      const most = (broken: number) => {
        let left = broken;
        const ledger = play.ledger.map((entry) =>
          entry.source === 'said' && left-- > 0
            ? { ...entry, status: 'broken' as const, warned: false }
            : entry,
        );
        const changed = { ...play, ledger };
        const skills = scores(changed, set);
        return [
          ...skills.map(({ score }) => score ?? 0),
          totalOf(skills, totalMost(holdsOn(changed, set, rubric))),
        ];
      };
      for (let broken = 1; broken <= play.ledger.length; broken++) {
        const [before, after] = [most(broken - 1), most(broken)];
        for (const [index, score] of after.entries()) expect(score).toBeLessThanOrEqual(before[index] ?? 0);
      }
    });
  });

  it('adds up to the skill, what holds it down included, and never leaves 0..100', () => {
    holds((play, set) => {
      for (const { score, receipts } of scores(play, set)) {
        if (score === null) continue;
        expect(receipts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }
    });
  });

  it('gives nothing to a play in which nothing was said', () => {
    holds((play, set) => {
      const silent = { ...play, transcript: [], ledger: [], given: [], picked: null, updates: [] };
      for (const { score, receipts } of scores(silent, set)) {
        expect(score ?? 0).toBe(0);
        expect(receipts.every(({ evidence }) => evidence.length === 0)).toBe(true);
      }
    });
  });
});
