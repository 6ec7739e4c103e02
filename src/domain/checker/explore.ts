import { mood } from '../customer/state.ts';
import type { Behaviour } from '../language/behaviour.ts';
import { advance, stayQuiet } from '../play/advance.ts';
import { takes } from '../play/branch.ts';
import { reach, startPlay } from '../play/changes.ts';
import { isOwed } from '../play/ledger-entry.ts';
import { lastReply, type PlayState } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { valuesOf } from '../play/stage-set.ts';
import { MOODS, type Mood } from '../scenario/mood.ts';
import { fill } from '../scenario/variables.ts';
import type { Asked, Exit, Flag, MomentFacts } from './asked.ts';
import { type BehaviourSet, overlap } from './behaviour-set.ts';
import type { BranchSpace } from './branch-space.ts';
import { FlagSets } from './flag-sets.ts';
import { arriving, type MayState, stateAt } from './may-state.ts';
import type { ReplyWanted } from './reply-space.ts';
import { type Manner, type Sentence, SOOTHING, type Speech, STINGING } from './speech.ts';
import { type Step, type Trail, timeOf } from './trail.ts';

/** What was found by playing: each with the play that shows it, of the plays found the one with fewest steps. */
export interface Found {
  readonly moments: ReadonlyMap<string, Trail>;
  readonly endings: ReadonlyMap<string, Trail>;
  /** `moment/branch`. */
  readonly branches: ReadonlyMap<string, Trail>;
  /** `moment/option`, where the option is shown. */
  readonly shown: ReadonlyMap<string, Trail>;
  /** Moments reached with no option shown, by `moment` and `moment mood`. */
  readonly blocked: ReadonlyMap<string, Trail>;
  /** States reached, by their key. */
  readonly states: ReadonlyMap<string, Trail>;
  /** Replies and silences tried. */
  readonly steps: number;
  readonly cutShort: boolean;
}

export interface Exploring {
  readonly set: StageSet;
  readonly asked: Asked;
  readonly space: BranchSpace;
  readonly speech: Speech;
  /** Replies that do any of this are not given. */
  readonly avoid: BehaviourSet;
  /** Replies and silences tried at most. */
  readonly budget: number;
  /** Asked now and then; true ends the search. */
  readonly enough: (found: Found) => boolean;
}

/** A step in anger smaller than this is not worth another visit. */
const WORTHWHILE = 0.04;

/** A branch that was missed so often is left for when all places have been seen. */
const MAX_FAILURES = 4;
/** A place that was missed so often may not be one: who gives one thing may not help promising another. */
const MAX_MISSES = 6;
const NO_MOOD = [undefined];

/** Replies that show nothing new, after which the search is given up: so many at least, and for each moment. */
const MIN_IDLE = 20_000;
const IDLE_PER_MOMENT = 20;

/** A play's state in as much as it decides where it can go, whatever number of replies it took. */
export function stateOf(play: PlayState, asked: Asked): MayState | undefined {
  const facts = asked.moments.get(play.moment);
  if (!facts) return undefined;
  let set: number = FlagSets.NONE;
  for (const place of facts.live) {
    const flag = asked.flags[place];
    if (flag && holds(flag, play)) set = asked.sets.with(set, place);
  }
  return stateAt(facts, facts.arriving(set), Math.min(play.tries, facts.tries), 0);
}

function holds(flag: Flag, play: PlayState): boolean {
  if (flag === 'promised') return play.ledger.some((entry) => entry.source === 'said' && isOwed(entry));
  const space = flag.indexOf(' ');
  const id = flag.slice(space + 1);
  switch (flag.slice(0, space)) {
    case 'visited':
      return (play.visits[id] ?? 0) > 0;
    case 'knows':
      return play.revealed.includes(id);
    case 'given':
      return play.given.includes(id);
    default:
      return play.picked === id;
  }
}

/**
 * A play as the search keeps it: of the talk the last reply, which numbers the next, and what came last; of the moments visited those that a branch asks about.
 * Nothing that follows depends on the rest, and to copy it at every step takes longer than all else.
 */
function kept(play: PlayState, before: PlayState, asked: Asked): PlayState {
  const reply = lastReply(play);
  const newest = play.transcript.at(-1);
  return {
    ...play,
    transcript: reply && reply !== newest ? [reply, ...play.transcript.slice(-1)] : play.transcript.slice(-1),
    visits: asked.places.has(`visited ${play.moment}`) ? play.visits : before.visits,
  };
}

