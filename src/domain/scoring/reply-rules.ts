import type { ReplyRules, Signal } from './reply-rule.ts';

const EXCUSES: readonly Signal[] = [
  'excuse.other-party',
  'excuse.system',
  'excuse.customer',
  'excuse.org-chart',
  'excuse.fairness',
];
const HOSTILE: readonly Signal[] = ['dispute', 'rude', 'reprimand'];
const SORRY: readonly Signal[] = ['apology.sincere', 'apology.perfunctory'];
const CONTACT: readonly Signal[] = ['followup.check-back', 'contact-at-time'];

/**
 * How one reply on its own is judged: as readers of service mail judge it, in round numbers. The start of each
 * skill is what they give to a reply that leaves it out: little for no apology, no choice and no follow-up, all
 * for no excuse, the middle for no promise. A weight moved by a quarter hardly changes the order of replies.
 *
 * An excuse that is only likely counts so many times as likely it is: the analyzer keeps to what it is sure of,
 * and misses more than every second one. Nothing else that is only likely counts.
 *
 * `overall` is no plain mean. What was apologised and promised, and what happens next, weigh most in the
 * readers' eyes (P6, P9, P21), choice less (its effect is modest), and the absence of excuses least, for a reply
 * that says nothing has none. And two misses are made good by nothing else: to quarrel with the customer or run
 * down a colleague (P3, P4), and to promise what nobody can be sure of, which is a second disappointment in the
 * making (P9).
 */
