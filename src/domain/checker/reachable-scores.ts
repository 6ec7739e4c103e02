import type { Behaviour } from '../language/behaviour.ts';
import { advance } from '../play/advance.ts';
import { reach, startPlay } from '../play/changes.ts';
import type { PlayState } from '../play/play-state.ts';
import type { PlayEvent, PlayRecord } from '../play/record.ts';
import { replay, typingTime } from '../play/replay.ts';
import { MOODS } from '../scenario/mood.ts';
import { holdsOn, totalMost } from '../scoring/hold.ts';
import { score, totalOf } from '../scoring/score.ts';
import { SKILLS, type Skill } from '../scoring/skill.ts';
import { NO_BEHAVIOUR } from './behaviour-set.ts';
import { type Ceiling, rubricCeiling } from './ceiling.ts';
import { stateOf } from './explore.ts';
import type { ReplyWanted } from './reply-space.ts';
import { type Manner, PLAINLY, type Sentence, SOOTHING, STINGING } from './speech.ts';
import { recordOf, type Step, stepsOf, type Trail, timeOf } from './trail.ts';
import type { View } from './view.ts';

export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/** Scores of whole plays that were really played, 0..100, and what no play can exceed. */
export interface ReachableScores {
  readonly skills: Readonly<Record<Skill, ScoreRange>>;
  readonly total: ScoreRange;
  readonly ceiling: Ceiling;
  readonly best: PlayRecord;
  readonly worst: PlayRecord;
}

/** Plays kept at each turn, and turns played at most. */
const BEAM = 6;
const TURNS = 12;
/** Ended plays of each kind that are played to the debrief. */
const FINALISTS = 3;

type Aim = 'best' | 'worst';

/** What is said besides what the branch wants. */
const EXTRAS: Readonly<Record<Aim, readonly Behaviour[]>> = {
  best: [...SOOTHING, 'choice.ask', 'choice.gesture'],
  worst: [
    ...STINGING,
    'excuse.other-party',
    'excuse.system',
    'excuse.org-chart',
    'promise.vague',
    'promise.overcertain',
  ],
};

/** What a play comes to, as its debrief says it. */
interface Scored {
  /** In the order of the skills; 0 where the scenario has no occasion for one. */
  readonly scores: readonly number[];
  readonly total: number;
}

function scored(play: PlayState, { set, rubric }: View): Scored {
  const skills = score(play, set, rubric);
  return {
    scores: skills.map((each) => each.score ?? 0),
    total: totalOf(skills, totalMost(holdsOn(play, set, rubric))),
  };
}

/** What could be said here towards the aim: one reply for each branch, with and without something on offer. */
function sayings(trail: Trail, manner: Manner, offering: Manner, view: View): readonly Sentence[] {
  const { asked, space, speech } = view;
  const state = stateOf(trail.play, asked);
  const facts = state && asked.moments.get(state.moment);
  if (!state || !facts) return [];
  const wanted = new Set<ReplyWanted>();
  for (const mood of facts.asksMood ? MOODS : [undefined]) {
    const situation = { flags: state.flags, tries: trail.play.tries + 1, mood };
    for (const branch of facts.moment.typed.keys()) {
      const want = space.wanted(facts, branch, situation);
      if (want !== undefined && want !== 'perhaps') wanted.add(want);
    }
  }
  return [...wanted].flatMap((want) => [
    ...speech.replies(want, manner).slice(0, 1),
    ...(offering.remedies.length > 0 ? speech.replies(want, offering).slice(0, 2) : []),
  ]);
}