const lengths = new WeakMap<Trail, number>();

/** Steps of a trail; those of the one before it are known by then. */
function lengthOf(trail: Trail): number {
  const known = lengths.get(trail);
  if (known !== undefined) return known;
  const length = trail.before ? lengthOf(trail.before) + 1 : 0;
  lengths.set(trail, length);
  return length;
}

/** Of the anger felt so much is left at least after what calms, so far as it is worth trying for. */
const CALMED = 0.3;

/** What is said besides what a branch wants: nothing, what calms, what stings. */
type Colour = 'plain' | 'soothing' | 'stinging';
const COLOURS: Readonly<Record<Colour, readonly Behaviour[]>> = {
  plain: [],
  soothing: SOOTHING,
  stinging: STINGING,
};

/** The moods one reply of this colour may leave the customer in: the anger that shows goes half way to the felt. */
function moodsAfter({ customer }: PlayState, colour: Colour): readonly Mood[] {
  const now = MOODS.indexOf(mood(customer));
  if (colour === 'plain') return MOODS.slice(now, now + 1);
  const shows = (anger: number) =>
    MOODS.indexOf(mood({ ...customer, displayed: (customer.displayed + anger) / 2 }));
  const low = colour === 'stinging' ? now : Math.min(now, shows(customer.anger * CALMED));
  const high = colour === 'soothing' ? now : Math.max(now, shows(1));
  return MOODS.slice(low, high + 1);
}

/**
 * What is tried with a play, in this order over all plays: what leads to places not seen before; then what leads to
 * known places in another mood, by plain replies, by the options, by what calms, by what stings; last the same in
 * plays that are only angrier or calmer than others at their place.
 */
const PASSES = ['places', 'plain', 'options', 'soothing', 'stinging', 'again'] as const;
type Pass = (typeof PASSES)[number];

/** A play to be played on. */
interface Work {
  readonly trail: Trail;
  readonly state: MayState;
  readonly pass: Pass;
  readonly colour: Colour;
}

/** The feelings in which plays came to a place. */
interface Felt {
  /** Classes of moods, as bits. */
  moods: number;
  /** Of the anger that shows and the anger felt together. */
  low: number;
  high: number;
}

/** A flag that a reply can set, and what it takes to be said for that. */
interface Setting {
  readonly place: number;
  readonly manners: Readonly<Record<Colour, Manner>>;
}

function mannersOf(
  remedies: readonly string[],
  extras: readonly Behaviour[],
  avoid: BehaviourSet,
): Setting['manners'] {
  const manner = (colour: Colour): Manner => ({ remedies, extras: [...extras, ...COLOURS[colour]], avoid });
  return { plain: manner('plain'), soothing: manner('soothing'), stinging: manner('stinging') };
}

/** The flags that a reply can set, by their places. */
function settingsIn({ asked, set, avoid }: Exploring): ReadonlyMap<number, Setting> {
  const { scenario } = set.edition;
  const { wants } = scenario.customer;
  const rank = (id: string) => (wants.includes(id) ? wants.indexOf(id) : wants.length);
  const settings = new Map<number, Setting>();
  for (const [place, flag] of asked.flags.entries()) {
    const [kind, id = ''] = flag.split(' ');
    const add = (remedies: readonly string[], extras: readonly Behaviour[]) =>
      settings.set(place, { place, manners: mannersOf(remedies, extras, avoid) });
    if (kind === 'promised') add([], ['promise.bounded']);
    if (kind === 'given') add([id], ['promise.bounded']);
    if (kind !== 'picked') continue;
    // The customer takes what is wished for most: beside it goes something wished for less.
    const other = Object.keys(scenario.remedies).find((each) => each !== id && rank(each) >= rank(id));
    if (other !== undefined) add([id, other], []);
  }
  return settings;
}

/**
 * Plays a scenario in every way that makes a difference, breadth first, by replies that the analyzer really reads
 * as wanted and with the customer's state as it really moves.
 */
