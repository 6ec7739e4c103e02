import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import { sentencesOf } from '../language/sentences-of.ts';

/** A piece of a better line: the trainee's own words, or new ones. */
export interface Part {
  readonly text: string;
  readonly own: boolean;
}

/** A text and what was read in it. */
export interface Read {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it firmly does that helps. */
  readonly helps: readonly Behaviour[];
  /** Whether it does, or may do, something that costs. */
  readonly costs: boolean;
  /** Whether it may do something that helps. */
  readonly mayHelp: boolean;
}

/** What does the same as another thing, or more. */
const AS_GOOD: Readonly<Partial<Record<Behaviour, readonly Behaviour[]>>> = {
  'apology.perfunctory': ['apology.sincere'],
  sympathy: ['empathy'],
  'promise.bounded': ['followup.check-back'],
  'followup.check-back': ['promise.bounded'],
  goal: [
    'next-steps',
    'promise.bounded',
    'followup.check-back',
    'choice.option',
    'choice.ask',
    'remedy.given',
  ],
  'next-steps': ['promise.bounded', 'followup.check-back'],
};

const ACKNOWLEDGES: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'apology.sincere',
  'apology.perfunctory',
  'ownership',
  'empathy',
  'sympathy',
  'followup.cause',
]);

export function hasAsGood(wanted: Behaviour, all: readonly Behaviour[]): boolean {
  return all.includes(wanted) || (AS_GOOD[wanted] ?? []).some((each) => all.includes(each));
}

function sentences({ text, findings }: Read): readonly Sentence[] {
  return sentencesOf(text).map(({ start, end }) => {
    const here = findings.filter((each) => each.start < end && start < each.end);
    const firm = here.filter(({ possible }) => !possible).map(({ label }) => label);
    return {
      text: text.slice(start, end).trim(),
      start,
      end,
      helps: firm.filter((label) => !COSTLY.has(label)),
      costs: here.some(({ label }) => COSTLY.has(label)),
      mayHelp: here.some(({ label }) => !COSTLY.has(label)),
    };
  });
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

/** The trainee's own words without what cost; `undefined` where nothing cost, or nothing that helps is left. */
export function withoutCosts(own: Read, spoilt: readonly Range[]): readonly Part[] | undefined {
  const all = sentences(own);
  const left = all.filter((each) => !each.costs && !spoilt.some((range) => overlaps(range, each)));
  const helps = left.some(({ helps }) => helps.length > 0);
  return helps && left.length < all.length ? left.map(({ text }) => ({ text, own: true })) : undefined;
}

/**
 * The trainee's own words, less what cost, with what another line has and they have not; acknowledgements first. What
 * was good in them stays in them.
 *
 * @param spoilt where promises stand that could not be kept, or were not
 */
export function mergedLine(own: Read, other: Read, spoilt: readonly Range[]): readonly Part[] {
  const mine = sentences(own).filter(
    (each) => each.mayHelp && !each.costs && !spoilt.some((range) => overlaps(range, each)),
  );
  const theirs = sentences(other);
  const choices = (of: readonly Sentence[]) =>
    of.flatMap(({ helps }) => helps).filter((label) => label === 'choice.option').length;
  const moreToChoose = choices(theirs) > choices(mine);
  const have = mine.flatMap(({ helps }) => helps);
  const taken = theirs.filter(({ helps }) =>
    helps.some((label) => !hasAsGood(label, have) || (label === 'choice.option' && moreToChoose)),
  );
  const bring = taken.flatMap(({ helps }) => helps);
  /** Whether what is new says it better: a fuller apology, a longer list to choose from. */
  const outdone = (label: Behaviour) =>
    label === 'choice.option'
      ? moreToChoose && bring.includes(label)
      : (AS_GOOD[label] ?? []).some((better) => bring.includes(better)) ||
        (label === 'choice.ask' && bring.includes(label));
  const kept = mine.filter(({ helps }) => helps.length === 0 || !helps.every(outdone));
  const first = ({ helps }: Sentence) => helps.some((label) => ACKNOWLEDGES.has(label));
  const parts = [
    ...kept.map((sentence) => ({ sentence, own: true })),
    ...taken.map((sentence) => ({ sentence, own: false })),
  ];
  return [
    ...parts.filter(({ sentence }) => first(sentence)),
    ...parts.filter(({ sentence }) => !first(sentence)),
  ].map(({ sentence, own }) => ({ text: sentence.text, own }));
}

/** A line put together again. */
export function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(' ');
}
