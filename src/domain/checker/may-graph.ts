import { asksTheState, type Condition, type StateCondition } from '../scenario/condition.ts';
import type { Mood } from '../scenario/mood.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { type Asked, type Flag, flagOf, type MomentFacts } from './asked.ts';
import { moodsFrom } from './mood-bounds.ts';
import { type ReplyCondition, type ReplyWanted, replyFor } from './reply-space.ts';

/** Where a play may be, in as much as it makes a difference to where it can go. */
export interface MayState {
  readonly moment: string;
  readonly flags: bigint;
  readonly tries: number;
  /** Replies so far, clamped to where the customer may be in any mood. */
  readonly replies: number;
}

export interface MayEdge {
  /** A key of another state, or the id of an ending. */
  readonly to: string;
  readonly by: 'typed' | 'option' | 'silence' | 'walks-away';
}

export interface MayGraph {
  readonly states: ReadonlyMap<string, { readonly state: MayState; readonly edges: readonly MayEdge[] }>;
  readonly moments: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** `moment/branch` and `moment/option` that some play may take. */
  readonly branches: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
  /** `moment mood` where no option may be shown; the mood is `any` where no option asks about it. */
  readonly blocked: ReadonlySet<string>;
  /** Of each moment, the situations in which a reply may be judged there. */
  readonly situations: ReadonlyMap<string, readonly Situation[]>;
  /** The budget ran out: what is not in here may be possible all the same. */
  readonly cutShort: boolean;
}

/** Other than by its own truth a flag can be set by a reply. */
function repliesCanSet(flag: Flag): boolean {
  return flag === 'promised' || flag.startsWith('given ') || flag.startsWith('picked ');
}

/**
 * Whether the customer would ever take this remedy: of several on offer it is the one most wished for, and of those
 * not wished for the one named first.
 */
export function canBePicked(id: string, { remedies, customer: { wants } }: Scenario): boolean {
  const place = (each: string) => (wants.includes(each) ? wants.indexOf(each) : wants.length);
  return Object.keys(remedies).some((each) => each !== id && place(each) >= place(id));
}

/** What can be said, and what state it meets: the conditions of a moment's branches, split into the two. */
interface Split {
  readonly state: readonly ((situation: Situation) => boolean)[];
  readonly reply: readonly ReplyCondition[];
}

function split(when: readonly Condition[], asked: Asked): Split {
  return {
    state: when.filter(asksTheState).map((each) => answerTo(each, asked)),
    reply: when.filter((each): each is ReplyCondition => !asksTheState(each)),
  };
}

export interface Situation {
  readonly flags: bigint;
  readonly tries: number;
  /** `undefined` where nobody asks. */
  readonly mood: Mood | undefined;
}

/** The answer to a condition as a function, so that its names are looked up once. */
function answerTo(condition: StateCondition, asked: Asked): (situation: Situation) => boolean {
  const { not } = condition;
  switch (condition.kind) {
    case 'mood': {
      const any = new Set<Mood | undefined>(condition.any);
      return ({ mood }) => any.has(mood) !== not;
    }
    case 'tries': {
      const { min } = condition;
      return ({ tries }) => tries >= min !== not;
    }
    default: {
      const bit = asked.bits.get(flagOf(condition) as Flag) ?? 0n;
      return ({ flags }) => ((flags & bit) !== 0n) !== not;
    }
  }
}

export function stateAnswers(condition: StateCondition, situation: Situation, asked: Asked): boolean {
  return answerTo(condition, asked)(situation);
}

