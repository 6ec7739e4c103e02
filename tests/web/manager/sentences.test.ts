import { describe, expect, it } from 'vitest';
import { periodBefore } from '#web/manager/figures/compare-period.ts';
import { compareSentence, intervalWords } from '#web/manager/figures/compare-words.ts';
import { figuresSearch } from '#web/manager/figures/figures-search.ts';
import { monthPoints, mostPlayed } from '#web/manager/figures/month-points.ts';
import { monthAfter, monthsOffered } from '#web/manager/figures/months.ts';
import { parabola } from '#web/manager/figures/parabola.ts';
import { playsSearch } from '#web/manager/figures/plays-search.ts';
import { attentionLines, practiceLines, skillLines } from '#web/manager/figures/report-sentences.ts';
import {
  attentionSentence,
  improvementSentence,
  peopleSentence,
  skillsSentence,
  trustSentence,
} from '#web/manager/figures/sentences.ts';
import { leastMet, levelOf } from '#web/manager/figures/verdicts.ts';
import { wilson } from '#web/manager/figures/wilson.ts';

const HASH = 'a'.repeat(64);
const scenario = { id: 'oat-not-cow', hash: HASH, title: 'Oat, not cow' };

describe('the answers above the figures', () => {
  it('say what waits, and that nothing does', () => {
    const line = { id: 'a', scenario, dueAt: null, people: [] };
    const group = { id: 'g', name: 'Desk' };
    const assignments = [
      { ...line, overdue: 2, stuck: 0 },
      { ...line, overdue: 1, stuck: 4 },
    ];
    expect(attentionSentence({ group, assignments, disputes: { waiting: 1, oldest: null } })).toBe(
      '3 overdue, 4 stuck and 1 dispute waiting',
    );
    expect(attentionSentence({ group, assignments: [], disputes: { waiting: 0, oldest: null } })).toBe(
      'Nothing waits for you',
    );
  });

  it('name the skill met in the least share, not the one met the fewest times', () => {
    const skills = [
      { skill: 'apology', missed: 90, partly: 0, met: 60 },
      { skill: 'follow-up', missed: 3, partly: 6, met: 1 },
      { skill: 'choices', missed: 0, partly: 0, met: 0 },
    ] as const;
    expect(leastMet(skills)?.skill).toBe('follow-up');
    expect(skillsSentence(skills)).toBe('Follow-up is met least: in 1 of 10 plays');
    expect(skillsSentence([{ skill: 'apology', missed: 0, partly: 0, met: 2 }])).toBe(
      'All five skills were met wherever there was an occasion',
    );
    expect(skillsSentence([])).toBe('No play had an occasion for any of the five skills');
  });

  it('count the versions whose means moved, as they are shown, and claim nothing of too few people', () => {
    const line = { scenario, mode: 'practice' as const, people: 5, better: 3, same: 1, worse: 1, skills: [] };
    expect(
      improvementSentence({
        scenarios: [
          { ...line, total: { first: 50, latest: 60 } },
          { ...line, total: { first: 50.1, latest: 50.4 } },
          { ...line, total: { first: 60, latest: 50 } },
          { ...line, total: null },
        ],
      }),
    ).toBe('The latest plays score above the first in 1 of 3 comparisons, below in 1');
    expect(improvementSentence({ scenarios: [{ ...line, total: null }] })).toMatch(/^Not yet known/);
  });

  it('tell disputes that are answered apart from those that wait', () => {
    const rule = { skill: 'choices', rule: 'fits' } as const;
    expect(trustSentence({ rules: [{ ...rule, waiting: 2, accepted: 1, declined: 3 }] })).toBe(
      '1 of 4 answered disputes accepted, 2 waiting',
    );
    expect(trustSentence({ rules: [] })).toBe('No point has been disputed');
  });

  it('say nothing about all people while only some are loaded', () => {
    expect(peopleSentence([{ plays: 0 }, { plays: 2 }], true)).not.toMatch(/\d/);
    expect(peopleSentence([{ plays: 0 }, { plays: 2 }], false)).toBe(
      '1 of 2 people has no play that counts yet',
    );
  });

  it('claim a difference only where the intervals lie apart', () => {
    const near = { skill: 'apology', one: wilson(6, 10), other: wilson(8, 10) } as const;
    const far = { skill: 'choices', one: wilson(10, 100), other: wilson(90, 100) } as const;
    expect(compareSentence([near])).toBe('No difference is told: the intervals of every skill overlap');
    expect(compareSentence([near, far])).toBe('The intervals lie apart for Choices');
    expect(intervalWords({ share: 0.62, low: 0.511, high: 0.719 })).toBe('62% met, between 51 and 72');
  });
});

