import { APOLOGY_WITHOUT_FAULT, LATE_APOLOGY, LATE_FROM } from '../src/domain/customer/apology.ts';
import {
  COMPENSATION_WITHOUT_FAULT,
  ENOUGH_APOLOGY,
  GATE,
  MOST_EXCESS,
  UTILITY,
} from '../src/domain/customer/compensation.ts';
import { APOLOGY_PARTS, FIX_CEILING, GAINS, ROW_OF, type Row } from '../src/domain/customer/gains.ts';
import { FADING, WEARING } from '../src/domain/customer/pass-time.ts';
import { FAULT, RELATIONSHIP, SEVERITY, TEMPER } from '../src/domain/customer/persona-weights.ts';
import {
  ANGER_SPREADS,
  BROKEN_ON_THE_WAY,
  CUSHION,
  HAD_ENOUGH,
  OVERALL,
  PASSED_ON,
  RECOVERY,
  THRESHOLD,
} from '../src/domain/customer/readings.ts';
import {
  ASKED,
  EMPATHY_IN_A_ROW,
  EXCUSE_WITHOUT_FAULT,
  EXPLAINED_AFTER,
  WEIGHED_AS,
} from '../src/domain/customer/respond.ts';
import { SHAPES } from '../src/domain/customer/shapes.ts';
import { CHANNEL_SCALE, LOYAL_PATIENCE, PATIENCE, SILENCE } from '../src/domain/customer/silence.ts';
import { type Dimension, MOOD_FROM, START } from '../src/domain/customer/state.ts';
import { BETRAYAL, EARLY_NOTICE, MOST_UPDATES, WITHOUT_PREVENTION } from '../src/domain/customer/undergo.ts';
import { CLAIMS } from '../tests/support/customer-facts.ts';

/** As a trainer reads it: .36, 1.5, 24. */
function number(value: number): string {
  const text = String(Math.round(value * 100) / 100);
  return text.replace(/^(-?)0\./, '$1.').replace('-', '−');
}

function percent(share: number): string {
  return `${Math.round(Math.abs(share) * 100)}%`;
}

function signed(gain: number | undefined): string {
  if (gain === undefined) return '';
  return `${gain < 0 ? '−' : '+'}${percent(gain)}`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const weights = (words: Readonly<Record<string, number>>): string =>
  Object.entries(words)
    .map(([word, weight]) => `${word} ${number(weight)}`)
    .join(', ');

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  anger: 'anger',
  trust: 'trust',
  distributive: 'got',
  procedural: 'ease',
  interactional: 'treatment',
  control: 'control',
};

const REPEATS = 'each time half as much';
const beyond = (least: number): string => `${number(least)} of it where the customer is to blame`;