export const REPLY_RULES: ReplyRules = {
  version: 1,
  skills: {
    apology: {
      start: {
        points: 10,
        principle: 'P6',
        says: 'What a reply without an apology has.',
        earn: 'Say sorry once, without an "if", for the thing that was done, and say that it was ours.',
      },
      rules: {
        'sorry-for-it': {
          points: 65,
          any: ['apology.sincere'],
          principle: 'P6',
          says: 'You said sorry for what was done.',
          earn: '',
        },
        'quick-sorry': {
          points: 35,
          any: ['apology.perfunctory'],
          unless: ['apology.sincere'],
          principle: 'P6',
          says: 'You said sorry, and not for what.',
          earn: 'Name what was done: "sorry that we ...".',
        },
        'sorry-to-hear': {
          points: 15,
          any: ['sympathy'],
          unless: [...SORRY, 'apology.conditional'],
          principle: 'P6',
          says: 'You felt for them, which is no apology yet.',
          earn: 'Say sorry for what was done.',
        },
        'owns-it': {
          points: 15,
          any: ['ownership'],
          principle: 'P5',
          says: 'You said plainly that it was your doing.',
          earn: '',
        },
        'owns-it-unsorry': {
          points: 20,
          any: ['ownership'],
          unless: SORRY,
          principle: 'P6',
          says: 'Owning up stands in for half an apology.',
          earn: 'Say that you are sorry, too.',
        },
        'feels-it': {
          points: 10,
          any: ['empathy'],
          with: [...SORRY, 'ownership', 'sympathy'],
          principle: 'P7',
          says: 'You showed that you see what it cost them.',
          earn: '',
        },
        'sorry-if': {
          points: -10,
          any: ['apology.conditional'],
          principle: 'P6',
          says: 'Half an apology takes the other half back.',
          earn: 'Leave out the "if": it did happen.',
        },
        undone: {
          points: -20,
          any: [...EXCUSES, 'defence', 'blame'],
          with: ['apology.perfunctory', 'sympathy'],
          unless: ['apology.sincere', 'ownership'],
          principle: 'P1',
          says: 'A quick sorry beside somebody else to blame sounds like none.',
          earn: 'Leave out whose fault it was.',
        },
        quarrel: {
          points: -10,
          any: [...HOSTILE, 'request.dismissed'],
          principle: 'P3',
          says: 'Quarrelling and refusing take the warmth out of it.',
          earn: 'Answer what they need, not who is right.',
        },
        'too-often': {
          points: -5,
          any: ['apologies.many'],
          principle: 'P6',
          says: 'The third sorry weakens the first.',
          earn: 'Say it once, early, and mean it.',
        },
      },
    },
    'no-excuses': {
      start: { points: 100, principle: 'P1', says: 'What a reply without an excuse has.', earn: '' },
      rules: {
        excuse: {
          points: -80,
          further: -10,
          any: EXCUSES,
          principle: 'P1',
          says: 'The blame goes to somebody or something else.',
          earn: 'Leave out whose fault it was; explain only what you own.',
        },
        'likely-excuse': {
          points: -80,
          any: ['blame'],
          unless: [...EXCUSES, ...HOSTILE, 'ownership'],
          principle: 'P1',
          says: 'This sounds like putting it on somebody else.',
          earn: 'Say what you did and what you will do.',
        },
        'likely-excuse-owned': {
          points: -50,
          any: ['blame'],
          with: ['ownership'],
          unless: [...EXCUSES, ...HOSTILE],
          principle: 'P1',
          says: 'This may sound like putting it on somebody else, though you own it.',
          earn: 'Say what you did and what you will do.',
        },
        defence: {
          points: -60,
          any: ['defence'],
          principle: 'P3',
          says: 'Rules, records and "it happens" are a defence, not help.',
          earn: 'Leave the defence out.',
        },
        refused: {
          points: -20,
          any: ['request.dismissed'],
          unless: ['ownership'],
          principle: 'P17',
          says: 'A flat refusal stands there like an excuse.',
          earn: 'Offer what comes near to what they asked.',
        },
        disputes: {
          points: -80,
          any: ['dispute'],
          principle: 'P3',
          says: 'You argue with the customer or doubt them.',
          earn: 'Take their word and go on to the mending.',
        },
        rude: {
          points: -80,
          any: ['rude'],
          principle: 'P2',
          says: 'This is an insult or a threat.',
          earn: 'Let them be angry; stay civil.',
        },
        reprimand: {
          points: -80,
          any: ['reprimand'],
          principle: 'P4',
          says: 'A colleague is run down in front of the customer.',
          earn: 'Say "we", and talk to the colleague later.',
        },
        'sorry-if': {
          points: -10,
          any: ['apology.conditional'],
          principle: 'P3',
          says: 'An "if" makes it the customer\'s feeling, not your doing.',
          earn: 'Leave out the "if".',
        },
      },
    },
    'realistic-promises': {
      start: {
        points: 50,
        principle: 'P9',
        says: 'What a reply without a promise has.',
        earn: 'Promise one thing that is in your own hands, with a time, and say openly what you do not know.',
      },
      rules: {
        'with-a-time': {
          points: 35,
          any: ['promise.bounded', ...CONTACT],
          unless: ['promise.overcertain'],
          principle: 'P9',
          says: 'A promise of your own with a time to it.',
          earn: '',
        },
        honest: {
          points: 30,
          any: ['promise.honest'],
          unless: ['promise.overcertain'],
          principle: 'P9',
          says: 'No certainty where there is none.',
          earn: '',
        },
        'under-way': {
          points: 10,
          any: ['next-steps', 'remedy.given'],
          unless: ['promise.overcertain'],
          principle: 'P20',
          says: 'They know what is happening.',
          earn: '',
        },
        overcertain: {
          points: -40,
          further: -5,
          any: ['promise.overcertain'],
          principle: 'P9',
          says: 'Nobody can be that sure.',
          earn: 'Promise what you do yourself, not how it turns out.',
        },
        vague: {
          points: -25,
          any: ['promise.vague'],
          principle: 'P10',
          says: 'A promise without a time is none.',
          earn: 'Give a time that you can keep.',
        },
        proxy: {
          points: -25,
          any: ['promise.proxy'],
          principle: 'P10',
          says: 'Somebody else has to keep this promise.',
          earn: 'Promise what you do yourself: "I will ring you at four with their answer".',
        },
        'never-before': {
          points: -25,
          any: ['promise.unique-claim'],
          principle: 'P10',
          says: 'That it never happens helps nobody to whom it has.',
          earn: 'Leave it out.',
        },
      },
    },
    choices: {
      start: {
        points: 15,
        principle: 'P18',
        says: 'What a reply without a choice has.',
        earn: 'Offer two or three ways out and ask which they prefer.',
      },
      rules: {
        'two-or-three': {
          points: 55,
          any: ['options.two-or-three'],
          principle: 'P18',
          says: 'A choice of two, three at most.',
          earn: '',
        },
        many: {
          points: 50,
          any: ['options.many'],
          principle: 'P18',
          says: 'More ways than one takes in.',
          earn: 'Offer the two or three that fit best.',
        },
        'asked-between': {
          points: 45,
          any: ['options.asked'],
          unless: ['options.two-or-three', 'options.many'],
          principle: 'P18',
          says: 'You asked which of two it should be.',
          earn: 'Say what each of them is.',
        },
        one: {
          points: 15,
          any: ['options.one'],
          unless: ['options.asked'],
          principle: 'P18',
          says: 'A single way, take it, leave it.',
          earn: 'Offer a second.',
        },
        'one-of-more': {
          points: 20,
          any: ['options.one'],
          with: ['choice.ask'],
          unless: ['options.asked'],
          principle: 'P18',
          says: 'One way named, and asked which they want.',
          earn: 'Name the other, too.',
        },
        asks: {
          points: 20,
          any: ['choice.ask', 'options.asked'],
          principle: 'P16',
          says: 'You asked what they want.',
          earn: '',
        },
        extra: {
          points: 10,
          any: ['choice.gesture'],
          principle: 'P19',
          says: 'Something beyond what was owed.',
          earn: '',
        },
        announced: {
          points: 10,
          any: ['remedy.given', 'choice.gesture'],
          unless: ['options.one', 'options.two-or-three', 'options.many', 'options.asked'],
          principle: 'P18',
          says: 'A remedy, decided for them.',
          earn: 'Let them choose between two.',
        },
        refused: {
          points: -5,
          any: ['request.dismissed'],
          principle: 'P17',
          says: 'What they asked for is turned down.',
          earn: 'Offer what comes near to it.',
        },
        work: {
          points: -5,
          any: ['effort'],
          principle: 'P15',
          says: 'The work is left to the customer.',
          earn: 'Do it for them.',
        },
        quarrel: {
          points: -5,
          any: HOSTILE,
          principle: 'P2',
          says: 'Who is quarrelled with is not asked.',
          earn: 'Listen for what they would like.',
        },
      },
    },
    'follow-up': {
      start: {
        points: 20,
        principle: 'P21',
        says: 'What a reply without a follow-up has.',
        earn: 'Say when and how you will be in touch to see that it is right.',
      },
      rules: {
        'check-back': {
          points: 65,
          any: ['followup.check-back'],
          principle: 'P21',
          says: 'You will be in touch, and they know when.',
          earn: '',
        },
        contact: {
          points: 50,
          any: ['contact-at-time'],
          unless: ['followup.check-back'],
          principle: 'P21',
          says: 'They will hear from you at a time.',
          earn: 'Say that you check whether it is right.',
        },
        steps: {
          points: 10,
          any: ['next-steps', 'extra-check'],
          principle: 'P20',
          says: 'They know what happens next.',
          earn: '',
        },
        cause: {
          points: 5,
          any: ['followup.cause', 'ownership'],
          principle: 'P21',
          says: 'They know what went wrong.',
          earn: '',
        },
        prevention: {
          points: 10,
          any: ['followup.prevention'],
          principle: 'P21',
          says: 'Something changes so that it does not come back.',
          earn: '',
        },
        thanks: {
          points: 5,
          any: ['followup.thanks'],
          with: CONTACT,
          principle: 'P21',
          says: 'Thanked, and not left at that.',
          earn: '',
        },
        hollow: {
          points: -10,
          any: ['promise.vague', 'promise.proxy'],
          principle: 'P10',
          says: 'They are left to wait for nobody knows whom or when.',
          earn: 'Say when you yourself will be in touch.',
        },
        work: {
          points: -5,
          any: ['effort'],
          principle: 'P15',
          says: 'It is the customer who has to come back.',
          earn: 'Come back to them.',
        },
        'turned-away': {
          points: -10,
          any: [...HOSTILE, 'request.dismissed', ...EXCUSES, 'defence', 'blame'],
          principle: 'P14',
          says: 'Who puts it on others does not stay with it.',
          earn: 'Say that you see it through.',
        },
      },
    },
  },
  overall: {
    weights: { apology: 25, 'no-excuses': 10, 'realistic-promises': 25, choices: 20, 'follow-up': 20 },
    holds: [
      { any: HOSTILE, most: 30 },
      { any: ['promise.overcertain'], most: 50 },
    ],
  },
};
