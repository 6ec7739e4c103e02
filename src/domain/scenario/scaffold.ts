import type { RemedyGuide } from './remedy-guide.ts';
import type { Channel, Fault, Level, RELATIONSHIPS } from './scenario-schema.ts';
import { money } from './units.ts';

export interface ScaffoldRemedy {
  /** As the customer would call it. */
  readonly what: string;
  /** Amounts as a scenario file has them: `40 EUR`. */
  readonly value: string;
  readonly cost: string;
  /** Words that mean it. */
  readonly mentions: readonly string[];
}

/** What an author is asked for a first scenario. */
export interface ScaffoldAnswers {
  readonly title: string;
  readonly industry: string;
  readonly channel: Channel;
  readonly level: Level;
  readonly fault: Fault;
  readonly relationship: (typeof RELATIONSHIPS)[number];
  /** In words: "eight years a regular". */
  readonly history: string;
  /** Two to four; all amounts in one currency, no value of nothing. */
  readonly remedies: readonly ScaffoldRemedy[];
  /** The remedy the customer wishes for most, from 0. */
  readonly first: number;
}

export const DEFAULT_ANSWERS: ScaffoldAnswers = {
  title: 'The cake that was not there',
  industry: 'Bakery',
  channel: 'phone',
  level: 'moderate',
  fault: 'ours',
  relationship: 'regular',
  history: 'buys bread here every Saturday',
  remedies: [
    {
      what: 'a new cake this afternoon',
      value: '40 EUR',
      cost: '15 EUR',
      mentions: ['new cake', 'another cake', 'fresh cake'],
    },
    {
      what: 'the money back',
      value: '40 EUR',
      cost: '40 EUR',
      mentions: ['money back', 'refund', 'reimburse'],
    },
  ],
  first: 0,
};

const MAX_ID = 40;

/** An id made of words; `fallback` where the words have no letters for one. */
export function idOf(words: string, fallback: string): string {
  const id = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, MAX_ID)
    .replace(/-+$/, '');
  return id === '' ? fallback : id;
}

/** A text as YAML takes it whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text);

/** The thing without its article, as somebody would name it in a sentence. */
const nameOf = (what: string): string => what.toLowerCase().replace(/^(a|an|the|your|some) /, '');

/** The guide's kind of remedy whose worth is nearest to this one's. */
function kindOf(worth: number, kinds: RemedyGuide['levels'][Level]['remedies']): string {
  const away = ([low, high]: readonly [number, number]) => Math.max(low - worth, worth - high, 0);
  const [best] = Object.entries(kinds).sort(([, a], [, b]) => away(a.worth) - away(b.worth));
  return best?.[0] ?? 'money-back';
}

function amount(cents: number, currency: string): string {
  return `${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)} ${currency}`;
}

const KNOWN: Readonly<Record<Fault, string>> = {
  ours: 'It was our mistake.',
  supplier: 'A supplier of ours got it wrong; the customer bought it from us.',
  customer: 'The customer ordered it wrongly by mistake.',
  nobody: 'Nobody could have prevented it.',
};

/** Whoever is not to blame owes regret, not an apology (P5). */
function opensTheDoor(fault: Fault): { readonly behaviours: readonly string[]; readonly say: string } {
  return fault === 'ours' || fault === 'supplier'
    ? {
        behaviours: ['apology.sincere', 'ownership'],
        say: "I'm so sorry that we let this happen to you. That was our mistake.",
      }
    : {
        behaviours: ['apology.sincere', 'sympathy', 'empathy'],
        say: "I'm sorry to hear that. I can hear how frustrating this is.",
      };
}

/**
 * A small scenario, complete and sound, with comments that say what each part is for: four moments, an ending of
 * each kind, a follow-up.
 *
 * @returns the text of a scenario file
 */
