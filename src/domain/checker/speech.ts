import { analyze } from '../language/analyze.ts';
import type { Behaviour } from '../language/behaviour.ts';
import { BEHAVIOURS } from '../language/behaviour.ts';
import type { Analysis } from '../language/finding.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Phrasebook } from '../language/phrasebook.ts';
import type { Now } from '../language/time-bound.ts';
import { type Understood, understand } from '../play/hear.ts';
import { MAX_OPTIONS } from '../scenario/condition.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { type BehaviourSet, type ReplyWanted, setOf } from './reply-space.ts';

/** Something said with what the analyzer reads in it. */
export interface Sentence {
  readonly text: string;
  readonly read: Analysis;
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

/** Puts together what the checker says, and what is heard in it. */
export class Speech {
  readonly #sentences = new Map<string, Sentence>();
  readonly #replies = new WeakMap<ReplyWanted, Map<string, readonly Sentence[]>>();
  readonly #pack: LanguagePack;
  readonly #book: Phrasebook;
  readonly #scenario: Scenario;

  constructor(pack: LanguagePack, book: Phrasebook, scenario: Scenario) {
    this.#pack = pack;
    this.#book = book;
    this.#scenario = scenario;
  }

  #heard(text: string, read: Analysis): Sentence {
    return {
      text,
      read,
      does: setOf(read.findings.flatMap(({ possible, label }) => (possible ? [] : [label]))),
      understood: understand(text, read, 'conversation', this.#scenario),
    };
  }

  /** Any text as the analyzer reads it, each read once. */
  read(text: string): Sentence {
    const known = this.#sentences.get(text);
    if (known) return known;
    const sentence = this.#heard(text, analyze(text, this.#pack, NOON));
    this.#sentences.set(text, sentence);
    return sentence;
  }

  #of(behaviour: Behaviour): Sentence {
    return this.read(this.#book.behaviours[behaviour]);
  }

  /** All of these that are not ruled out, one after the other. */
  say(behaviours: readonly Behaviour[], avoid: BehaviourSet): Sentence {
    const key = `${behaviours.join(' ')}/${avoid}`;
    const known = this.#sentences.get(key);
    if (known) return known;
    const made = this.join(
      behaviours.map((each) => this.#of(each)).filter(({ does }) => (does & avoid) === 0n),
    );
    this.#sentences.set(key, made);
    return made;
  }

  /** Sentences one after the other; what is heard in each is heard in all. */
  join(sentences: readonly Sentence[]): Sentence {
    if (sentences.length === 1 && sentences[0]) return sentences[0];
    let text = '';
    const findings: Analysis['findings'][number][] = [];
    for (const sentence of sentences) {
      if (text !== '') text += ' ';
      const shift = text.length;
      for (const finding of sentence.read.findings) {
        findings.push({ ...finding, start: finding.start + shift, end: finding.end + shift });
      }
      text += sentence.text;
    }
    return this.#heard(text, { findings, nearMisses: [] });
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
   * wanted; what they come to together is for whoever plays them to see.
   *
   * @param remedies offered besides
   * @param extras said besides, as far as they are not ruled out
   */
  replies(
    wanted: ReplyWanted,
    remedies: readonly string[],
    extras: readonly Behaviour[],
    avoid: BehaviourSet,
  ): readonly Sentence[] {
    const made = this.#replies.get(wanted) ?? new Map<string, readonly Sentence[]>();
    this.#replies.set(wanted, made);
    const key = `${remedies.join(' ')}/${extras.join(' ')}/${avoid}`;
    const known = made.get(key);
    if (known) return known;
    const fresh = this.#compose(
      {
        ...wanted,
        none: wanted.none | avoid,
        remedies: [...new Set([...wanted.remedies, ...remedies])],
      },
      extras,
    );
    made.set(key, fresh);
    return fresh;
  }

  #compose(wanted: ReplyWanted, extras: readonly Behaviour[]): readonly Sentence[] {
    let count = 0;
    while (count <= MAX_OPTIONS && (wanted.options & (1 << count)) === 0) count++;
    const offers =
      wanted.remedies.length > 0 || count >= 1
        ? this.#offers(wanted.remedies, count).filter(({ does }) => (does & wanted.none) === 0n)
        : [undefined];
    return offers.map((offer) => {
      const parts: Sentence[] = [];
      let does = offer?.does ?? 0n;
      const say = (sentence: Sentence) => {
        parts.push(sentence);
        does |= sentence.does;
      };
      for (const any of wanted.some) {
        if ((does & any) !== 0n) continue;
        const one = BEHAVIOURS.map((behaviour) => [behaviour, this.#of(behaviour)] as const).find(
          ([behaviour, { does: what }]) =>
            (setOf([behaviour]) & any) !== 0n && (what & wanted.none) === 0n && (what & any) !== 0n,
        );
        if (one) say(one[1]);
      }
      for (const behaviour of extras) {
        const sentence = this.#of(behaviour);
        if ((sentence.does & wanted.none) === 0n && (sentence.does & ~does) !== 0n) say(sentence);
      }
      if (offer) parts.push(offer);
      return this.join(parts.length > 0 ? parts : [this.read(this.#book.filler)]);
    });
  }
}
