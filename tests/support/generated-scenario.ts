import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Checking } from '#domain/checker/check-scenario.ts';
import { BEHAVIOURS, FAMILIES } from '#domain/language/behaviour.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { MOODS } from '#domain/scenario/mood.ts';
import { ENDING_KINDS, FAULTS, LEVELS, RELATIONSHIPS, TEMPERS } from '#domain/scenario/scenario-schema.ts';
import { checkingOf } from './sound-scenario.ts';

const FACTS = ['party', 'signed'];
const REMEDIES = ['copy', 'refund', 'loan'];
const MENTIONS: Readonly<Record<string, string>> = {
  copy: 'a new copy',
  refund: 'the money back',
  loan: 'the shop copy',
};
/** Of each level two of the kinds that the guide has. */
const KINDS = {
  minor: ['put-right-at-once', 'small-token'],
  moderate: ['bridge', 'replacement'],
  serious: ['same-again-today', 'money-back'],
  critical: ['made-again', 'money-back'],
} as const;

/** A place among those there will be: made a name once their number is known. */
type Place = { readonly kind: 'on' | 'same' | 'any'; readonly pick: number };
type Draft = (name: (pick: number) => string) => string;

const anyPlace: fc.Arbitrary<Place> = fc.record({
  kind: fc.constantFrom('on' as const, 'same' as const, 'any' as const, 'any' as const),
  pick: fc.nat(30),
});
const fixed = (...words: string[]): fc.Arbitrary<Draft> =>
  fc.constantFrom(...words).map((word) => () => word);
const not = (drafts: fc.Arbitrary<Draft>): fc.Arbitrary<Draft> =>
  fc.tuple(fc.boolean(), fc.boolean(), drafts).map(
    ([one, other, draft]) =>
      (name) =>
        one && other ? `not ${draft(name)}` : draft(name),
  );

const anyBehaviour = fixed(...BEHAVIOURS, ...Object.keys(FAMILIES));
const anyRange = fc.tuple(fc.nat(4), fc.nat(3), fc.boolean()).map(
  ([from, more, open]): Draft =>
    () =>
      `options ${from}${open ? ' or more' : more === 0 ? '' : `-${from + more}`}`,
);
const anyMood = fc.tuple(fc.constantFrom(...MOODS), fc.constantFrom('', ' or calmer', ' or angrier')).map(
  ([mood, side]): Draft =>
    () =>
      `mood ${mood}${side}`,
);
const anyPast = fc.oneof(
  fc.nat(30).map(
    (pick): Draft =>
      (name) =>
        `visited ${name(pick)}`,
  ),
  fixed(...REMEDIES.flatMap((id) => [`picked ${id}`, `given ${id}`])),
  fixed(...FACTS.map((id) => `knows ${id}`)),
  fixed('promised'),
  fc.integer({ min: 1, max: 4 }).map(
    (tries): Draft =>
      () =>
        `tries ${tries} or more`,
  ),
);
const stateCondition = not(fc.oneof({ weight: 1, arbitrary: anyMood }, { weight: 2, arbitrary: anyPast }));
const condition = fc.oneof(
  { weight: 4, arbitrary: not(anyBehaviour) },
  { weight: 2, arbitrary: not(anyRange) },
  { weight: 1, arbitrary: not(fixed(...REMEDIES.map((id) => `remedy ${id}`))) },
  { weight: 4, arbitrary: stateCondition },
);
const when = (conditions: fc.Arbitrary<Draft>, longest: number) =>
  fc.array(conditions, { minLength: 1, maxLength: longest });

