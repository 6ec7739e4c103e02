import type { ScenarioMaterial } from '../scenario-material.ts';

export const oatNotCow: ScenarioMaterial = {
  firm: 'Third Rail',
  deeds: [
    'I took the wrong jug',
    'I put ordinary milk in yours',
    'I wrote oat on the cup and then poured the other one',
    'I gave you cow instead of oat',
    'I [got|made] your latte [all wrong|wrong]',
  ],
  regrets: [],
  strain: [
    'And you with a train to catch, that must be [annoying|maddening].',
    "I'd be cross too, [first sip of the day|before my first coffee].",
    "You can't drink that, I can see how annoying that is.",
    'No wonder you came straight back.',
    'That must have been a nasty first mouthful.',
  ],
  causes: [
    'I took the jug beside it.',
    'I was too quick with the jugs and never looked.',
    'I wrote it down right and poured it wrong.',
  ],
  changes: ['From now on the oat jug has a green lid.'],
  offers: {
    'brought-over': [
      'make it fresh and run it over to your platform',
      'bring it to your train',
      'make one and carry it to your carriage myself',
    ],
    'filter-with-oat': [
      'pour you a filter with oat in half a minute',
      'do you a quick filter coffee with oat',
    ],
    'fresh-latte': ['make you another latte, three minutes', 'do a fresh oat latte for you'],
    flapjack: ['put a flapjack in with it', 'give you a flapjack for the journey'],
  },
  extras: ['a flapjack', 'the next coffee', 'a biscuit for the train'],
  questions: [
    'Which train are you on?',
    'How long have you got?',
    'Are you in a hurry?',
    'When does your train go?',
  ],
  answers: {
    'own-writing': [
      "No, that's my own writing. It was my mistake, sorry. [I can {a}, or {b}. Which?|]",
      'It was me, not you. I took the wrong jug. [I could {a}, or {b}.|]',
      "[That's me, yes|My hand, my mistake]. I'm [so |really |]sorry that {deed}.",
    ],
    'two-minutes': [
      '[Two minutes, then|Right, two minutes]: I can {a}, or {b}. Which would you like?',
      '[OK, quick|Then quickly]. I can {a}, or I can {b}. [Which?|Which one?|What would you prefer?]',
    ],
    'platform-five': [
      '[The 8:12, right|Platform five, then]. I can {a}, or {b}. [Which would you rather?|Which would you like?]',
      '[Quickest|The quickest] is this: I {filterWithOat}. Or I can {a}. Which would you like?',
    ],
  },
  excuses: [
    "It's very busy at this hour.",
    'The jugs all look the same.',
    'Jess filled that jug, [not me|it was her].',
    'Oat milk tastes like that sometimes.',
  ],
  hollow: [
    'A new one will be ready in no time.',
    "It won't happen again.",
    "It'll be done in a second, promise.",
  ],
  news: {},
  cases: {},
  checks: ['how the coffee was'],
};
