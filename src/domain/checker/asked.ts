import type { Persona } from '../customer/persona.ts';
import type { Condition } from '../scenario/condition.ts';
import { MOODS, type Mood } from '../scenario/mood.ts';
import type { Moment, Scenario } from '../scenario/scenario-schema.ts';
import { FlagSets } from './flag-sets.ts';
import { type CalmestMoods, calmestMoods } from './mood-bounds.ts';

/** What a branch can ask of the play so far beside mood and tries; once true it stays true. */
export type Flag =
  | `visited ${string}`
  | `given ${string}`
  | `knows ${string}`
  | `picked ${string}`
  | 'promised';

export function flagOf(condition: Condition): Flag | undefined {
  switch (condition.kind) {
    case 'visited':
      return `visited ${condition.moment}`;
    case 'knows':
      return `knows ${condition.fact}`;
    case 'given':
      return `given ${condition.remedy}`;
    case 'picked':
      return `picked ${condition.remedy}`;
    case 'promised':
      return 'promised';
    default:
      return undefined;
  }
}

export function conditionsAt(moment: Moment): readonly Condition[] {
  return [
    ...moment.typed.flatMap(({ when }) => when ?? []),
    ...moment.replies.flatMap(({ when }) => when ?? []),
  ];
}

/** Where a reply, an option or a silence may lead from a moment. */
export function targetsOf(moment: Moment, scenario: Scenario): readonly string[] {
  return [
    ...new Set([
      ...moment.typed.map(({ to }) => to),
      ...moment.replies.flatMap(({ to }) => to ?? []),
      ...moment.patience.map(({ to }) => to),
      scenario['walks-away'],
    ]),
  ];
}

/** A branch of a moment, or one of its options: `moment/index` and where it leads. */
export interface Exit {
  readonly name: string;
  /** Nowhere in itself, where the words of an option decide. */
  readonly to: string | undefined;
  /** The moment it leads to, unless it leads to an ending. */
  readonly target: MomentFacts | undefined;
}

/** One moment with what the explorers need of it, worked out once. */
export interface MomentFacts {
  readonly id: string;
  readonly moment: Moment;
  readonly typed: readonly Exit[];
  readonly options: readonly Exit[];
  readonly silences: readonly Exit[];
  /** Flags that this moment or one that can follow asks about: the others make no difference from here on. */
  readonly live: readonly number[];
  /** Whether this moment or one that can follow asks about the mood. */
  readonly moodMatters: boolean;
  /** The most tries that anything here asks about; more is the same. */
  readonly tries: number;
  readonly asksMood: boolean;
  /** What is left of a set of flags on arriving here: with what the moment sets, without what no longer matters. */
  readonly arriving: (flags: number) => number;
}

/** What a scenario's branches ask of the play so far. */
export interface Asked {
  readonly flags: readonly Flag[];
  /** Each flag's place in `flags`. */
  readonly places: ReadonlyMap<Flag, number>;
  readonly sets: FlagSets;
  /** Moods that no branch tells apart have one number. */
  readonly moodClass: Readonly<Record<Mood, number>>;
  /** By the number of replies so far; the last stands for all more. */
  readonly calmest: CalmestMoods;
  readonly moments: ReadonlyMap<string, MomentFacts>;
}

function moodClasses(conditions: readonly Condition[]): Readonly<Record<Mood, number>> {
  const asking = conditions.filter((each) => each.kind === 'mood');
  const told = MOODS.map((mood) => asking.map(({ any }) => (any.includes(mood) ? '1' : '0')).join(''));
  return Object.fromEntries(MOODS.map((mood, index) => [mood, told.indexOf(told[index] ?? '')])) as Record<
    Mood,
    number
  >;
}

