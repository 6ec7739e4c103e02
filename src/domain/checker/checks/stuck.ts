import { MOODS } from '../../scenario/mood.ts';
import type { MayEdge, MayGraph } from '../may-graph.ts';
import type { Trail } from '../trail.ts';
import { type CheckIssue, issue, type View } from '../view.ts';

const MAX_SILENCE = 86_400;

/** Plays that can not come to an end but by the customer giving up, and moments that offer nothing. */
export function checkStuck(view: View): CheckIssue[] {
  return [...traps(view), ...blocked(view), ...silences(view)];
}

const ANY_REPLY: ReadonlySet<MayEdge['by']> = new Set(['typed', 'option', 'silence']);
const TYPED: ReadonlySet<MayEdge['by']> = new Set(['typed', 'silence']);

/** Of each moment, the places from which typing leads to no ending: a play must show one of them. */
export function trappedPlaces(may: MayGraph): readonly (readonly string[])[] {
  if (may.cutShort) return [];
  const places = new Map<string, string[]>();
  for (const place of hopeless(may, TYPED)) {
    const moment = place.slice(0, place.indexOf(' '));
    const list = places.get(moment);
    if (list) list.push(place);
    else places.set(moment, [place]);
  }
  return [...places.values()];
}

/** Places from which none of these kinds of edges leads to an ending. */
function hopeless({ states }: MayGraph, kinds: ReadonlySet<MayEdge['by']>): Set<string> {
  const back = new Map<string, string[]>();
  const hopeful: string[] = [];
  for (const [key, { edges }] of states) {
    let ends = false;
    for (const { to, by } of edges) {
      if (!kinds.has(by)) continue;
      if (!states.has(to)) ends = true;
      else {
        const list = back.get(to);
        if (list) list.push(key);
        else back.set(to, [key]);
      }
    }
    if (ends) hopeful.push(key);
  }
  const reached = new Set(hopeful);
  for (let key = hopeful.pop(); key !== undefined; key = hopeful.pop()) {
    for (const before of back.get(key) ?? []) {
      if (reached.has(before)) continue;
      reached.add(before);
      hopeful.push(before);
    }
  }
  const open = new Set<string>();
  for (const [key, { state }] of states) if (reached.has(key)) open.add(state.place);
  return new Set([...states.values()].map(({ state }) => state.place).filter((each) => !open.has(each)));
}

function traps(view: View): CheckIssue[] {
  const { may, found, scenario } = view;
  // Past the budget edges lead to states nobody looked at.
  if (may.cutShort) return [];
  const stuck = hopeless(may, ANY_REPLY);
  const told = new Set<string>();
  const issues: CheckIssue[] = [];
  for (const [key, trail] of found.states) {
    const { moment } = trail.play;
    if (!stuck.has(key) || told.has(moment)) continue;
    const around = momentsFrom(view, moment);
    for (const each of around) told.add(each);
    const silent = trail.step?.kind === 'silence';
    const alone = around.length === 1;
    const code = silent ? 'patience-strands' : alone ? 'dead-end' : 'loop-without-end';
    const from = trail.before?.play.moment;
    issues.push(
      issue(view, code, {
        path: silent && from !== undefined ? ['moments', from, 'patience'] : ['moments', moment, 'typed'],
        about: moment,
        expected: 'a way to an ending other than the customer giving up',
        found: alone
          ? `that no reply leads away from "${moment}"${stateWords(trail, view)}`
          : `that from "${moment}" the talk only goes round among ${around.map((each) => `"${each}"`).join(', ')}${stateWords(trail, view)}`,
        mend: 'Add a branch that leads on, such as one with "tries 3 or more".',
        trail,
      }),
    );
  }
  const typists = hopeless(may, TYPED);
  for (const [key, trail] of found.states) {
    const { moment } = trail.play;
    if (!typists.has(key) || stuck.has(key) || told.has(moment)) continue;
    for (const each of momentsFrom(view, moment)) told.add(each);
    issues.push(
      issue(view, 'typed-dead-end', {
        path: ['moments', moment, 'typed'],
        about: moment,
        expected: 'a way to an ending for those who type',
        found: `that from "${moment}" only an option that is chosen leads on`,
        mend: 'Let a branch of "typed" lead where the option leads.',
        trail,
      }),
    );
  }
  return issues.filter(({ about }) => about in scenario.moments);
}

/** The moments that replies and options lead to from here, this one first. */
function momentsFrom(view: View, start: string): readonly string[] {
  const { moments } = view.scenario;
  const seen = [start];
  for (let next = 0; next < seen.length; next++) {
    const moment = moments[seen[next] ?? ''];
    for (const to of [
      ...(moment?.typed.map((branch) => branch.to) ?? []),
      ...(moment?.replies.flatMap((reply) => reply.to ?? []) ?? []),
      ...(moment?.patience.map((each) => each.to) ?? []),
    ]) {
      if (to in moments && !seen.includes(to)) seen.push(to);
    }
  }
  return seen;
}

/** When it is so only after something has happened, that is half of the finding. */
function stateWords(trail: Trail, view: View): string {
  const facts = view.asked.moments.get(trail.play.moment);
  const visited = (facts?.live ?? [])
    .map((place) => view.asked.flags[place] ?? '')
    .filter(
      (flag) =>
        flag.startsWith('visited ') &&
        flag !== `visited ${trail.play.moment}` &&
        (trail.play.visits[flag.slice(8)] ?? 0) > 0,
    );
  return visited.length === 0
    ? ''
    : ` once ${visited.map((flag) => `"${flag.slice(8)}"`).join(' and ')} has been visited`;
}

function blocked(view: View): CheckIssue[] {
  const { found, scenario } = view;
  return Object.keys(scenario.moments).flatMap((id) => {
    const trail = found.blocked.get(id);
    if (!trail) return [];
    const moods = MOODS.filter((mood) => found.blocked.has(`${id} ${mood}`));
    const asked = scenario.moments[id]?.replies.some(({ when }) =>
      when?.some((each) => each.kind === 'mood'),
    );
    const only = asked && moods.length < MOODS.length ? ` when the customer is ${moods.join(' or ')}` : '';
    return [
      issue(view, 'no-option-shown', {
        path: ['moments', id, 'replies'],
        about: id,
        expected: 'at least one option shown in every play',
        found: `that none is shown${only}`,
        mend: 'Give one of the options no "when".',
        trail,
      }),
    ];
  });
}

function silences(view: View): CheckIssue[] {
  return Object.entries(view.scenario.moments).flatMap(([id, moment]) =>
    moment.patience
      .filter(({ seconds }) => seconds > MAX_SILENCE)
      .map(() =>
        issue(view, 'silence-too-long', {
          path: ['moments', id, 'patience'],
          about: id,
          expected: 'a silence of at most 24 hours',
          found: 'a longer one, which no play can contain',
          mend: 'Shorten it.',
        }),
      ),
  );
}