export function explore(exploring: Exploring): Found {
  const { set, asked, space, speech, avoid, budget, enough } = exploring;
  const { scenario } = set.edition;
  const moments = new Map<string, Trail>();
  const endings = new Map<string, Trail>();
  const branches = new Map<string, Trail>();
  const shown = new Map<string, Trail>();
  const blocked = new Map<string, Trail>();
  const states = new Map<string, Trail>();
  const felt = new Map<MayState, Felt>();
  const queues = new Map(PASSES.map((pass) => [pass, { works: [] as Work[], done: 0 }]));
  const settings = settingsIn(exploring);
  const plainly = mannersOf([], [], avoid);
  const insult = speech.say(STINGING, avoid);
  /** After so many replies that show nothing new the search is given up. */
  const idle = Math.max(MIN_IDLE, IDLE_PER_MOMENT * asked.moments.size);
  /** How often what should have taken a branch did not. */
  const failures = new Map<Exit, number>();
  /** How often what should have led to a place led elsewhere. */
  const misses = new Map<MayState, number>();
  let steps = 0;
  /** When something new was last shown. */
  let newest = 0;
  let cutShort = false;
  const found: Found = {
    ...{ moments, endings, branches, shown, blocked, states },
    get steps() {
      return steps;
    },
    get cutShort() {
      return cutShort;
    },
  };
  const note = (map: Map<string, Trail>, key: string, trail: Trail) => {
    const known = map.get(key);
    if (known && lengthOf(trail) >= lengthOf(known)) return;
    if (!known && map !== states) newest = steps;
    map.set(key, trail);
  };
  const classOf = (each: Mood): number => 1 << asked.moodClass[each];
  const queue = (pass: Pass, trail: Trail, state: MayState, colour: Colour = 'plain') =>
    queues.get(pass)?.works.push({ trail, state, pass, colour });

  const visit = (trail: Trail) => {
    const { play } = trail;
    if (play.ending !== null) {
      note(endings, play.ending, trail);
      return;
    }
    const state = stateOf(play, asked);
    if (!state) return;
    const { facts } = state;
    note(moments, play.moment, trail);
    note(states, state.key, trail);
    const heat = play.customer.displayed + play.customer.anger;
    const before = felt.get(state);
    const now = mood(play.customer);
    const extreme = !before || heat < before.low - WORTHWHILE || heat > before.high + WORTHWHILE;
    const first = !before || (before.moods & classOf(now)) === 0;
    if (!extreme && !(first && facts.moodMatters)) return;
    felt.set(state, {
      moods: (before?.moods ?? 0) | classOf(now),
      low: Math.min(heat, before?.low ?? heat),
      high: Math.max(heat, before?.high ?? heat),
    });
    let open = 0;
    for (const [index, { when }] of facts.moment.replies.entries()) {
      if (when && !takes(when, play)) continue;
      open++;
      note(shown, facts.options[index]?.name ?? '', trail);
    }
    if (open === 0) {
      note(blocked, play.moment, trail);
      note(blocked, `${play.moment} ${now}`, trail);
    }
    if (!before) queue('places', trail, state);
    queue(first ? 'plain' : 'again', trail, state);
    if (first) queue('options', trail, state);
    if (!facts.moodMatters) return;
    queue(first ? 'soothing' : 'again', trail, state, 'soothing');
    queue(first ? 'stinging' : 'again', trail, state, 'stinging');
  };

  const nextWork = (): Work | undefined => {
    for (const line of queues.values()) {
      const work = line.works[line.done];
      if (!work) continue;
      line.done++;
      return work;
    }
    return undefined;
  };

  const reply = (trail: Trail, facts: MomentFacts, sentence: Sentence, option: number | null): number => {
    if (overlap(sentence.does, avoid)) return -1;
    steps++;
    const step: Step = { kind: 'reply', text: sentence.text, option };
    const said = { text: sentence.text, option, at: timeOf(trail.play, step) };
    const { play, way } = advance(trail.play, said, sentence.understood, set);
    const next: Trail = { before: trail, step, play: kept(play, trail.play, asked) };
    const branch = way.kind === 'branch' ? way.branch : -1;
    if (branch >= 0) note(branches, facts.typed[branch]?.name ?? '', next);
    visit(next);
    return branch;
  };

  /** What makes a branch the one taken, in one mood or another. */
  const waysTo = (
    facts: MomentFacts,
    branch: number,
    flags: number,
    tries: number,
    moods: readonly (Mood | undefined)[],
  ): ReadonlySet<ReplyWanted> => {
    const ways = new Set<ReplyWanted>();
    for (const each of moods) {
      const wanted = space.wanted(facts, branch, { flags, tries, mood: each });
      if (wanted !== undefined && wanted !== 'perhaps') ways.add(wanted);
    }
    return ways;
  };

  const playOn = ({ trail, state, pass, colour }: Work) => {
    const { play } = trail;
    const { facts } = state;
    const tries = play.tries + 1;
    const after = moodsAfter(play, colour);
    const within = after.reduce((bits, each) => bits | classOf(each), 0);
    /** Whether arriving there, after this colour of reply, can show anything new. */
    const promising = ({ to = '', target }: Exit, flags: number, heard: number): boolean => {
      if (!target) return !endings.has(to);
      const aim = arriving(asked, facts, target, flags, heard, 0);
      const known = felt.get(aim);
      if (!known) return pass === 'again' || (misses.get(aim) ?? 0) < MAX_MISSES;
      return pass !== 'places' && target.moodMatters && (within & ~known.moods) !== 0;
    };

    if (colour === 'plain' && pass !== 'again') {
      // The words of an option may take a branch that what the checker says does not.
      const wordsMayHelp = facts.typed.some(({ name }) => !branches.has(name));
      const values = valuesOf(set, play);
      for (const [index, { say, when, to }] of facts.moment.replies.entries()) {
        const option = facts.options[index];
        if (!option || (when && !takes(when, play))) continue;
        const worthIt =
          pass === 'options' || (to === undefined ? wordsMayHelp : promising(option, state.flags, tries));
        if (!worthIt) continue;
        reply(trail, facts, speech.read(fill(say, values)), index);
      }
      if (pass === 'options') return;
    }
    if (colour === 'plain') {
      for (const [index, { seconds }] of facts.moment.patience.entries()) {
        const silence = facts.silences[index];
        if (!silence || !promising(silence, state.flags, play.tries)) continue;
        steps++;
        const quiet = kept(stayQuiet(play, seconds, set), play, asked);
        visit({ before: trail, step: { kind: 'silence', seconds }, play: quiet });
      }
    }
    const moods = !facts.asksMood ? NO_MOOD : pass === 'places' ? after : MOODS;
    // Nothing set besides, or one of the flags that a reply can set and that still matters.
    for (const place of [null, ...facts.live]) {
      const setting = place === null ? null : settings.get(place);
      if (setting === undefined || (place !== null && asked.sets.has(state.flags, place))) continue;
      const flags = place === null ? state.flags : asked.sets.with(state.flags, place);
      const manner = (setting?.manners ?? plainly)[colour];
      for (const [index, branch] of facts.typed.entries()) {
        const ways = waysTo(facts, index, flags, tries, moods);
        if (ways.size === 0) continue;
        // Nothing need be set besides for a branch that is open without it, nor a failure repeated at every place.
        const inVain =
          (pass !== 'again' && place !== null && waysTo(facts, index, state.flags, tries, moods).size > 0) ||
          (pass === 'places' && (failures.get(branch) ?? 0) >= MAX_FAILURES);
        const worthIt = () => (!inVain && !branches.has(branch.name)) || promising(branch, flags, tries);
        for (const wanted of ways) {
          if (!worthIt()) break;
          for (const sentence of speech.replies(wanted, manner)) {
            if (reply(trail, facts, sentence, null) === index) break;
            failures.set(branch, (failures.get(branch) ?? 0) + 1);
          }
          if (!branch.target) continue;
          const aim = arriving(asked, facts, branch.target, flags, tries, 0);
          if (!felt.has(aim)) misses.set(aim, (misses.get(aim) ?? 0) + 1);
        }
      }
    }
    // The customer's patience with the trainee ends somewhere too.
    if (colour === 'plain' && !endings.has(scenario['walks-away'])) reply(trail, facts, insult, null);
  };

  visit({ before: null, step: null, play: reach(startPlay(set), scenario.start, set) });
  for (let work = nextWork(); work && !enough(found); work = nextWork()) {
    if (steps >= budget || steps > newest + idle) {
      cutShort = true;
      break;
    }
    playOn(work);
  }
  return found;
}