export function scaffold(answers: ScaffoldAnswers, guide: RemedyGuide): string {
  const { title, industry, channel, level, fault, relationship, history } = answers;
  const amounts = answers.remedies.map(({ value, cost }) => ({
    value: money.parse(value),
    cost: money.parse(cost),
  }));
  const currency = amounts[0]?.value.currency ?? 'EUR';
  const loss = Math.max(...amounts.map(({ value }) => value.cents));
  const gesture = Math.max(
    ...amounts.map(({ cost }) => cost.cents - loss),
    Math.round((loss * 0.2) / 100) * 100,
  );
  const taken = new Set<string>();
  const remedies = answers.remedies.map((remedy, index) => {
    let id = idOf(nameOf(remedy.what), `remedy-${index + 1}`);
    if (taken.has(id)) id = `${id}-${index + 1}`;
    taken.add(id);
    return {
      ...remedy,
      id,
      kind: kindOf((amounts[index]?.value.cents ?? 0) / loss, guide.levels[level].remedies),
      mentions: [...new Set([nameOf(remedy.what).slice(0, 60).trim(), ...remedy.mentions])],
    };
  });
  const wished = [
    ...remedies.slice(answers.first, answers.first + 1),
    ...remedies.filter((_each, index) => index !== answers.first),
  ];
  const [first, second] = wished;
  const { behaviours, say } = opensTheDoor(fault);
  const doors = (to: string) => behaviours.map((each) => `      - when: [${each}]\n        to: ${to}`);
  const spoilt = (to: string) =>
    ['argument', 'excuse'].map((each) => `      - when: [${each}]\n        to: ${to}`);

  return [
    '# yaml-language-server: $schema=./scenario.schema.json',
    '#',
    '# A first scenario. Every part has a comment that says what it is for: read, change, and take the comments out.',
    '# "amends check FILE" tells what is wrong, "amends play FILE" plays it, "amends graph FILE" draws it.',
    '',
    "# The scenario's own id. Keep it when the title changes: plays are stored under it.",
    `scenario: ${idOf(title, 'my-scenario')}`,
    `title: ${quoted(title)}`,
    '# One sentence for the library.',
    `summary: ${quoted(`${title}: a customer who wants it put right.`.slice(0, 600))}`,
    `industry: ${quoted(industry)}`,
    '# chat, phone, email or in-person',
    `channel: ${channel}`,
    '# How bad it is: minor, moderate, serious or critical. The remedy guide says what each means.',
    `level: ${level}`,
    '# About how long a play takes.',
    'minutes: 4',
    '# What is practised: P6 to apologise, P9 to promise what can be kept, P12 to offer a choice.',
    'principles: [P6, P9, P12]',
    '# Local time at which the play starts: "by five" is understood from here.',
    'clock: Tuesday 10:30',
    '',
    '# What the trainee reads before the play.',
    'brief:',
    `  you: ${quoted(`You answer the customers of a firm in this trade: ${industry}.`)}`,
    `  situation: ${quoted(`${title}. The customer has just got hold of you.`)}`,
    '',
    'customer:',
    '  # gentle, even, short or furious: how the customer takes it.',
    '  temper: even',
    '  # new, occasional, regular or devoted: how much there is to lose.',
    `  relationship: ${relationship}`,
    `  history: ${quoted(history)}`,
    '  # The remedies below, the most wished for first: of several on offer the customer takes the first of these.',
    `  wants: [${wished.map(({ id }) => id).join(', ')}]`,
    '',
    'order:',
    '  # What was bought; a line says it by {{order.item}}.',
    '  item: the order',
    '',
    'facts:',
    '  # ours, supplier, customer or nobody: an apology is only owed for the first two.',
    `  fault: ${fault}`,
    '  # What the trainee knows from the start.',
    '  known:',
    `    - ${quoted(KNOWN[fault])}`,
    '    - "You can decide on the spot."',
    '  # What only listening finds out: a moment "reveals" it.',
    '  hidden:',
    '    - id: the-party',
    '      fact: "Six guests are coming tonight and everything hangs on it."',
    '  # What would put it right, how long that takes at least and at most, and whether it will surely work.',
    `  fix: { what: ${quoted(first?.what ?? '')}, takes: [1h, 1d], certain: true }`,
    '  # What the customer has lost, in money.',
    `  loss: ${amount(loss, currency)}`,
    '  # How much of the price the trainee may give back, and how much on top.',
    `  authority: { refund: 100%, gesture: ${amount(gesture, currency)} }`,
    '',
    '# What can be done. A reply that names one of the "mentions" and offers something has offered the remedy.',
    'remedies:',
    ...remedies.flatMap(({ id, kind, what, value, cost, mentions }, index) => [
      `  ${id}:`,
      ...(index === 0 ? ["    # The remedy guide's kind of remedy for this level."] : []),
      `    guide: ${kind}`,
      `    what: ${quoted(what)}`,
      ...(index === 0 ? ['    # Worth to the customer, and cost to the firm.'] : []),
      `    value: ${value}`,
      `    cost: ${cost}`,
      ...(id === first?.id
        ? ['    # It puts right what went wrong; a gesture does not.', '    restores: true']
        : []),
      `    mentions: [${mentions.map(quoted).join(', ')}]`,
    ]),
    '',
    '# The moment at which the talk begins.',
    'start: the-call',
    '',
    'moments:',
    '  the-call:',
    '    # What the customer says here: one line, or one for each mood and "else" for the moods not named.',
    '    customer:',
    '      furious: "This has gone wrong from start to finish, and I want to hear what you have to say to it."',
    '      else: "Something has gone wrong with my order, and I do not know what to do now."',
    '    # Said when the talk comes back here.',
    '    again: "I am still waiting for an answer. What do you say to it?"',
    '    # How long a silence leads where.',
    '    patience: { 2m: brushed-off }',
    '    # Two to five replies to choose from, each under an id. With "to" an option leads there; without, its words',
    '    # decide, as if they had been typed.',
    '    replies:',
    '      own-up:',
    `        say: ${quoted(say)}`,
    '      not-me:',
    '        say: "The system won\'t let me change it, there is nothing that I could do from here about that."',
    '      soon:',
    '        say: "I\'ll get back to you shortly."',
    '    # Where a typed reply leads: the first branch of which all conditions hold takes it. The last has none.',
    '    typed:',
    ...spoilt('brushed-off'),
    '      - when: [apology.conditional]',
    '        to: brushed-off',
    ...doors('way-out'),
    '      # "tries" counts the replies given here, so that nobody goes round for ever.',
    '      - when: [tries 3 or more]',
    '        to: left-open',
    '      - to: the-call',
    '    # Replies and where they must lead. "amends check" and "amends test" try each.',
    '    examples:',
    `      - { say: ${quoted(say)}, to: way-out }`,
    '      - { say: "The system won\'t let me change it.", to: brushed-off }',
    '    # Shown on demand in practice: a question that helps.',
    '    hint: "What would you want to hear first?"',
    '',
    '  way-out:',
    '    customer:',
    '      furious: "Fine words. I have six guests coming tonight, so what can you do for me?"',
    '      else: "Thank you. I have six guests coming tonight, so what can you do for me?"',
    '    again: "And what can you do for me?"',
    '    # What the trainee has found out on coming here.',
    '    reveals: [the-party]',
    '    replies:',
    '      no-way:',
    '        say: "No, that\'s impossible, you would need to fill in a form for that."',
    '      two-ways:',
    `        say: ${quoted(`I can offer you ${first?.what}, or ${second?.what}. Which would you prefer?`.slice(0, 600))}`,
    '      somebody:',
    '        say: "Someone from the team will call you about that."',
    '    typed:',
    ...spoilt('brushed-off'),
    '      - when: [options 2-3]',
    '        to: until-when',
    '      - when: [hollow promise]',
    '        to: brushed-off',
    '      - when: [tries 3 or more]',
    '        to: left-open',
    '      - to: way-out',
    '    hint: "Who should choose?"',
    '',
    '  until-when:',
    '    customer: "That would help. And how will I know that it has worked out?"',
    '    again: "When will I hear from you?"',
    '    replies:',
    '      certainly:',
    '        say: "I guarantee that nothing will go wrong this time."',
    '      soon-enough:',
    '        say: "You will hear from us soon enough, there is really no need to worry about that at all."',
    '      by-noon:',
    '        say: "I\'ll call you tomorrow by noon to hear how it went."',
    '    typed:',
    ...spoilt('brushed-off'),
    '      - when: [hollow promise]',
    '        to: left-open',
    '      - when: [promise.bounded]',
    '        to: put-right',
    '      - when: [followup.check-back]',
    '        to: put-right',
    '      - when: [tries 2 or more]',
    '        to: left-open',
    '      - to: until-when',
    '    hint: "What can you be held to?"',
    '',
    '  brushed-off:',
    '    customer:',
    '      furious: "So it is my own fault that nobody helps me? Is that what you are telling me?"',
    '      else: "That does not help me. I would like to talk to somebody who takes this seriously."',
    '    again: "I am still here, and nothing has changed."',
    '    replies:',
    '      busy:',
    '        say: "Are you sure about that? We have to be fair to all our customers."',
    '      start-over:',
    `        say: ${quoted(say)}`,
    '    typed:',
    ...spoilt('lost'),
    ...doors('way-out'),
    '      - when: [tries 2 or more]',
    '        to: left-open',
    '      - to: brushed-off',
    '',
    '# The ending used when the customer has had enough.',
    'walks-away: lost',
    '',
    '# good: won back; mixed: put off; bad: lost. "next" is where the play goes on: afterwards, follow-up or debrief.',
    'endings:',
    '  put-right:',
    '    title: "Put right"',
    '    kind: good',
    '    text: "The customer chose, and knows when to hear from you."',
    '    customer: "Thank you. I will wait for your call, then."',
    '    next: follow-up',
    '  left-open:',
    '    title: "Left open"',
    '    kind: mixed',
    '    text: "The customer hung on for an answer and never quite got one."',
    '    next: follow-up',
    '  lost:',
    '    title: "Lost"',
    '    kind: bad',
    '    text: "The customer gave up on you and will tell others why."',
    '    customer: "Then I will take it elsewhere."',
    '    next: debrief',
    '',
    '# The message that is sent later, when it is known what had happened. Leave it out if there is none.',
    'follow-up:',
    '  in: 1d',
    '  channel: email',
    '  situation: "A day has gone by, and the cause has been found. What do you write?"',
    '  replies:',
    '    cause-and-cure:',
    '      say: "What happened: we read the order wrong. From now on two of us check every order. Thank you for telling us."',
    '    closed:',
    '      say: "The matter has been resolved."',
    '  customer: "Thank you for writing."',
    '',
  ].join('\n');
}
