import { mood } from '../customer/state.ts';
import type { Behaviour } from '../language/behaviour.ts';
import { advance, stayQuiet } from '../play/advance.ts';
import { takes } from '../play/branch.ts';
import { reach, startPlay } from '../play/changes.ts';
import type { PlayState } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { valuesOf } from '../play/stage-set.ts';
import { MOODS, type Mood } from '../scenario/mood.ts';
import { fill } from '../scenario/variables.ts';
import type { Asked, Flag, MomentFacts } from './asked.ts';
import { arriving, type BranchSpace, keyOf, type MayState } from './may-graph.ts';
import type { BehaviourSet } from './reply-space.ts';
import { type Sentence, SOOTHING, type Speech, STINGING } from './speech.ts';
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

/** After so many replies that show nothing new the search is given up. */
const MAX_IDLE = 4_000;

/** What is said besides what a branch wants: nothing, what calms, what stings. */
type Colour = 'plain' | 'soothing' | 'stinging';
const COLOURS: Readonly<Record<Colour, readonly Behaviour[]>> = {
  plain: [],
  soothing: SOOTHING,
  stinging: STINGING,
};

/** A play's state in as much as it decides where it can go, whatever number of replies it took. */
export function stateOf(play: PlayState, asked: Asked): MayState | undefined {
  const facts = asked.moments.get(play.moment);
  if (!facts) return undefined;
  let flags = 0n;
  asked.flags.forEach((flag) => {
    const bit = asked.bits.get(flag) ?? 0n;
    if ((bit & facts.live) !== 0n && holds(flag, play)) flags |= bit;
  });
  const state = arriving(asked, undefined, facts, flags, 0, 0);
  return { ...state, tries: Math.min(play.tries, facts.tries) };
}

