import { faultIsOurs } from '../../play/hear.ts';
import { setOf } from '../behaviour-set.ts';
import { rubricCeiling } from '../ceiling.ts';
import type { ReachableScores } from '../reachable-scores.ts';
import { type CheckIssue, issue, type View } from '../view.ts';

/** What a play can win, and what it can win without. */
export function checkWinning(view: View): CheckIssue[] {
  return [...withoutApology(view), ...passMark(view)];
}

function withoutApology(view: View): CheckIssue[] {
  const { scenario, set, found } = view;
  const good = Object.entries(scenario.endings).flatMap(([id, { kind }]) => (kind === 'good' ? [id] : []));
  // What is nobody's fault or the customer's own asks for regret, not for an apology (P5).
  if (!faultIsOurs(set.persona) || !good.some((id) => found.endings.has(id))) return [];
  const trail = view.winWithout(
    setOf(['apology.sincere', 'apology.perfunctory', 'ownership']),
    new Set(good),
  );
  const id = trail?.play.ending;
  if (!trail || !id) return [];
  return [
    issue(
      view,
      'win-without-apology',
      {
        path: ['endings', id],
        about: id,
        expected: 'that nobody wins the customer back without an apology',
        found: `a play that comes to "${id}" and neither apologises nor owns up`,
        mend: 'Ask for "apology.sincere" or "ownership" on every way there.',
        trail,
      },
      'key',
    ),
  ];
}

function passMark(view: View): CheckIssue[] {
  const mark = view.scenario['pass-mark'];
  if (mark === undefined) return [];
  const { total, lost } = rubricCeiling(view);
  if (mark <= total) return [];
  return [
    issue(view, 'pass-mark-out-of-reach', {
      path: ['pass-mark'],
      about: 'pass-mark',
      expected: `at most ${total}, which is all that this scenario lets anybody score`,
      found: `${mark}`,
      mend: `Lower it, or let the scenario have what is missing: ${lost.join(', ')}.`,
    }),
  ];
}

/** A pass mark that may be within reach, and that no play came up to. */
export function checkPassMark(view: View, scores: ReachableScores): CheckIssue[] {
  const mark = view.scenario['pass-mark'];
  if (mark === undefined || mark > scores.ceiling.total || mark <= scores.total.high) return [];
  return [
    issue(view, 'pass-mark-not-shown', {
      path: ['pass-mark'],
      about: 'pass-mark',
      expected: `a mark that a play was found to reach, which is up to ${scores.total.high}`,
      found: `${mark}`,
      mend: 'Play it yourself; lower the mark if you cannot reach it.',
    }),
  ];
}