/** What each row is called, and what shapes its size. */
const ROWS: Readonly<Record<Row, readonly [name: string, shape: string]>> = {
  apology: [
    'an apology',
    `times its quality; ${beyond(APOLOGY_WITHOUT_FAULT)}; once the customer has spoken ${LATE_FROM} times, ${number(LATE_APOLOGY)}; the second half`,
  ],
  'apology-worn': ['a third apology and each after it', 'instead of the row above'],
  empathy: [
    'empathy',
    `${REPEATS}; after ${EMPATHY_IN_A_ROW} in a row without a step to a solution nothing; sympathy counts ${number(WEIGHED_AS.sympathy)}`,
  ],
  explanation: [
    'saying what went wrong, owning it',
    `${REPEATS}; after more than ${EXPLAINED_AFTER.updates} updates ${number(EXPLAINED_AFTER.left)}`,
  ],
  excuse: ['an excuse', `${REPEATS}; ${beyond(EXCUSE_WITHOUT_FAULT)}`],
  argue: [
    'arguing, blaming, dismissing, being rude',
    `every time in full; an apology with an "if" counts ${number(WEIGHED_AS['apology.conditional'])}`,
  ],
  ask: [
    'asking what the customer wants',
    `${REPEATS}; times ${number(ASKED.least)} + ${number(ASKED.span)} of the relationship`,
  ],
  options: ['two or three options', `${REPEATS}; one option does nothing`],
  'options-many': ['more than three options', `${REPEATS}; instead of the row above`],
  fix: ['putting it right', `once; never lifts what the customer got above ${number(FIX_CEILING)}`],
  compensation: [
    'compensation',
    `times its utility, its fit to the loss and the fairness of the way to it; ${beyond(COMPENSATION_WITHOUT_FAULT)}`,
  ],
  excess: [
    'compensation above the loss',
    `for each loss above the first, up to ${number(MOST_EXCESS)}: times what the apology lacks of ${number(ENOUGH_APOLOGY)}, and beyond ${number(UTILITY.peak.at)} times the loss the customer’s dislike of being overpaid`,
  ],
  fast: ['being dealt with fast', ''],
  late: ['being dealt with late, a promise kept late', ''],
  'red-tape': ['red tape: forms, calling back, being handed on', 'every time in full'],
  'bounded-promise': ['a promise with a time to it', REPEATS],
  'honest-unknown': ['saying honestly what is not known', REPEATS],
  'hollow-promise': ['a vague, absolute or borrowed promise', `once the customer asks back; ${REPEATS}`],
  steer: ['saying the goal, the next steps, an extra check', REPEATS],
  'promise-kept': ['a promise kept or exceeded', REPEATS],
  'promise-broken': [
    'a promise broken',
    `every time in full; told in time ${number(EARLY_NOTICE)}; times 1 + ${number(BETRAYAL)} of the relationship`,
  ],
  update: ['an update on time', REPEATS],
  'update-worn': [`an update after ${MOST_UPDATES} of them`, 'instead of the row above'],
  thanks: ['thanks', REPEATS],
  'follow-up': [
    'a follow-up that says how it is prevented',
    `${REPEATS}; without prevention ${number(WITHOUT_PREVENTION)}`,
  ],
};

const CHANNELS: Readonly<Record<keyof typeof CHANNEL_SCALE, string>> = {
  email: 'by e-mail',
  chat: 'in a chat',
  phone: 'on the phone',
  'in-person': 'face to face',
};

/** A span of seconds in the largest unit that leaves a round number. */
function span(seconds: number): string {
  if (seconds >= 3600) return `${number(seconds / 3600)} hours`;
  return seconds >= 120 ? `${number(seconds / 60)} minutes` : `${number(seconds)} seconds`;
}

/** A wait of half an hour, on which the scales of the channels are shown. */
const HALF_HOUR = 1800;

function behavioursOf(row: Row): string {
  return Object.entries(ROW_OF)
    .filter(([, each]) => each === row)
    .map(([behaviour]) => `\`${behaviour}\``)
    .join(' ');
}

const parts = Object.entries(APOLOGY_PARTS)
  .map(([part, share]) => `${part} ${number(share)}`)
  .join(', ');

const calm = (name: string) => (name === 'calm' ? 'calm (1 − anger)' : DIMENSIONS[name as Dimension]);
const weighed = (each: Readonly<Record<string, number>>): string =>
  Object.entries(each)
    .map(([name, weight]) => `${number(weight)} ${calm(name)}`)
    .join(' + ');

const SOURCES =
  'Smith, Bolton & Wagner 1999; Tax et al. 1998; De Matos et al. 2007; Orsingher et al. 2010; Gelbrich & Roschk 2011, 2015; Roschk & Kaiser 2013; Roschk & Gelbrich 2014; Haesevoets et al. 2017; Lewicki et al. 2016; Fehr et al. 2010; Shaw et al. 2003; Mattila & Cranage 2005; Chang 2006; Karande et al. 2007; Hui & Tse 1996; Gneezy & Epley 2014; Halperin et al. 2022; Van Vaerenbergh et al. 2012, 2018; Grégoire et al. 2009; Magnini et al. 2007; Maxham & Netemeyer 2002; Herhausen et al. 2023; Hogreve et al. 2017; Davidow 2000, 2003; Maister 1985.';