function holds(flag: Flag, play: PlayState): boolean {
  const [kind, id = ''] = flag.split(' ');
  switch (kind) {
    case 'visited':
      return (play.visits[id] ?? 0) > 0;
    case 'knows':
      return play.revealed.includes(id);
    case 'given':
      return play.given.includes(id);
    case 'picked':
      return play.picked === id;
    default:
      return play.ledger.some((entry) => entry.status === 'open');
  }
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

/** The moods one reply of this colour may leave the customer in: the anger that shows goes half way to the felt. */
function moodsAfter(play: PlayState, colour: Colour): ReadonlySet<Mood> {
  const { customer } = play;
  const shows = (anger: number) =>
    MOODS.indexOf(mood({ ...customer, displayed: (customer.displayed + anger) / 2 }));
  const now = MOODS.indexOf(mood(customer));
  const low = colour === 'stinging' ? now : Math.min(now, shows(customer.anger * CALMED));
  const high = colour === 'soothing' ? now : Math.max(now, shows(1));
  return new Set(colour === 'plain' ? [MOODS[now] as Mood] : MOODS.slice(low, high + 1));
}

/** Whom to play on with first: a place not seen before, then what moves the mood, then more of the same. */
const TURNS = 4;

/** A play to be played on, with one colour of replies. */
interface Work {
  readonly trail: Trail;
  readonly state: MayState;
  readonly first: boolean;
  readonly colour: Colour;
}

/** A flag a reply could set now, and what it takes to be said for that. */
interface Setting {
  readonly flags: bigint;
  readonly remedies: readonly string[];
  readonly extras: readonly Behaviour[];
}

/** Nothing set, or one of the flags that a reply can set and that still matters. */
function settings(state: MayState, facts: MomentFacts, { asked, set }: Exploring): readonly Setting[] {
  const { scenario } = set.edition;
  const { wants } = scenario.customer;
  const place = (id: string) => (wants.includes(id) ? wants.indexOf(id) : wants.length);
  const some = asked.flags.flatMap((flag): Setting[] => {
    const bit = asked.bits.get(flag) ?? 0n;
    if ((bit & facts.live) === 0n || (bit & state.flags) !== 0n) return [];
    const flags = state.flags | bit;
    const [kind, id = ''] = flag.split(' ');
    if (kind === 'promised') return [{ flags, remedies: [], extras: ['promise.bounded'] }];
    if (kind === 'given') return [{ flags, remedies: [id], extras: ['promise.bounded'] }];
    if (kind !== 'picked') return [];
    // The customer takes what is wished for most: beside it goes something wished for less.
    const other = Object.keys(scenario.remedies).find((each) => each !== id && place(each) >= place(id));
    return other === undefined ? [] : [{ flags, remedies: [id, other], extras: [] }];
  });
  return [{ flags: state.flags, remedies: [], extras: [] }, ...some];
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
  const seen = new Set<string>();
  const anger = new Map<string, { low: number; high: number }>();
  const turns: Work[][] = Array.from({ length: TURNS }, () => []);
  const done = new Array<number>(TURNS).fill(0);
  let steps = 0;
  /** When something new was last shown. */
  let newest = 0;
  let cutShort = false;
  const found = (): Found => ({ moments, endings, branches, shown, blocked, states, steps, cutShort });
  const note = (map: Map<string, Trail>, key: string, trail: Trail) => {
    const known = map.get(key);
    if (known && lengthOf(trail) >= lengthOf(known)) return;
    if (!known && map !== states) newest = steps;
    map.set(key, trail);
  };

  const visit = (trail: Trail) => {
    const { play } = trail;
    if (play.ending !== null) {
      note(endings, play.ending, trail);
      return;
    }
    const state = stateOf(play, asked);
    if (!state) return;
    note(moments, play.moment, trail);
    const key = keyOf(state);
    note(states, key, trail);
    const heat = play.customer.displayed + play.customer.anger;
    const range = anger.get(key);
    const feeling = `${key} ${asked.moodClass[mood(play.customer)]}`;
    const extreme = !range || heat < range.low - WORTHWHILE || heat > range.high + WORTHWHILE;
    const first = !seen.has(feeling);
    const matters = ((asked.moments.get(play.moment)?.live ?? 0n) & asked.moodBit) !== 0n;
    if (!first && !extreme) return;
    if (range && !matters && !extreme) return;
    seen.add(feeling);
    anger.set(key, { low: Math.min(heat, range?.low ?? heat), high: Math.max(heat, range?.high ?? heat) });
    const open = (scenario.moments[play.moment]?.replies ?? []).flatMap(({ when }, option) =>
      takes(when ?? [], play) ? [option] : [],
    );
    for (const option of open) note(shown, `${play.moment}/${option}`, trail);
    if (open.length === 0) {
      note(blocked, play.moment, trail);
      note(blocked, `${play.moment} ${mood(play.customer)}`, trail);
    }
    const colours: readonly Colour[] = matters ? ['plain', 'soothing', 'stinging'] : ['plain'];
    colours.forEach((colour, turn) => {
      turns[first ? turn : TURNS - 1]?.push({ trail, state, first, colour });
    });
  };

  const nextWork = (): Work | undefined => {
    for (const [turn, works] of turns.entries()) {
      const work = works[done[turn] ?? 0];
      if (!work) continue;
      done[turn] = (done[turn] ?? 0) + 1;
      return work;
    }
    return undefined;
  };

  const reply = (trail: Trail, sentence: Sentence, option: number | null): number => {
    if ((sentence.does & avoid) !== 0n) return -1;
    steps++;
    const step: Step = { kind: 'reply', text: sentence.text, option };
    const said = { text: sentence.text, option, at: timeOf(trail.play, step) };
    const { play, way } = advance(trail.play, said, sentence.understood, set);
    const next: Trail = { before: trail, step, play };
    if (way.kind === 'branch') note(branches, `${trail.play.moment}/${way.branch}`, next);
    visit(next);
    return way.kind === 'branch' ? way.branch : -1;
  };

  visit({ before: null, step: null, play: reach(startPlay(set), scenario.start, set) });
  for (let work = nextWork(); work && !enough(found()); work = nextWork()) {
    const { trail, state, first, colour } = work;
    const facts = asked.moments.get(state.moment);
    if (!facts) continue;
    if (steps >= budget || steps > newest + MAX_IDLE) {
      cutShort = true;
      break;
    }
    const { play } = trail;
    const within = moodsAfter(play, colour);
    /** Whether arriving there, after this colour of reply, can show anything new. */
    const promising = (to: string, flags: bigint, tries: number): boolean => {
      const target = asked.moments.get(to);
      if (!target) return !endings.has(to);
      const key = keyOf(arriving(asked, state, target, flags, tries, 0));
      if (!states.has(key)) return true;
      if ((target.live & asked.moodBit) === 0n) return false;
      return MOODS.some((each) => within.has(each) && !seen.has(`${key} ${asked.moodClass[each]}`));
    };

    if (colour === 'plain') {
      if (first) {
        const values = valuesOf(set, play);
        facts.moment.replies.forEach(({ say, when }, option) => {
          if (takes(when ?? [], play)) reply(trail, speech.read(fill(say, values)), option);
        });
      }
      for (const { seconds, to } of facts.moment.patience) {
        if (!promising(to, state.flags, play.tries)) continue;
        steps++;
        visit({ before: trail, step: { kind: 'silence', seconds }, play: stayQuiet(play, seconds, set) });
      }
    }
    for (const setting of settings(state, facts, exploring)) {
      const situation = { flags: setting.flags, tries: play.tries + 1 };
      const extras = [...setting.extras, ...COLOURS[colour]];
      for (const [branch, { to }] of facts.moment.typed.entries()) {
        const name = `${play.moment}/${branch}`;
        if (branches.has(name) && !promising(to, setting.flags, play.tries + 1)) continue;
        const ways = new Set(
          (facts.asksMood ? MOODS : [undefined]).map((each) =>
            space.wanted(facts, branch, { ...situation, mood: each }),
          ),
        );
        for (const wanted of ways) {
          if (wanted === undefined || wanted === 'perhaps') continue;
          for (const sentence of speech.replies(wanted, setting.remedies, extras, avoid)) {
            if (reply(trail, sentence, null) === branch) break;
          }
        }
      }
    }
    // The customer's patience with the trainee ends somewhere too.
    if (colour === 'plain' && !endings.has(scenario['walks-away'])) {
      reply(trail, speech.say(STINGING, avoid), null);
    }
  }
  return found();
}
