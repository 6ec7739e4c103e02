import { asksTheState, type Condition, type StateCondition } from '../scenario/condition.ts';
import type { Mood } from '../scenario/mood.ts';
import type { Branch } from '../scenario/scenario-schema.ts';
import { type Asked, type Flag, flagOf, type MomentFacts } from './asked.ts';
import { type ReplyCondition, type ReplyWanted, replyFor } from './reply-space.ts';

/** What a branch is judged in, beside the reply. */
export interface Situation {
  /** A set of `Asked.sets`. */
  readonly flags: number;
  readonly tries: number;
  /** `undefined` where nobody asks. */
  readonly mood: Mood | undefined;
}

export type StateTest = (situation: Situation) => boolean;

/** The answer to a condition as a function, so that its names are looked up once. */
export function answerTo(condition: StateCondition, asked: Asked): StateTest {
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
      const place = asked.places.get(flagOf(condition) as Flag);
      if (place === undefined) return () => not;
      return ({ flags }) => asked.sets.has(flags, place) !== not;
    }
  }
}

export function stateAnswers(condition: StateCondition, situation: Situation, asked: Asked): boolean {
  return answerTo(condition, asked)(situation);
}

type Answer = ReplyWanted | 'perhaps' | undefined;

/** The conditions of a branch, split into what the state answers and what the reply does. */
interface Split {
  readonly state: readonly StateTest[];
  readonly reply: readonly ReplyCondition[];
  /** One for each list of conditions on the reply. */
  readonly number: number;
}

/** What can be said where the state leaves the same branches open. */
interface Open {
  readonly open: readonly boolean[];
  /** By branch, once asked for. */
  readonly wanted: (Answer | null)[];
  possible: readonly number[] | null;
}

/** The branches of a moment; moments that ask the same in the same order share them. */
interface BranchList {
  readonly splits: readonly Split[];
  readonly tries: number;
  /** By flags, tries and mood. */
  readonly situations: Map<number, Open>;
  /** By which branches are open. */
  readonly opens: Map<string, Open>;
}

const MOST_TRIES = 16;
const MOST_MOODS = 8;

/** For the situations of a moment: which branches a reply can take, and what it must do for that. */
export class BranchSpace {
  readonly #asked: Asked;
  readonly #lists = new Map<string, BranchList>();
  readonly #listOf = new Map<MomentFacts, BranchList>();
  readonly #numbers = new Map<string, number>();
  /** By the conditions themselves: what was worked out for one moment is true of every other. */
  readonly #answers = new Map<string, Answer>();

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** Whether a reply could meet the conditions of a branch here if it were the only one, or came after one other. */
  alone(facts: MomentFacts, branch: number, situation: Situation, after?: number): boolean {
    const { splits } = this.#list(facts);
    const { open } = this.#open(facts, situation);
    const split = splits[branch];
    if (!split || !open[branch]) return false;
    const earlier = after !== undefined && open[after] ? splits[after] : undefined;
    return this.#answer(split, earlier ? [earlier] : []) !== undefined;
  }

  /** A reply that makes this branch the one taken, `undefined` where there is none. */
  wanted(facts: MomentFacts, branch: number, situation: Situation): Answer {
    return this.#wanted(this.#list(facts), branch, this.#open(facts, situation));
  }

  /** All branches that some reply takes in this situation; the same array where the same branches are open. */
  possible(facts: MomentFacts, situation: Situation): readonly number[] {
    const list = this.#list(facts);
    const here = this.#open(facts, situation);
    here.possible ??= list.splits.flatMap((_split, branch) =>
      this.#wanted(list, branch, here) === undefined ? [] : [branch],
    );
    return here.possible;
  }

  #list(facts: MomentFacts): BranchList {
    const known = this.#listOf.get(facts);
    if (known) return known;
    const key = JSON.stringify(facts.moment.typed.map(({ when }) => when));
    const list = this.#lists.get(key) ?? this.#read(facts.moment.typed);
    this.#lists.set(key, list);
    this.#listOf.set(facts, list);
    return list;
  }

  #read(branches: readonly Branch[]): BranchList {
    const conditions = branches.map(({ when }): readonly Condition[] => when ?? []);
    const tries = conditions.flat().map((each) => (each.kind === 'tries' ? each.min : 0));
    return {
      splits: conditions.map((when) => this.#split(when)),
      tries: Math.max(0, ...tries),
      situations: new Map(),
      opens: new Map(),
    };
  }

  #split(when: readonly Condition[]): Split {
    const reply = when.filter((each): each is ReplyCondition => !asksTheState(each));
    const key = JSON.stringify(reply);
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return { state: when.filter(asksTheState).map((each) => answerTo(each, this.#asked)), reply, number };
  }

  #open(facts: MomentFacts, situation: Situation): Open {
    const list = this.#list(facts);
    const { flags, mood } = situation;
    const tries = Math.min(situation.tries, list.tries);
    const felt = mood === undefined ? 0 : 1 + this.#asked.moodClass[mood];
    const number = (flags * MOST_TRIES + tries) * MOST_MOODS + felt;
    const known = list.situations.get(number);
    if (known) return known;
    const open = list.splits.map(({ state }) => state.every((answers) => answers(situation)));
    const key = open.map(Number).join('');
    const here = list.opens.get(key) ?? { open, wanted: open.map(() => null), possible: null };
    list.opens.set(key, here);
    list.situations.set(number, here);
    return here;
  }

  #wanted({ splits }: BranchList, branch: number, { open, wanted }: Open): Answer {
    const known = wanted[branch];
    if (known !== null) return known;
    const split = splits[branch];
    const found =
      split && open[branch]
        ? this.#answer(
            split,
            splits.slice(0, branch).filter((_split, index) => open[index]),
          )
        : undefined;
    wanted[branch] = found;
    return found;
  }

  #answer(split: Split, before: readonly Split[]): Answer {
    const key = `${split.number} ${before.map(({ number }) => number).join(' ')}`;
    if (this.#answers.has(key)) return this.#answers.get(key);
    const found = replyFor(
      split.reply,
      before.map(({ reply }) => reply),
    );
    this.#answers.set(key, found);
    return found;
  }
}
