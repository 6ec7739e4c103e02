import { analyze } from '../language/analyze.ts';
import type { Behaviour } from '../language/behaviour.ts';
import { BEHAVIOURS } from '../language/behaviour.ts';
import type { Analysis } from '../language/finding.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Phrasebook } from '../language/phrasebook.ts';
import type { Now } from '../language/time-bound.ts';
import { type Understood, understand } from '../play/hear.ts';
import { MAX_OPTIONS } from '../scenario/max-options.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { type BehaviourSet, exceeds, NO_BEHAVIOUR, overlap, setOf, union } from './behaviour-set.ts';
import type { ReplyWanted } from './reply-space.ts';

/** Something said with what the analyzer reads in it. */
export interface Sentence {
  readonly text: string;
  readonly does: BehaviourSet;
  /** What it comes to in the talk. */
  readonly understood: Understood;
}

/** Any weekday noon: the phrasebook's times are told from now, so the hour makes no difference. */
const NOON: Now = { weekday: 1, minutes: 720 };

export const SOOTHING: readonly Behaviour[] = [
  'apology.sincere',
  'ownership',
  'empathy',
  'sympathy',
  'followup.cause',
  'followup.prevention',
  'goal',
  'next-steps',
  'promise.honest',
  'followup.check-back',
  'promise.bounded',
  'followup.thanks',
];
export const STINGING: readonly Behaviour[] = [
  'rude',
  'dispute',
  'request.dismissed',
  'excuse.customer',
  'reprimand',
  'excuse.fairness',
  'effort',
];

/** So many things said besides are seldom heard as something else. */
const FEW = 3;
/** Readings kept at most: what the checker says is much the same in every scenario, and reading is what costs. */
const MAX_READINGS = 5_000;
const readings = new WeakMap<LanguagePack, Map<string, Analysis>>();

/** A text as the analyzer reads it, each read once, without what only a reader of the debrief asks for. */
function reading(text: string, pack: LanguagePack): Analysis {
  const known = readings.get(pack) ?? new Map<string, Analysis>();
  readings.set(pack, known);
  const before = known.get(text);
  if (before) return before;
  const { findings, nearMisses } = analyze(text, pack, NOON);
  const light: Analysis = {
    findings: findings.map(({ label, start, end, rule, confidence, possible, reason, slots }) => {
      return { label, start, end, rule, confidence, possible, reason, slots };
    }),
    nearMisses,
  };
  if (known.size >= MAX_READINGS) known.clear();
  known.set(text, light);
  return light;
}

/** Whether what is heard in a reply is what was wanted. */
function meets({ does, understood: { offer } }: Sentence, wanted: ReplyWanted): boolean {
  return (
    wanted.some.every((any) => overlap(does, any)) &&
    !overlap(does, wanted.none) &&
    (wanted.options & (1 << Math.min(offer.options, MAX_OPTIONS + 1))) !== 0 &&
    wanted.remedies.every((id) => offer.remedies.includes(id)) &&
    !wanted.withoutRemedies.some((id) => offer.remedies.includes(id))
  );
}

/** How something is said beside what is wanted; made once and used again, since what was said is known by it. */
export interface Manner {
  /** Offered besides. */
  readonly remedies: readonly string[];
  /** Said besides, as far as it is not ruled out. */
  readonly extras: readonly Behaviour[];
  /** Not done whatever is wanted. */
  readonly avoid: BehaviourSet;
}

export const PLAINLY: Manner = { remedies: [], extras: [], avoid: NO_BEHAVIOUR };

/** Puts together what the checker says, and what is heard in it. */
export class Speech {
  readonly #sentences = new Map<string, Sentence>();
  readonly #replies = new WeakMap<ReplyWanted, WeakMap<Manner, readonly Sentence[]>>();
  readonly #pack: LanguagePack;
  readonly #book: Phrasebook;
  readonly #scenario: Scenario;

  constructor(pack: LanguagePack, book: Phrasebook, scenario: Scenario) {
    this.#pack = pack;
    this.#book = book;
    this.#scenario = scenario;
  }