/** Plays the talk to its endings, keeping the most promising plays at each turn. */
function talk(aim: Aim, view: View): readonly Trail[] {
  const { set, scenario } = view;
  const sign = aim === 'best' ? 1 : -1;
  const manner: Manner = { ...PLAINLY, extras: EXTRAS[aim] };
  const offering: Manner = {
    ...manner,
    remedies: aim === 'best' ? scenario.customer.wants.slice(0, 2) : [],
  };
  const ended: { trail: Trail; worth: number }[] = [];
  let beam: Trail[] = [{ before: null, step: null, play: reach(startPlay(set), scenario.start, set) }];
  for (let turn = 0; turn < TURNS && beam.length > 0; turn++) {
    const next: { trail: Trail; worth: number }[] = [];
    for (const trail of beam) {
      for (const { text, understood } of sayings(trail, manner, offering, view)) {
        const step: Step = { kind: 'reply', text, option: null };
        const { play } = advance(
          trail.play,
          { text, option: null, at: timeOf(trail.play, step) },
          understood,
          set,
        );
        const reached: Trail = { before: trail, step, play };
        (play.ending === null ? next : ended).push({
          trail: reached,
          worth: sign * scored(play, view).total,
        });
      }
    }
    const seen = new Set<string>();
    beam = next
      .sort((a, b) => b.worth - a.worth)
      .filter(({ trail, worth }) => {
        const key = `${trail.play.moment} ${worth}`;
        return !seen.has(key) && seen.add(key);
      })
      .slice(0, BEAM)
      .map(({ trail }) => trail);
  }
  return ended
    .sort((a, b) => b.worth - a.worth)
    .slice(0, FINALISTS)
    .map(({ trail }) => trail);
}

/** The record of a play of the talk, played on through what comes after it. */
function finished(trail: Trail, aim: Aim, view: View): PlayRecord {
  const { set, scenario, speech } = view;
  const record = recordOf(stepsOf(trail), set);
  const events: PlayEvent[] = [...record.events];
  const next = trail.play.ending === null ? undefined : scenario.endings[trail.play.ending]?.next;
  const chances =
    next === 'debrief' || next === undefined
      ? 0
      : (next === 'afterwards' ? scenario.afterwards.length : 0) +
        (scenario['follow-up'] ? (scenario['follow-up'].call ? 2 : 1) : 0);
  for (let chance = 0; chance < chances; chance++) {
    const replayed = replay(set.edition, { ...record, events }, set.pack);
    if (!replayed.ok) break;
    const { clock, stage } = replayed.play;
    if (aim === 'worst') {
      events.push({ kind: 'let-pass', at: clock });
      continue;
    }
    const text = speech.say(stage === 'follow-up' ? MESSAGE : UPDATE, NO_BEHAVIOUR).text;
    events.push({ kind: 'reply', at: clock + typingTime(text), text });
  }
  return { ...record, events };
}

const UPDATE: readonly Behaviour[] = ['apology.sincere', 'promise.honest', 'followup.check-back'];
const MESSAGE: readonly Behaviour[] = [
  'apology.sincere',
  'ownership',
  'followup.cause',
  'followup.prevention',
  'accommodation',
  'resolution',
  'followup.thanks',
  'followup.check-back',
];

/** The best and the worst that plays were found to score, skill by skill. */
export function reachableScores(view: View): ReachableScores {
  const ceiling = rubricCeiling(view);
  const plays: (Scored & { readonly record: PlayRecord })[] = [];
  for (const [aim, utmost] of [
    ['best', ceiling.total],
    ['worst', 0],
  ] as const) {
    for (const trail of talk(aim, view)) {
      const record = finished(trail, aim, view);
      const replayed = replay(view.edition, record, view.set.pack);
      if (!replayed.ok) continue;
      const found = scored(replayed.play, view);
      plays.push({ record, ...found });
      if (found.total === utmost) break;
    }
  }
  // A play in which nobody has said a word scores what was left out.
  plays.push({ record: recordOf([], view.set), ...scored(startPlay(view.set), view) });
  const order = [...plays].sort((a, b) => a.total - b.total);
  const range = (values: readonly number[]): ScoreRange => ({
    low: Math.min(...values),
    high: Math.max(...values),
  });
  const first = order[0] as (typeof order)[number];
  return {
    skills: Object.fromEntries(
      SKILLS.map((skill, index) => [skill, range(plays.map(({ scores }) => scores[index] ?? 0))]),
    ) as Record<Skill, ScoreRange>,
    total: range(plays.map(({ total }) => total)),
    ceiling,
    best: (order.at(-1) ?? first).record,
    worst: first.record,
  };
}
