import type { Condition } from '../../scenario/condition.ts';
import { asksTheState } from '../../scenario/condition.ts';
import type { MomentFacts } from '../asked.ts';
import { stateAnswers } from '../branch-space.ts';
import { conditionsWords, conditionWords } from '../condition-words.ts';
import { type CheckIssue, issue, type View } from '../view.ts';

/** Moments, endings, branches and options that no play comes to. */
export function checkReach(view: View): CheckIssue[] {
  const { scenario, may, found, asked } = view;
  if (may.cutShort) return notSeen(view);
  const issues: CheckIssue[] = [];
  for (const id of Object.keys(scenario.moments)) {
    if (may.moments.has(id)) continue;
    issues.push(
      issue(
        view,
        'unreachable-moment',
        {
          path: ['moments', id],
          about: id,
          expected: 'a moment that some play comes to',
          found: `that nothing which can happen leads to "${id}"`,
          mend: 'Lead a branch, an option or a silence to it, or take it out.',
        },
        'key',
      ),
    );
  }
  for (const id of Object.keys(scenario.endings)) {
    if (may.endings.has(id)) continue;
    issues.push(
      issue(
        view,
        'unreachable-ending',
        {
          path: ['endings', id],
          about: id,
          expected: 'an ending that some play comes to',
          found: `that nothing which can happen leads to "${id}"`,
          mend: 'Lead a branch to it, or take it out.',
        },
        'key',
      ),
    );
  }
  for (const facts of asked.moments.values()) {
    const { id, moment } = facts;
    // All that stands in a moment nobody comes to is told by the moment.
    if (!may.moments.has(id)) continue;
    moment.typed.forEach((_branch, index) => {
      if (!may.branches.has(`${id}/${index}`)) issues.push(neverTaken(view, facts, index));
      else if (!found.branches.has(`${id}/${index}`)) {
        issues.push(unproven(view, ['moments', id, 'typed', index], id, 'takes this branch'));
      }
    });
    for (const [option, reply] of moment.replies.entries()) {
      if (may.options.has(`${id}/${option}`)) continue;
      issues.push(
        issue(view, 'option-never-shown', {
          path: ['moments', id, 'replies', reply.id, 'when'],
          about: id,
          expected: 'conditions that hold in some play',
          found: `${conditionsWords(reply.when)}, which never holds at "${id}"`,
          mend: 'Loosen the conditions, or take the option out.',
        }),
      );
    }
  }
  for (const id of may.moments) {
    if (!found.moments.has(id)) issues.push(unproven(view, ['moments', id], id, 'comes to this moment'));
  }
  for (const id of may.endings) {
    if (!found.endings.has(id)) issues.push(unproven(view, ['endings', id], id, 'comes to this ending'));
  }
  return issues;
}

function neverTaken(view: View, facts: MomentFacts, index: number): CheckIssue {
  const { may, space } = view;
  const { id, moment } = facts;
  const path = ['moments', id, 'typed', index];
  const when = moment.typed[index]?.when;
  const situations = may.situations(id);
  const alone = situations.filter((each) => space.alone(facts, index, each));
  if (alone.length > 0) {
    const earlier = [...Array(index).keys()].find((before) =>
      alone.every((each) => !space.alone(facts, index, each, before)),
    );
    const taker =
      earlier === undefined
        ? 'the branches before it together'
        : `branch ${earlier + 1}, ${conditionsWords(moment.typed[earlier]?.when)}`;
    return issue(view, 'branch-never-by-order', {
      path,
      about: id,
      expected: 'a branch that some reply takes',
      found: `that every reply which would take branch ${index + 1}, ${conditionsWords(when)}, is taken by ${taker}`,
      mend: 'Move it before what takes its replies, or take it out.',
    });
  }
  const never = (when ?? []).find(
    (each) =>
      asksTheState(each) && !situations.some((situation) => stateAnswers(each, situation, view.asked)),
  );
  return issue(view, 'branch-never-by-value', {
    path: never ? [...path, 'when', when?.indexOf(never) ?? 0] : path,
    about: id,
    expected: 'conditions that some reply can meet together',
    found: never
      ? `"${conditionWords(never)}", which never holds here${whyNever(never)}`
      : `${conditionsWords(when)}, which no reply can meet`,
    mend: 'Change the condition that cannot hold, or take the branch out.',
  });
}

function whyNever(condition: Condition): string {
  switch (condition.kind) {
    case 'mood':
      return ': no reply calms that fast';
    case 'visited':
      return condition.not
        ? `: every play has been at "${condition.moment}" by then`
        : `: no play has been at "${condition.moment}" by then`;
    case 'tries':
      return ': nothing keeps the talk here so long';
    default:
      return '';
  }
}

function unproven(view: View, path: readonly (string | number)[], about: string, what: string): CheckIssue {
  return issue(view, 'unproven', {
    path,
    about,
    expected: `a play that ${what}`,
    found: `none in ${view.found.steps.toLocaleString('en')} replies tried, and no proof that there is none`,
    mend: 'Play it yourself; if you can get there, all is well.',
  });
}

/** Past the budget nothing is proved: only what the plays did not come to is told. */
function notSeen(view: View): CheckIssue[] {
  const { scenario, found, sample } = view;
  const seen = (kind: 'moments' | 'endings' | 'branches', id: string) =>
    found[kind].has(id) || (sample?.[kind].has(id) ?? false);
  const tell = (path: readonly (string | number)[], about: string, what: string) =>
    issue(view, 'not-seen', {
      path,
      about,
      expected: `a play that ${what}`,
      found: `none in ${found.steps.toLocaleString('en')} replies tried and ${sample?.plays ?? 0} random plays; the scenario has too many states to try all`,
      mend: 'Look at it yourself, or ask fewer things about the past in the branches.',
    });
  return [
    ...Object.keys(scenario.moments)
      .filter((id) => !seen('moments', id))
      .map((id) => tell(['moments', id], id, 'comes to this moment')),
    ...Object.keys(scenario.endings)
      .filter((id) => !seen('endings', id))
      .map((id) => tell(['endings', id], id, 'comes to this ending')),
    ...Object.entries(scenario.moments).flatMap(([id, moment]) =>
      seen('moments', id)
        ? moment.typed.flatMap((_branch, index) =>
            seen('branches', `${id}/${index}`)
              ? []
              : [tell(['moments', id, 'typed', index], id, 'takes this branch')],
          )
        : [],
    ),
  ];
}
