import type { Mood } from '../scenario/mood.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Asked, Exit, Flag, MomentFacts } from './asked.ts';
import { answerTo, type BranchSpace, type Situation, type StateTest } from './branch-space.ts';
import { FlagSets } from './flag-sets.ts';
import { arriving, type MayState } from './may-state.ts';
import { moodsFrom } from './mood-bounds.ts';

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
  /** The situations in which a reply may be judged at a moment. */
  readonly situations: (moment: string) => readonly Situation[];
  /** The budget ran out: what is not in here may be possible all the same. */
  readonly cutShort: boolean;
}

/** Other than by its own truth a flag can be set by a reply: some facts are told to whoever asks for them. */
function repliesCanSet(flag: Flag, { facts }: Scenario): boolean {
  if (flag.startsWith('knows ')) {
    return facts.hidden.some((fact) => fact.asked !== undefined && flag === `knows ${fact.id}`);
  }
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

/**
 * Everywhere a play may go, by whatever is said: replies are any set of behaviours, so more is held possible than
 * can be said, and what is not in here can not happen.
 *
 * @param budget states after which the search gives up
 */
export function mayGraph(scenario: Scenario, asked: Asked, space: BranchSpace, budget: number): MayGraph {
  const { moodClass } = asked;
  const states = new Map<string, { state: MayState; edges: readonly MayEdge[] }>();
  const endings = new Set<string>();
  const moments = new Set<string>();
  const branches = new Set<string>();
  const options = new Set<string>();
  const blocked = new Set<string>();
  const queue: MayState[] = [];
  const added = additionsIn(scenario, asked);
  const shownAt = optionsIn(asked);
  let cutShort = false;

  const meet = (state: MayState): string => {
    const { key } = state;
    if (states.has(key)) return key;
    if (states.size >= budget) {
      cutShort = true;
      return key;
    }
    states.set(key, { state, edges: [] });
    moments.add(state.moment);
    queue.push(state);
    return key;
  };

  const start = asked.moments.get(scenario.start);
  if (start) meet(arriving(asked, undefined, start, FlagSets.NONE, 0, 0));
  else endings.add(scenario.start);
  const away: Exit = {
    name: '',
    to: scenario['walks-away'],
    target: asked.moments.get(scenario['walks-away']),
  };
  for (let next = 0; next < queue.length; next++) {
    const state = queue[next] as MayState;
    const { facts } = state;
    const edges: MayEdge[] = [];
    const lead = (by: MayEdge['by'], exit: Exit, flags: number, tries: number, replies: number) => {
      const { to: id = '', target } = exit;
      if (!target) endings.add(id);
      const to = target ? meet(arriving(asked, facts, target, flags, tries, replies)) : id;
      if (!edges.some((edge) => edge.to === to && edge.by === by)) edges.push({ to, by });
    };
    const replies = state.replies + 1;
    const tries = state.tries + 1;

    const before = moodsBefore(state, asked);
    const shown = new Set<Exit>();
    for (const mood of before) {
      const open = shownAt(facts, { flags: state.flags, tries: state.tries, mood });
      if (open.length === 0) blocked.add(`${facts.id} ${mood ?? 'any'}`);
      for (const option of open) shown.add(option);
    }
    for (const { name } of shown) options.add(name);
    // Where moods make no difference one of them will do.
    const after = moodsAfter(state, asked).filter(
      (mood, index, all) =>
        mood === undefined ||
        all.findIndex((each) => each !== undefined && moodClass[each] === moodClass[mood]) === index,
    );
    for (const flags of added(state)) {
      const ways = new Set(after.map((mood) => space.possible(facts, { flags, tries, mood })));
      for (const possible of ways) {
        for (const index of possible) {
          const branch = facts.typed[index];
          if (!branch) continue;
          branches.add(branch.name);
          lead('typed', branch, flags, tries, replies);
        }
      }
      for (const option of shown) if (option.to !== undefined) lead('option', option, flags, tries, replies);
    }
    for (const silence of facts.silences) lead('silence', silence, state.flags, state.tries, state.replies);
    lead('walks-away', away, state.flags, 0, replies);
    states.set(state.key, { state, edges });
  }
  return {
    states,
    moments,
    endings,
    branches,
    options,
    blocked,
    situations: (id) =>
      situationsAt(
        queue.filter(({ moment }) => moment === id),
        added,
        asked,
      ),
    cutShort,
  };
}

/** The moods the customer may be in when it is the trainee's turn; nothing tells them apart where nobody asks. */
function moodsBefore({ facts, replies }: MayState, asked: Asked): readonly (Mood | undefined)[] {
  return facts.asksMood ? moodsFrom(asked.calmest.waited[replies] ?? 'calm') : [undefined];
}

/** The moods right after the next reply. */
function moodsAfter({ facts, replies }: MayState, asked: Asked): readonly (Mood | undefined)[] {
  return facts.asksMood ? moodsFrom(asked.calmest.heard[replies + 1] ?? 'calm') : [undefined];
}

/** The sets of flags that a reply given in a state may leave. */
type Additions = (state: MayState) => readonly number[];

/** What a reply may set: every choice of the flags still open, at most one pick among them. */
function additionsIn(scenario: Scenario, asked: Asked): Additions {
  const { flags, places, sets } = asked;
  const isPick = (place: number) => flags[place]?.startsWith('picked ') ?? false;
  const settable = new Set(
    flags.flatMap((flag, place) =>
      repliesCanSet(flag, scenario) && (!isPick(place) || canBePicked(flag.slice(7), scenario))
        ? [place]
        : [],
    ),
  );
  /** Of each moment, the flags that a reply there can set and that still matter. */
  const open = new Map<MomentFacts, readonly number[]>();
  const openAt = (facts: MomentFacts): readonly number[] => {
    const known = open.get(facts) ?? facts.live.filter((place) => settable.has(place));
    open.set(facts, known);
    return known;
  };
  return ({ facts, flags: set }) => {
    const here = openAt(facts);
    if (here.length === 0) return [set];
    const fresh = here.filter((place) => !sets.has(set, place));
    const picked = here.some((place) => isPick(place) && sets.has(set, place));
    let without: readonly number[] = [set];
    for (const place of fresh) {
      if (!isPick(place)) without = without.flatMap((each) => [each, sets.with(each, place)]);
    }
    const picks = picked ? [] : fresh.filter(isPick);
    return [
      ...without,
      ...picks.flatMap((place) => {
        // What the customer takes is given too.
        const given = places.get(`given ${flags[place]?.slice(7)}`);
        const matters = given !== undefined && facts.live.includes(given);
        return without.map((each) => {
          const taken = sets.with(each, place);
          return matters ? sets.with(taken, given) : taken;
        });
      }),
    ];
  };
}

/** The options that are shown at a moment in a situation. */
function optionsIn(asked: Asked): (facts: MomentFacts, situation: Situation) => readonly Exit[] {
  const tests = new Map<MomentFacts, readonly (readonly StateTest[])[] | null>();
  return (facts, situation) => {
    let known = tests.get(facts);
    if (known === undefined) {
      const conditional = facts.moment.replies.some(({ when }) => when !== undefined);
      known = conditional
        ? facts.moment.replies.map(({ when }) => (when ?? []).map((each) => answerTo(each, asked)))
        : null;
      tests.set(facts, known);
    }
    if (known === null) return facts.options;
    const answers = known;
    return facts.options.filter((_option, index) => answers[index]?.every((test) => test(situation)));
  };
}

function situationsAt(states: readonly MayState[], added: Additions, asked: Asked): readonly Situation[] {
  const situations = new Map<string, Situation>();
  for (const state of states) {
    const tries = Math.min(state.tries + 1, state.facts.tries);
    for (const flags of added(state)) {
      for (const mood of moodsAfter(state, asked)) {
        situations.set(`${flags} ${tries} ${mood}`, { flags, tries, mood });
      }
    }
  }
  return [...situations.values()];
}