/** The page for trainers about the simulated customer; every number in it is the one that the product uses. */
export function customerPage(): string {
  const { bend, peak, fall, floor } = UTILITY;
  return `<!-- Written by \`npm run customer-page\` from the numbers in src/domain/customer. Change those, not this. -->
# The simulated customer

What moves the customer, by how much, and what follows from it. **This is a consistent model, not a validated one**: which act moves what, in which direction and which moves it more comes from the research on service recovery listed below; most sizes are choices made to fit that order, since few coefficients are public. Use its figures to compare plays with one another, not to forecast what a real customer will do.

## What the customer feels

Six things, each from 0 to 1: **anger**; **trust**; what they **got** (was it fair); **ease** (how easy and fast it was); **treatment** (how they were spoken to); **control** (whether they have a say). Every good act closes a share of the gap that is left; every bad act takes away a share of what is there. So nobody can be pleased or hurt without end, and a first step always moves most.

The customer starts from who they are: anger ${number(START.anger.least)} + ${number(START.anger.severity)} severity + ${number(START.anger.temperTimesFault)} temper × fault + ${number(START.anger.priorFailures)} for each earlier failure, at most ${number(START.anger.most)}; trust ${number(START.trust.least)} + ${number(START.trust.relationship)} relationship − ${number(START.trust.severityTimesFault)} severity × fault − ${number(START.trust.priorFailures)} for each earlier failure; got ${number(START.distributive.most)} − ${number(START.distributive.money)} severity (${number(START.distributive.other)} if the loss is not money); ease ${number(START.procedural.most)} − ${number(START.procedural.priorFailures)} for each earlier failure; treatment ${number(START.interactional)}; control ${number(START.control.most)} − ${number(START.control.severity)} severity.

The words of a scenario stand for: severity ${weights(SEVERITY)}; temper ${weights(TEMPER)}; relationship ${weights(RELATIONSHIP)}; fault ${weights(FAULT)}.

## What moves the customer

\`+20%\` closes a fifth of the gap that is left, \`−20%\` takes away a fifth of what is there. For anger, − is good.

${table(
  ['what happens', ...Object.values(DIMENSIONS), 'what shapes it'],
  (Object.keys(GAINS) as Row[]).map((row) => {
    const gains: Readonly<Partial<Record<Dimension, number>>> = GAINS[row];
    const cells = (Object.keys(DIMENSIONS) as Dimension[]).map((name) => signed(gains[name]));
    return [ROWS[row][0], ...cells, ROWS[row][1]];
  }),
)}

**The quality of an apology** is the sum of its parts in the reply or the one before: ${parts}. A perfunctory apology brings regret only. Owning up without an apology counts as an apology of that one part. Where the fault is nobody’s or the customer’s, owning up gives nothing, and regret with empathy is a full apology.

**Compensation** is seen as a multiple *c* of the loss, and of what the customer expects. Its utility is 1 − (1 − c)^${number(bend)} up to the whole loss, rises to ${number(peak.utility)} at ${number(peak.at)} times the loss, then falls by ${number(fall)} for each further loss, to ${number(floor)} at least. Several gifts count as one of their worth together. An unfair way to it takes from its worth: with ease and treatment at ${number(GATE.from)} on average or below only ${number(GATE.least)} is left, from ${number(GATE.from + GATE.over)} all of it.

### Silence and time

Silence is free as long as the customer bears it: the patience drawn for each of them, which is that of a wait between talks, times ${number(LOYAL_PATIENCE.least)} + ${number(LOYAL_PATIENCE.span)} of the relationship; ${number(PATIENCE.timeGiven)} times as long if a time was given, ${number(PATIENCE.explained)} if the reason was, ${number(PATIENCE.both)} if both were. Within a talk the same patience is scaled, a choice of this design. Who waits ${span(HALF_HOUR)} between talks waits ${Object.entries(
    CHANNEL_SCALE,
  )
    .map(
      ([channel, scale]) => `${span(HALF_HOUR * scale)} ${CHANNELS[channel as keyof typeof CHANNEL_SCALE]}`,
    )
    .join(', ')}.

Each further time as long brings ${Object.entries(SILENCE.gains)
    .map(([name, gain]) => `${DIMENSIONS[name as Dimension]} ${signed(gain)}`)
    .join(
      ', ',
    )}, and the customer expects ${percent(SILENCE.expectation.growth)} more, up to ${number(SILENCE.expectation.most)} times the loss.

Between talks, anger over what was resolved fades to ${number(FADING.rest)}, half of the way each ${number(FADING.halfLife / 60)} minutes. What is unresolved costs trust of ${number(WEARING)} × (1 + relationship) a day.

## Moods, and walking away

The anger that *shows* picks the customer’s words. It follows the felt anger by half the way in each turn, and never falls in the turn of an insult. Moods by the anger that shows: ${Object.entries(
    MOOD_FROM,
  )
    .map(([mood, from]) => `${mood} from ${number(from)}`)
    .join(', ')}.

After a reply or a silence, never in the midst of one, the customer walks away if anger is above ${number(HAD_ENOUGH.anger)}, or if the silence lasted more than ${HAD_ENOUGH.waits} times what they bear and trust is below ${number(HAD_ENOUGH.trust)}.

## What the debrief says of it

- **Satisfaction with the recovery**, 0 to 1: logistic of ${RECOVERY.steepness} × (${weighed(RECOVERY.weights)} − ${number(RECOVERY.middle)}); a promise broken on the way takes ${number(BROKEN_ON_THE_WAY)} from the sum.
- **Satisfaction with the firm**, beside the level before the failure: ${weighed(OVERALL)}, against a threshold of ${number(THRESHOLD.least)} + ${number(THRESHOLD.severity)} severity + ${number(THRESHOLD.priorFailures)} for each earlier failure + ${number(THRESHOLD.stabilityTimesFault)} stability × fault + ${number(THRESHOLD.fault)} fault. What is above it adds ${number(PASSED_ON.satisfaction.gain)} of itself, what is missing costs ${number(PASSED_ON.satisfaction.loss)}.
- **Loyalty**: the same gap, ${number(PASSED_ON.loyalty.gain)} of it above the threshold, ${PASSED_ON.loyalty.loss === 1 ? 'all' : number(PASSED_ON.loyalty.loss)} of it below. Losses are multiplied by 1 − ${number(-CUSHION.usual)} of the relationship; by ${CUSHION.walkedOut === 0 ? '1' : `1 + ${number(CUSHION.walkedOut)} of it`} where the customer walked out; by 1 + ${number(CUSHION.promiseBroken)} of it once a promise was broken.
- **Word of mouth**: 2 × satisfaction with the recovery − 1; where that is negative, times 1 + ${number(ANGER_SPREADS)} anger.
- **Value kept or lost**, in money: what the customer is worth over the years × loyalty. **With the network**: that, and the people who hear of it × word of mouth × what one who comes because of it is worth.

## What makes an act weigh more or less

What the debrief tells when it explains a change:

${table(
  ['code', 'what is said'],
  SHAPES.map(({ code, sentence }) => [`\`${code}\``, sentence]),
)}

## Which words count as what

${table(
  ['row', 'behaviours'],
  (Object.keys(GAINS) as Row[])
    .filter((row) => behavioursOf(row) !== '')
    .map((row) => [ROWS[row][0], behavioursOf(row)]),
)}

\`followup.prevention\` has no effect of its own within a talk: it is a part of an apology, and of a follow-up.

## What it was held to

Ten facts from the literature, each tested on a thousand random customers of the kind it speaks of:

${table(
  ['fact', 'claim', 'of'],
  CLAIMS.map(({ fact, sentence, among }) => [String(fact), sentence, among]),
)}

Where a number and a fact disagree, the fact wins and the number is changed. **None had to be**: all of them hold with the numbers as first set. \`npm run sensitivity\` shows how much the outcome hangs on each, and which of the facts would break if one were a fifth larger or smaller.

What is a choice of this product’s own, beside the sizes: the patience scale of the channels; that several gifts count together; that an early explanation is told as one, without weighing less; that empathy and sympathy in one reply count the stronger first.

## Sources

${SOURCES}
`;
}