/** What each moment asks about and all that can follow it: passed back along the ways until nothing is added. */
function passedBack(
  own: ReadonlyMap<string, bigint>,
  targets: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, bigint> {
  const live = new Map(own);
  const before = new Map<string, string[]>();
  for (const [id, to] of targets) {
    for (const next of to) {
      const list = before.get(next);
      if (list) list.push(id);
      else before.set(next, [id]);
    }
  }
  const changed = [...own.keys()];
  for (let id = changed.pop(); id !== undefined; id = changed.pop()) {
    const here = live.get(id) ?? 0n;
    if (here === 0n) continue;
    for (const each of before.get(id) ?? []) {
      const known = live.get(each) ?? 0n;
      if ((known | here) === known) continue;
      live.set(each, known | here);
      changed.push(each);
    }
  }
  return live;
}

/** Reads a scenario for what its branches ask about, and where it still matters. */
export function askedIn(scenario: Scenario, persona: Persona): Asked {
  const entries = Object.entries(scenario.moments);
  const conditions = new Map(entries.map(([id, moment]) => [id, conditionsAt(moment)]));
  const flags = [
    ...new Set(
      entries.flatMap(([id]) => (conditions.get(id) ?? []).flatMap((condition) => flagOf(condition) ?? [])),
    ),
  ];
  const places = new Map(flags.map((flag, index) => [flag, index]));
  const bitOf = (flag: Flag | undefined): bigint => {
    const place = flag && places.get(flag);
    return place === undefined ? 0n : 1n << BigInt(place);
  };
  // Beyond the flags one bit stands for the mood.
  const moodBit = 1n << BigInt(flags.length);
  const asks = (condition: Condition): bigint =>
    condition.kind === 'mood' ? moodBit : bitOf(flagOf(condition));
  const live = passedBack(
    new Map(
      entries.map(([id]) => [id, (conditions.get(id) ?? []).reduce((mask, each) => mask | asks(each), 0n)]),
    ),
    new Map(entries.map(([id, moment]) => [id, targetsOf(moment, scenario)])),
  );

  const sets = new FlagSets();
  const moments = new Map<string, MomentFacts>();
  const exits: (() => void)[] = [];
  for (const [id, moment] of entries) {
    const here = conditions.get(id) ?? [];
    const matters = live.get(id) ?? 0n;
    const kept = matters & ~moodBit;
    const set = (moment.reveals ?? []).reduce(
      (mask, fact) => mask | bitOf(`knows ${fact}`),
      bitOf(`visited ${id}`),
    );
    const arrivals = new Map<number, number>();
    const typed: Exit[] = [];
    const options: Exit[] = [];
    const silences: Exit[] = [];
    const exit = ({ to }: { readonly to?: string | undefined }, index: number): Exit => {
      return { name: `${id}/${index}`, to, target: to === undefined ? undefined : moments.get(to) };
    };
    // A moment leads to others that come after it in the file.
    exits.push(() => {
      typed.push(...moment.typed.map(exit));
      options.push(...moment.replies.map(exit));
      silences.push(...moment.patience.map(exit));
    });
    moments.set(id, {
      id,
      moment,
      typed,
      options,
      silences,
      live: flags.flatMap((_flag, place) => (((kept >> BigInt(place)) & 1n) === 1n ? [place] : [])),
      moodMatters: (matters & moodBit) !== 0n,
      tries: Math.max(0, ...here.map((each) => (each.kind === 'tries' ? each.min : 0))),
      asksMood: here.some((each) => each.kind === 'mood'),
      arriving: (from) => {
        const known = arrivals.get(from);
        if (known !== undefined) return known;
        const left = sets.of((sets.maskOf(from) | set) & kept);
        arrivals.set(from, left);
        return left;
      },
    });
  }
  for (const each of exits) each();

  return {
    flags,
    places,
    sets,
    moodClass: moodClasses([...conditions.values()].flat()),
    // Where the temper is drawn with the customer, the calmest of all must be reckoned with.
    calmest: calmestMoods({ ...persona, temper: scenario.customer.temper ?? 'gentle' }),
    moments,
  };
}
