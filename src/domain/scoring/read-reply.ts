import { analyze, MAX_REPLY_CHARACTERS } from '../language/analyze.ts';
import { COSTLY, FAMILIES, type Label } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import { leanings } from '../language/leaning.ts';
import { mutedAt, mutedRanges } from '../language/muted.ts';
import { normalise } from '../language/normalise.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { ReplyCues } from '../language/reply-cues.ts';
import { segment } from '../language/segment.ts';
import { joined, sentencesOf } from '../language/sentences-of.ts';
import type { Now } from '../language/time-bound.ts';
import type { Signal } from './reply-rule.ts';

/** Something that a reply does, and where. */
export interface Sighting {
  readonly signal: Signal;
  /** UTF-16 offsets in the text as typed: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** 0..1; 1 where it is firm. */
  readonly chance: number;
}

/** All of a language that scoring one reply asks for. */
export interface ReplyLanguage {
  readonly pack: LanguagePack;
  readonly cues: ReplyCues;
}

const BLAMES: readonly Label[] = [...FAMILIES.excuse, 'reprimand', 'dispute'];
/** Words that firmly do one of these are half as likely to blame somebody. */
const HELPS: readonly string[] = [
  'apology.sincere',
  'ownership',
  'empathy',
  'goal',
  'promise.bounded',
  'promise.honest',
  'choice.option',
  'choice.ask',
  'choice.gesture',
  'next-steps',
  'remedy.given',
  'followup.check-back',
  'followup.cause',
];
/** Blame less likely than this is not counted: of two such findings hardly one is any. */
const LIKELY = 0.35;
const MOST_OPTIONS = 3;
const MOST_APOLOGIES = 2;

interface Place {
  readonly start: number;
  readonly end: number;
}
const overlaps = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

/** From the first of some findings to the last. */
function spanning(signal: Signal, found: readonly Finding[]): Sighting[] {
  const first = found[0];
  const last = found.at(-1);
  return first && last ? [{ signal, start: first.start, end: last.end, chance: 1 }] : [];
}

function counted(firm: readonly Finding[]): Sighting[] {
  const options = firm.filter(({ label }) => label === 'choice.option');
  const sorries = firm.filter(({ label }) => label === 'apology.sincere' || label === 'apology.perfunctory');
  const many = options.length > MOST_OPTIONS ? 'options.many' : 'options.two-or-three';
  return [
    ...spanning(options.length === 1 ? 'options.one' : many, options),
    ...(sorries.length > MOST_APOLOGIES ? spanning('apologies.many', sorries) : []),
  ];
}

function readCues(reply: string, { pack, cues }: ReplyLanguage): Sighting[] {
  const { text, offsets } = normalise(reply);
  const sentences = segment(text);
  const muted = mutedRanges(text, sentences, pack);
  return sentences.flatMap(({ start, end, question }) => {
    const words = text.slice(start, end);
    const see = (signal: Signal, cue: RegExp): Sighting[] => {
      const match = cue.exec(words);
      if (!match) return [];
      const from = start + match.index;
      const to = from + match[0].length;
      if (mutedAt(muted, from, to)) return [];
      return [{ signal, start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1, chance: 1 }];
    };
    return [
      ...see('defence', cues.defence),
      ...(question ? [] : see('contact-at-time', cues.contactAtTime)),
      ...(question && !cues.idleAlternative.test(words) ? see('options.asked', cues.alternative) : []),
    ];
  });
}

/** What a text does, sentences beside each other and all. */
function readText(text: string, language: ReplyLanguage, now: Now) {
  const { findings } = analyze(text, language.pack, now);
  const firm = findings.filter(({ possible }) => !possible);
  const blamed = firm.filter(({ label }) => (BLAMES as readonly string[]).includes(label));
  // The same words are not counted as an excuse and as a defence.
  const signs = readCues(text, language).filter(
    (sign) => sign.signal !== 'defence' || !blamed.some((each) => overlaps(each, sign)),
  );
  const helps = firm.filter(({ label }) => HELPS.includes(label));
  const likely = leanings(text, BLAMES, language.pack, now).flatMap((leaning): Sighting[] => {
    const chance = helps.some((each) => overlaps(each, leaning)) ? leaning.chance / 2 : leaning.chance;
    // What is a defence by its words is not counted again as a likely one.
    const told =
      chance < LIKELY || signs.some((sign) => sign.signal === 'defence' && overlaps(sign, leaning));
    return told ? [] : [{ signal: 'blame', start: leaning.start, end: leaning.end, chance }];
  });
  const seen: readonly Sighting[] = [
    ...firm.map(({ label, start, end }): Sighting => ({ signal: label, start, end, chance: 1 })),
    ...counted(firm),
    ...signs,
    ...likely,
  ];
  return { seen, doubtful: findings.length > firm.length };
}

/** What hurts less, or not at all, beside an owned fault or an offer. */
const FORGIVEN: readonly Signal[] = [...FAMILIES.excuse, 'blame', 'request.dismissed'];

const costs = ({ signal }: Sighting) =>
  signal === 'defence' || signal === 'blame' || (COSTLY as ReadonlySet<string>).has(signal);

/**
 * What a reply does, as far as scoring asks: firm findings, what is counted among them, a few signs besides, and
 * who is likely to be blamed.
 *
 * The analyzer reads a sentence with its neighbours in mind, so that a stray sentence can change what is found
 * beside it. Here nothing may be won by that. Each sentence counts once; one that alone does nothing is left
 * out; one that alone does only harm is put to the others by itself and can only cost. Only for an excuse or a
 * refusal do the others matter then: beside an owned fault it may be an explanation.
 *
 * @param now the moment of speaking, for time bounds
 */
export function readReply(reply: string, language: ReplyLanguage, now: Now): readonly Sighting[] {
  const sentences = sentencesOf(reply.slice(0, MAX_REPLY_CHARACTERS)).map((sentence) => {
    const words = reply.slice(sentence.start, sentence.end).trimEnd();
    const { seen, doubtful } = readText(words, language, now);
    const idle = (seen.length === 0 && !doubtful) || language.cues.coaching.test(normalise(words).text);
    return { ...sentence, seen, idle, harmful: !idle && seen.length > 0 && seen.every(costs) };
  });
  const read = (pieces: readonly Place[]): Sighting[] => {
    const { text, placeOf } = joined(reply, pieces);
    return readText(text, language, now).seen.map((each) => ({
      ...each,
      start: placeOf(each.start),
      end: placeOf(each.end - 1) + 1,
    }));
  };
  const harm = sentences.filter(({ harmful }) => harmful);
  const rest = sentences.filter(({ idle, harmful }) => !idle && !harmful);
  return [
    ...read(rest),
    ...harm.flatMap((one) => [
      ...one.seen
        .filter(({ signal }) => !FORGIVEN.includes(signal))
        .map((each) => ({ ...each, start: each.start + one.start, end: each.end + one.start })),
      ...read(sentences.filter((each) => each === one || rest.includes(each))).filter(
        (each) => FORGIVEN.includes(each.signal) && overlaps(each, one),
      ),
    ]),
  ];
}
