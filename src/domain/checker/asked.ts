import type { Persona } from '../customer/persona.ts';
import type { Condition } from '../scenario/condition.ts';
import { MOODS, type Mood } from '../scenario/mood.ts';
import type { Moment, Scenario } from '../scenario/scenario-schema.ts';
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

/** One moment with what the explorers need of it, worked out once. */
export interface MomentFacts {
  readonly id: string;
  readonly moment: Moment;
  /** Flags that this moment or one that can follow asks about: the others make no difference from here on. */
  readonly live: bigint;
  /** The most tries that anything here asks about; more is the same. */
  readonly tries: number;
  /** Flags that reaching the moment sets. */
  readonly sets: bigint;
  readonly asksMood: boolean;
}

/** What a scenario's branches ask of the play so far, each flag as one bit. */
export interface Asked {
  readonly flags: readonly Flag[];
  readonly bits: ReadonlyMap<Flag, bigint>;
  /** Stands in `live` for the mood. */
  readonly moodBit: bigint;
  /** Moods that no branch tells apart have one number. */
  readonly moodClass: Readonly<Record<Mood, number>>;
  /** By the number of replies so far; the last stands for all more. */
  readonly calmest: CalmestMoods;
  readonly moments: ReadonlyMap<string, MomentFacts>;
}

function moodClasses(conditions: readonly Condition[]): Readonly<Record<Mood, number>> {
  const told = MOODS.map((mood) =>
    conditions.map((each) => (each.kind === 'mood' && each.any.includes(mood) ? '1' : '0')).join(''),
  );
  return Object.fromEntries(MOODS.map((mood, index) => [mood, told.indexOf(told[index] ?? '')])) as Record<
    Mood,
    number
  >;
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
  const bits = new Map(flags.map((flag, index) => [flag, 1n << BigInt(index)]));
  const moodBit = 1n << BigInt(flags.length);
  const bitOf = (flag: Flag | undefined): bigint => (flag ? (bits.get(flag) ?? 0n) : 0n);

  const asks = (condition: Condition): bigint =>
    condition.kind === 'mood' ? moodBit : bitOf(flagOf(condition));
  const live = new Map(
    entries.map(([id]) => [id, (conditions.get(id) ?? []).reduce((mask, each) => mask | asks(each), 0n)]),
  );
  const targets = entries.map(([id, moment]) => [id, targetsOf(moment, scenario)] as const).reverse();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, to] of targets) {
      const before = live.get(id) ?? 0n;
      const after = to.reduce((mask, next) => mask | (live.get(next) ?? 0n), before);
      if (after === before) continue;
      live.set(id, after);
      changed = true;
    }
  }

  return {
    flags,
    bits,
    moodBit,
    moodClass: moodClasses([...conditions.values()].flat()),
    calmest: calmestMoods(persona),
    moments: new Map(
      entries.map(([id, moment]) => [
        id,
        {
          id,
          moment,
          live: live.get(id) ?? 0n,
          tries: Math.max(
            0,
            ...(conditions.get(id) ?? []).map((each) => (each.kind === 'tries' ? each.min : 0)),
          ),
          sets: (moment.reveals ?? []).reduce(
            (mask, fact) => mask | bitOf(`knows ${fact}`),
            bitOf(`visited ${id}`),
          ),
          asksMood: (conditions.get(id) ?? []).some((each) => each.kind === 'mood'),
        },
      ]),
    ),
  };
}