/** For the situations of a moment: which branches a reply can take, and what it must do for that. */
export class BranchSpace {
  readonly #splits = new Map<string, readonly Split[]>();
  readonly #known = new Map<string, ReplyWanted | 'perhaps' | null>();
  readonly #possible = new Map<string, readonly number[]>();
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  #splitsOf({ id, moment }: MomentFacts): readonly Split[] {
    const known = this.#splits.get(id);
    if (known) return known;
    const made = moment.typed.map(({ when }) => split(when ?? [], this.#asked));
    this.#splits.set(id, made);
    return made;
  }

  /** Whether a reply could meet the conditions of a branch here if it were the only one, or came after one other. */
  alone(facts: MomentFacts, branch: number, situation: Situation, after?: number): boolean {
    const splits = this.#splitsOf(facts);
    const open = this.#open(facts, situation);
    if (open[branch] !== '1') return false;
    const earlier = after !== undefined && open[after] === '1' ? [splits[after]?.reply ?? []] : [];
    return replyFor(splits[branch]?.reply ?? [], earlier) !== undefined;
  }

  /** Which branches the state leaves open, one letter each. */
  #open(facts: MomentFacts, situation: Situation): string {
    let open = '';
    for (const { state } of this.#splitsOf(facts)) {
      open += state.every((answers) => answers(situation)) ? '1' : '0';
    }
    return open;
  }

  /** A reply that makes this branch the one taken, `undefined` where there is none. */
  wanted(facts: MomentFacts, branch: number, situation: Situation): ReplyWanted | 'perhaps' | undefined {
    return this.#wanted(facts, branch, this.#open(facts, situation));
  }