const anyReply = fc.record({
  say: fc.constantFrom(
    ...Object.values(englishPhrases.behaviours),
    'I can offer you a new copy, or the money back. Which would you prefer?',
    "I've arranged the money back for you.",
  ),
  to: fc.option(anyPlace),
  when: fc.option(when(stateCondition, 2), { freq: 2 }),
});
const anyMoment = fc.record({
  replies: fc.array(anyReply, { minLength: 2, maxLength: 3 }),
  typed: fc.array(fc.record({ when: when(condition, 3), to: anyPlace }), { maxLength: 7 }),
  otherwise: anyPlace,
  patience: fc.option(fc.record({ minutes: fc.integer({ min: 1, max: 90 }), to: anyPlace }), { freq: 2 }),
  reveals: fc.option(fc.constantFrom(...FACTS), { freq: 2 }),
});
const anyScenario = fc.record({
  moments: fc.array(anyMoment, { minLength: 2, maxLength: 10 }),
  endings: fc.array(fc.constantFrom(...ENDING_KINDS), { minLength: 2, maxLength: 4 }),
  away: fc.nat(3),
  temper: fc.constantFrom(...TEMPERS),
  relationship: fc.constantFrom(...RELATIONSHIPS),
  failures: fc.nat(2),
  fault: fc.constantFrom(...FAULTS),
  level: fc.constantFrom(...LEVELS),
  wants: fc.shuffledSubarray(REMEDIES, { minLength: 1 }),
});
type Drawn = typeof anyScenario extends fc.Arbitrary<infer Value> ? Value : never;

function sourceOf(drawn: Drawn): string {
  const moments = drawn.moments.map((_moment, index) => `m${index}`);
  const endings = drawn.endings.map((_kind, index) => `e${index}`);
  const all = [...moments, ...endings];
  const nameOf = (names: readonly string[], pick: number) => names[pick % names.length] ?? '';
  const written = (drafts: readonly Draft[]) => [
    ...new Set(drafts.map((draft) => draft((pick) => nameOf(moments, pick)))),
  ];
  const place = (at: number, { kind, pick }: Place): string =>
    kind === 'same' ? nameOf(moments, at) : kind === 'on' ? (all[at + 1] ?? '') : nameOf(all, pick);
  return stringify({
    scenario: 'generated',
    title: 'Generated',
    summary: 'Made by chance.',
    industry: 'Bookshop',
    channel: 'chat',
    level: drawn.level,
    minutes: 5,
    principles: ['P1'],
    clock: 'Tuesday 14:00',
    brief: { you: 'You answer.', situation: 'Something went wrong.' },
    customer: {
      temper: drawn.temper,
      relationship: drawn.relationship,
      history: 'some years',
      'prior-failures': drawn.failures,
      wants: drawn.wants,
    },
    order: { item: 'the atlas' },
    facts: {
      fault: drawn.fault,
      known: ['It is so.'],
      hidden: FACTS.map((id) => ({ id, fact: `What ${id} means.` })),
      fix: { what: 'a new copy', takes: ['2h', '4h'], certain: true },
      loss: '40 EUR',
      authority: { refund: '100%', gesture: '10 EUR' },
    },
    remedies: Object.fromEntries(
      REMEDIES.map((id, index) => [
        id,
        {
          guide: KINDS[drawn.level][index % 2],
          what: id,
          value: '40 EUR',
          cost: '20 EUR',
          restores: id === 'copy',
          mentions: [MENTIONS[id]],
        },
      ]),
    ),
    start: moments[0],
    moments: Object.fromEntries(
      drawn.moments.map((moment, at) => [
        moments[at],
        {
          customer: `This is ${moments[at]}.`,
          ...(moment.patience && {
            patience: { [`${moment.patience.minutes}m`]: place(at, moment.patience.to) },
          }),
          ...(moment.reveals && { reveals: [moment.reveals] }),
          replies: Object.fromEntries(
            moment.replies.map((reply, option) => [
              `r${option}`,
              {
                say: reply.say,
                ...(reply.to && { to: place(at, reply.to) }),
                ...(reply.when && { when: written(reply.when) }),
              },
            ]),
          ),
          typed: [
            ...moment.typed.map((branch) => ({ when: written(branch.when), to: place(at, branch.to) })),
            { to: place(at, moment.otherwise) },
          ],
        },
      ]),
    ),
    'walks-away': nameOf(endings, drawn.away),
    endings: Object.fromEntries(
      drawn.endings.map((kind, index) => [
        endings[index],
        { title: `End ${index}`, kind, text: 'It is over.', next: 'debrief' },
      ]),
    ),
  });
}

export interface GeneratedScenario extends Checking {
  readonly source: string;
}

/** Valid scenarios of 2 to 10 moments over the whole vocabulary of branches, read from the YAML that they print as. */
export const generatedScenario: fc.Arbitrary<GeneratedScenario> = anyScenario.map((drawn) => {
  const source = sourceOf(drawn);
  return { ...checkingOf(source), source, [fc.toStringMethod]: () => `\n${source}` };
});
