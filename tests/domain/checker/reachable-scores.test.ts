import { describe, expect, it } from 'vitest';
import { checkScenario, surveyed } from '#domain/checker/check-scenario.ts';
import { checkPassMark } from '#domain/checker/checks/winning.ts';
import { reachableScores } from '#domain/checker/reachable-scores.ts';
import { replay } from '#domain/play/replay.ts';
import { score } from '#domain/scoring/score.ts';
import { checkingOf, SOUND_SOURCE } from '../../support/sound-scenario.ts';
import { UNREACHED_LETTER } from './defects.ts';

const checking = checkingOf(SOUND_SOURCE);
const view = surveyed(checking);
const scores = reachableScores(view);

describe('the best and the worst score of a scenario', () => {
  it('come with the plays that have them', () => {
    for (const [record, total] of [
      [scores.best, scores.total.high],
      [scores.worst, scores.total.low],
    ] as const) {
      const replayed = replay(checking.edition, record, checking.pack);
      if (!replayed.ok) throw new Error(replayed.fault.reason);
      const skills = score(replayed.play, replayed.snapshot.context.set, checking.rubric);
      expect(Math.round(skills.reduce((sum, each) => sum + (each.score ?? 0), 0) / skills.length)).toBe(
        total,
      );
    }
    expect(scores.total.high).toBeGreaterThan(scores.total.low);
  });

  it('stay under the ceiling, skill by skill', () => {
    expect(scores.total.high).toBeLessThanOrEqual(scores.ceiling.total);
    for (const [skill, { low, high }] of Object.entries(scores.skills)) {
      expect(low).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(scores.ceiling.skills[skill] ?? -1);
    }
  });

  it('let a pass mark be within what plays were found to reach', () => {
    // A letter that no play comes to write keeps the ceiling below 100.
    const source = SOUND_SOURCE.replace('endings:\n', UNREACHED_LETTER);
    const scores = reachableScores(surveyed(checkingOf(source)));
    const marked = (mark: number) =>
      checkingOf(source.replace('clock: Tuesday', `pass-mark: ${mark}\nclock: Tuesday`));
    const codes = (mark: number) =>
      checkScenario({ ...marked(mark), scores: true })
        .issues.map(({ code }) => code)
        .filter((code) => code.startsWith('pass-mark'));
    expect(codes(scores.total.high)).toEqual([]);
    expect(codes(scores.ceiling.total + 1)).toEqual(['pass-mark-out-of-reach']);
    // Had the plays come to less than the ceiling, a mark between the two would be in doubt.
    const less = { ...scores, total: { ...scores.total, high: scores.ceiling.total - 10 } };
    const told = (mark: number) => checkPassMark(surveyed(marked(mark)), less).map(({ code }) => code);
    expect(told(scores.ceiling.total - 10)).toEqual([]);
    expect(told(scores.ceiling.total - 9)).toEqual(['pass-mark-not-shown']);
  });
});