  #wanted(facts: MomentFacts, branch: number, open: string): ReplyWanted | 'perhaps' | undefined {
    if (open[branch] !== '1') return undefined;
    const key = `${facts.id} ${branch} ${open.slice(0, branch)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known ?? undefined;
    const splits = this.#splitsOf(facts);
    const found = replyFor(
      splits[branch]?.reply ?? [],
      splits.slice(0, branch).flatMap(({ reply }, index) => (open[index] === '1' ? [reply] : [])),
    );
    this.#known.set(key, found ?? null);
    return found;
  }

  /** All branches that some reply takes in this situation. */
  possible(facts: MomentFacts, situation: Situation): readonly number[] {
    const open = this.#open(facts, situation);
    const key = `${facts.id} ${open}`;
    const known = this.#possible.get(key);
    if (known) return known;
    const possible = facts.moment.typed.flatMap((_branch, index) =>
      this.#wanted(facts, index, open) === undefined ? [] : [index],
    );
    this.#possible.set(key, possible);
    return possible;
  }
}

export function keyOf({ moment, flags, tries, replies }: MayState): string {
  return `${moment} ${flags.toString(36)} ${tries} ${replies}`;
}

/** The states in which a play arrives at a moment, with only what still matters kept. */
export function arriving(
  asked: Asked,
  from: MayState | undefined,
  to: MomentFacts,
  flags: bigint,
  tries: number,
  replies: number,
): MayState {
  const stays = from?.moment === to.id;
  return {
    moment: to.id,
    flags: (flags | to.sets) & to.live & ~asked.moodBit,
    tries: stays ? Math.min(tries, to.tries) : 0,
    replies: (to.live & asked.moodBit) !== 0n ? Math.min(replies, asked.calmest.heard.length - 1) : 0,
  };
}

/**
 * Everywhere a play may go, by whatever is said: replies are any set of behaviours, so more is held possible than
 * can be said, and what is not in here can not happen.
 *
 * @param budget states after which the search gives up
 */
export function mayGraph(scenario: Scenario, asked: Asked, space: BranchSpace, budget: number): MayGraph {
  const states = new Map<string, { state: MayState; edges: readonly MayEdge[] }>();
  const endings = new Set<string>();
  const moments = new Set<string>();
  const branches = new Set<string>();
  const options = new Set<string>();
  const situations = new Map<string, Map<string, Situation>>();
  const blocked = new Set<string>();
  const queue: MayState[] = [];
  const settable = asked.flags.filter(
    (flag) => repliesCanSet(flag) && (!flag.startsWith('picked ') || canBePicked(flag.slice(7), scenario)),
  );
  /** What the customer takes is given too. */
  const takenWith = (picked: Flag): bigint =>
    (asked.bits.get(picked) ?? 0n) | (asked.bits.get(`given ${picked.slice(7)}`) ?? 0n);
  const conditions = new Map<object, readonly ((situation: Situation) => boolean)[]>();
  let cutShort = false;

  const reach = (from: MayState | undefined, to: string, flags: bigint, tries: number, replies: number) => {
    const facts = asked.moments.get(to);
    if (!facts) {
      endings.add(to);
      return to;
    }
    const state = arriving(asked, from, facts, flags, tries, replies);
    const key = keyOf(state);
    if (!states.has(key)) {
      if (states.size >= budget) {
        cutShort = true;
        return key;
      }
      states.set(key, { state, edges: [] });
      moments.add(to);
      queue.push(state);
    }
    return key;
  };

  /** What a reply may set: every choice of the flags still open, at most one pick among them. */
  const additions = (flags: bigint, live: bigint): readonly bigint[] => {
    const fresh = settable.filter((flag) => {
      const bit = asked.bits.get(flag) ?? 0n;
      return (bit & live) !== 0n && (bit & flags) === 0n;
    });
    const picked = settable.some(
      (flag) => flag.startsWith('picked ') && ((asked.bits.get(flag) ?? 0n) & flags) !== 0n,
    );
    let sets: bigint[] = [0n];
    for (const flag of fresh) {
      if (flag.startsWith('picked ')) continue;
      const bit = asked.bits.get(flag) ?? 0n;
      sets = sets.flatMap((set) => [set, set | bit]);
    }
    const picks = picked ? [] : fresh.filter((flag) => flag.startsWith('picked '));
    return [0n, ...picks.map((flag) => takenWith(flag) & live)].flatMap((pick) =>
      sets.map((set) => set | pick),
    );
  };

  reach(undefined, scenario.start, 0n, 0, 0);
  for (let next = 0; next < queue.length; next++) {
    const state = queue[next] as MayState;
    const facts = asked.moments.get(state.moment);
    if (!facts) continue;
    const { id, moment } = facts;
    const edges = new Map<string, MayEdge>();
    const here = situations.get(id) ?? new Map<string, Situation>();
    situations.set(id, here);
    const add = (to: string, by: MayEdge['by']) => edges.set(`${to} ${by}`, { to, by });
    const replies = state.replies + 1;
    const tries = state.tries + 1;

    const before = facts.asksMood ? moodsFrom(asked.calmest.waited[state.replies] ?? 'calm') : [undefined];
    const after = facts.asksMood ? moodsFrom(asked.calmest.heard[replies] ?? 'calm') : [undefined];
    const shown = (reply: (typeof moment.replies)[number], mood: Mood | undefined) => {
      const met = conditions.get(reply) ?? (reply.when ?? []).map((each) => answerTo(each, asked));
      conditions.set(reply, met);
      return met.every((answers) => answers({ flags: state.flags, tries: state.tries, mood }));
    };
    for (const mood of before) {
      if (!moment.replies.some((reply) => shown(reply, mood))) blocked.add(`${id} ${mood ?? 'any'}`);
    }
    for (const flags of additions(state.flags, facts.live).map((set) => state.flags | set)) {
      for (const mood of after) {
        const situation = { flags, tries: Math.min(tries, facts.tries), mood };
        here.set(`${flags} ${situation.tries} ${mood}`, situation);
        for (const branch of space.possible(facts, situation)) {
          branches.add(`${id}/${branch}`);
          add(reach(state, moment.typed[branch]?.to ?? '', flags, tries, replies), 'typed');
        }
      }
      moment.replies.forEach((reply, option) => {
        if (!before.some((mood) => shown(reply, mood))) return;
        options.add(`${id}/${option}`);
        if (reply.to !== undefined) add(reach(state, reply.to, flags, tries, replies), 'option');
      });
    }
    for (const { to } of moment.patience) {
      add(reach(state, to, state.flags, state.tries, state.replies), 'silence');
    }
    add(reach(state, scenario['walks-away'], state.flags, 0, replies), 'walks-away');
    states.set(keyOf(state), { state, edges: [...edges.values()] });
  }
  return {
    states,
    moments,
    endings,
    branches,
    options,
    blocked,
    situations: new Map([...situations].map(([id, all]) => [id, [...all.values()]])),
    cutShort,
  };
}
