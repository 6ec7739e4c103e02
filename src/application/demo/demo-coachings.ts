import type { Skill } from '#domain/scoring/skill.ts';
import type { Phrases } from './material/scenario-material.ts';

/** Teams that were coached, each in one skill, from a day of the year shown on. */
export const COACHINGS: readonly {
  readonly day: number;
  readonly team: string;
  readonly skill: Skill;
  readonly note: string;
}[] = [
  {
    day: 118,
    team: 'print-accounts',
    skill: 'no-excuses',
    note: 'An afternoon on owning it: what we say instead of whose fault it was.',
  },
  {
    day: 176,
    team: 'web-shop-chat',
    skill: 'realistic-promises',
    note: 'Two sessions on "shortly" and "soon", and what to promise instead.',
  },
  {
    day: 300,
    team: 'table-and-counter',
    skill: 'choices',
    note: 'First session: ask before you mend.',
  },
];

/** What a manager notes after talking with one person about the skill that went worst. */
export const TALKED: Readonly<Record<Skill, Phrases>> = {
  apology: [
    'We read [the transcript|both plays] together. Next time: say sorry for what happened, [first and once|before anything else].',
    'Talked about saying sorry for [the thing itself|what we did], not for how they feel about it.',
  ],
  'no-excuses': [
    'We looked at where [a reason turned into an excuse|the courier came in]. To try: "we", and [nothing after it|then what we do].',
    'Talked about [leaving out whose fault it was|what the customer hears in "our system"].',
  ],
  'realistic-promises': [
    'We went through each promise: [what, by when, and who keeps it|which of them had a time]. To try: [one promise with a time|fewer, and kept].',
    'Talked about "as soon as possible": [nobody can be held to it|it is no time].',
  ],
  choices: [
    'Talked about asking [what they want|first] before [mending anything|offering]. Two ways, and they choose.',
    'We wrote down two offers for [each|every] loss in the guide, to have them ready.',
  ],
  'follow-up': [
    'We agreed on [a reminder for every case|two minutes at the end of the day] to send word[, even when there is no news|].',
    'Talked about the letter: what went wrong, what was put right, [why it will not happen again|what changes].',
  ],
};