  /** Any text as the analyzer reads it, each read once. */
  read(text: string): Sentence {
    const known = this.#sentences.get(text);
    if (known) return known;
    const understood = understand(
      text,
      reading(text, this.#pack),
      'conversation',
      this.#scenario,
      this.#pack,
    );
    const does = setOf(understood.findings.flatMap(({ possible, label }) => (possible ? [] : [label])));
    const sentence = { text, does, understood };
    this.#sentences.set(text, sentence);
    return sentence;
  }

  #of(behaviour: Behaviour): Sentence {
    return this.read(this.#book.behaviours[behaviour]);
  }

  /** All of these that are not ruled out, one after the other. */
  say(behaviours: readonly Behaviour[], avoid: BehaviourSet): Sentence {
    const key = `${behaviours.join(' ')}/${avoid.low} ${avoid.high}`;
    const known = this.#sentences.get(key);
    if (known) return known;
    const made = this.join(
      behaviours.map((each) => this.#of(each)).filter(({ does }) => !overlap(does, avoid)),
    );
    this.#sentences.set(key, made);
    return made;
  }

  /** Sentences one after the other, read anew: beside others a sentence may be heard as something else. */
  join(sentences: readonly Sentence[]): Sentence {
    return this.read(sentences.map(({ text }) => text).join(' '));
  }

  /** Ways of putting things on offer: each remedy by one of its names, others until there are enough. */
  #offers(remedies: readonly string[], count: number): readonly Sentence[] {
    const named = remedies.flatMap((id) => this.#scenario.remedies[id]?.mentions[0] ?? []);
    const others = this.#book.offers.slice(0, Math.max(0, count - named.length));
    const things = [...named, ...others];
    if (things.length === 0) return [];
    const { or } = this.#book;
    return this.#book.offering.map((frame) =>
      this.read(
        frame.replace('{first}', things[0] ?? '').replace(
          '{more}',
          things
            .slice(1)
            .map((thing) => `${or}${thing}`)
            .join(''),
        ),
      ),
    );
  }

  /**
   * Replies that do what is wanted, the shortest first. Each is made of sentences that are heard one by one as
   * wanted, and put so that they are heard so together where there is a way.
   */
  replies(wanted: ReplyWanted, manner: Manner): readonly Sentence[] {
    const made = this.#replies.get(wanted) ?? new WeakMap<Manner, readonly Sentence[]>();
    this.#replies.set(wanted, made);
    const known = made.get(manner);
    if (known) return known;
    const fresh = this.#compose(
      {
        ...wanted,
        none: union(wanted.none, manner.avoid),
        remedies: [...new Set([...wanted.remedies, ...manner.remedies])],
      },
      manner.extras,
    );
    made.set(manner, fresh);
    return fresh;
  }

  #compose(wanted: ReplyWanted, extras: readonly Behaviour[]): readonly Sentence[] {
    let count = 0;
    while (count <= MAX_OPTIONS && (wanted.options & (1 << count)) === 0) count++;
    const offers =
      wanted.remedies.length > 0 || count >= 1
        ? this.#offers(wanted.remedies, count).filter(({ does }) => !overlap(does, wanted.none))
        : [undefined];
    return offers.map((offer) => {
      const parts: Sentence[] = [];
      let does = offer?.does ?? NO_BEHAVIOUR;
      for (const any of wanted.some) {
        if (overlap(does, any)) continue;
        const one = BEHAVIOURS.map((behaviour) => [behaviour, this.#of(behaviour)] as const).find(
          ([behaviour, { does: what }]) =>
            overlap(setOf([behaviour]), any) && !overlap(what, wanted.none) && overlap(what, any),
        );
        if (!one) continue;
        parts.push(one[1]);
        does = union(does, one[1].does);
      }
      const more: Sentence[] = [];
      for (const behaviour of extras) {
        const sentence = this.#of(behaviour);
        if (overlap(sentence.does, wanted.none) || !exceeds(sentence.does, does)) continue;
        more.push(sentence);
        does = union(does, sentence.does);
      }
      const last = offer ? [offer] : [];
      const orders = [
        [...parts, ...more, ...last],
        [...more, ...parts, ...last],
        [...last, ...parts, ...more],
        [...parts, ...more.slice(0, FEW), ...last],
        // What is said besides can wait; what a branch wants can not.
        [...parts, ...last],
      ].map((order) => (order.length > 0 ? order : [this.read(this.#book.filler)]));
      for (const order of orders) {
        const made = this.join(order);
        if (more.length === 0 || meets(made, wanted)) return made;
      }
      return this.join(orders[0] ?? []);
    });
  }
}