describe('the sums below them', () => {
  it('step from mostly met to seldom, and tell nothing of nothing', () => {
    expect(levelOf({ missed: 1, partly: 0, met: 2 })).toBe('mostly');
    expect(levelOf({ missed: 1, partly: 1, met: 1 })).toBe('sometimes');
    expect(levelOf({ missed: 3, partly: 0, met: 1 })).toBe('seldom');
    expect(levelOf({ missed: 0, partly: 0, met: 0 })).toBe('none');
  });

  it('take months of one version only, as means of their plays, in their order', () => {
    const other = { ...scenario, hash: 'b'.repeat(64) };
    const costSum = { cents: 900, currency: 'GBP' };
    const months = [
      { month: '2026-02', scenario, plays: 3, satisfactionSum: 150, costSum },
      { month: '2026-02', scenario: other, plays: 9, satisfactionSum: 900, costSum },
      { month: '2026-01', scenario, plays: 1, satisfactionSum: 80, costSum },
    ];
    expect(monthPoints(months, HASH)).toEqual([
      { month: '2026-01', plays: 1, cost: 9, satisfaction: 80 },
      { month: '2026-02', plays: 3, cost: 3, satisfaction: 50 },
    ]);
    expect(mostPlayed(months)).toBe(other.hash);
  });

  it('fit the parabola that the months lie on, and none of four months', () => {
    const points = [-3, -1, 0, 2, 5].map((x) => ({ x: 100 + x, y: 60 + 2 * x - 0.5 * x * x, weight: x + 4 }));
    const curve = parabola(points);
    for (const { x, y } of points) expect(curve?.(x)).toBeCloseTo(y, 8);
    expect(parabola(points.slice(1))).toBeUndefined();
    expect(parabola(points.map((point) => ({ ...point, x: 1 })))).toBeUndefined();
  });

  it('count months over the turn of a year, and set beside a period one as long', () => {
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthsOffered(new Date('2026-03-31T23:00:00Z'), '2020-05').slice(0, 2)).toEqual([
      '2026-03',
      '2026-02',
    ]);
    expect(monthsOffered(new Date('2026-03-31T23:00:00Z'), '2020-05').at(-1)).toBe('2020-05');
    expect(periodBefore({ from: '2026-01', to: '2026-02' }, new Date('2026-06-01'))).toEqual({
      from: '2026-01',
      to: '2026-02',
      withFrom: '2025-11',
      withTo: '2025-12',
    });
    expect(periodBefore({}, new Date('2026-06-01')).withFrom).toBe('2026-01');
  });
});

describe('an address', () => {
  it('gives what is understood of it, and drops the rest', () => {
    const good = { group: 'everyone', from: '2026-01', to: '2026-12', scenario: HASH, mode: 'practice' };
    expect(figuresSearch({ ...good, other: 1 })).toEqual(good);
    expect(figuresSearch({ group: '../x', from: '2026-13', to: 5, scenario: 'abc', mode: 'demo' })).toEqual(
      {},
    );
    expect(playsSearch({ ...good, skill: 'apology', verdict: 'met', that: 'nonsense', step: '' })).toEqual({
      ...good,
      skill: 'apology',
      verdict: 'met',
    });
  });
});

describe('the monthly report', () => {
  const group = { id: 'g', name: 'Desk' };
  const line = { scenario, dueAt: null, people: [], overdue: 2, stuck: 0 };

  it('tells the first assignments one by one, and how many more there are', () => {
    const assignments = Array.from({ length: 14 }, (_, place) => ({ ...line, id: `${place}` }));
    const lines = attentionLines({ group, assignments, disputes: { waiting: 1, oldest: null } });
    expect(lines[0]).toBe('Oat, not cow: 2 overdue.');
    expect(lines.slice(12)).toEqual([
      'And 2 more assignments that somebody is overdue or stuck with.',
      '1 dispute waits for an answer.',
    ]);
  });

  it('tells shares of many plays only, and never of none', () => {
    const told = skillLines({
      skills: [
        { skill: 'apology', missed: 5, partly: 5, met: 10 },
        { skill: 'choices', missed: 1, partly: 0, met: 1 },
        { skill: 'follow-up', missed: 0, partly: 0, met: 0 },
      ],
    });
    expect(told).toEqual([
      'Apology: met in 10 of 20 plays (50%), shown in part in 5, missed in 5.',
      'Choices: met in 1 of 2 plays, shown in part in 0, missed in 1.',
      'Follow-up: no play had an occasion for it.',
    ]);
    expect(practiceLines({ scenarios: [] })).toEqual([]);
  });
});
