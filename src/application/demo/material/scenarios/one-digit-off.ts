import type { ScenarioMaterial } from '../scenario-material.ts';

export const oneDigitOff: ScenarioMaterial = {
  firm: 'Banksia Mutual',
  deeds: [],
  laterDeeds: [
    'you had such a week of waiting on us',
    "we couldn't get all of it back for you",
    'we let the app wave a new number through with one tap',
  ],
  regrets: [
    "I'm so sorry, that's a horrible thing to find out at this hour.",
    "Oh no, I'm sorry. Of all payments, the rent.",
    "I'm [really|very] sorry that it was the rent, of all things.",
    "I'm sorry, what a [start to|way to begin] the day.",
  ],
  strain: [
    'That must have been [an awful|a horrible] moment, seeing that number.',
    'One digit. It could happen to anyone, and it must feel dreadful.',
    'I can hear how worried you are about it.',
    "I can imagine how your stomach dropped. I'd feel just the same.",
    "No wonder you're worried, that is the whole rent.",
  ],
  causes: [
    'What happened: a 7 went in for a 1, and the app asked only once.',
    'We found that the app shows a new number in one long row, so a wrong digit hides in it.',
    'The payment went to an account with almost nothing in it, because the number was one digit off.',
  ],
  changes: [
    "I've added the agency to your saved payees, so you pick it and never type it.",
    'From now on the app shows a new number in blocks of three, so a wrong digit is seen.',
    'From now on your agency is saved with the number that ends in 411.',
  ],
  offers: {
    bridge: [
      'put an overdraft on so the rent goes out today, no interest and no fee',
      'cover the rent with a short overdraft, in ten minutes',
    ],
    letter: [
      'write a letter to the agency from the bank',
      'write to your agent that it was sent in good faith',
    ],
    recall: ['start the recall with the other bank now', 'ask the other bank for it today'],
  },
  extras: ['the recall fee', 'the interest', 'the overdraft fee', 'the form, I fill it in for you'],
  questions: [
    'When is the rent due?',
    'What happens if it is late?',
    'By when does the agent need to see it?',
    'May I ask why this flat matters so much?',
  ],
  answers: {
    'prize-idiot': [
      'After twelve hours on your feet you are allowed a slip. That must feel awful. When is the rent due?',
      "[Not an idiot, tired|You're no idiot]. I'd feel just the same after a night like that. [When is the rent due?|By when does the agent need it?]",
    ],
    'whose-fault': [
      "It doesn't matter to me whose thumb it was. I can [imagine|hear] how you feel, [let's get the rent paid|let's look after the rent]. [By when does the agent need it?|]",
      "[No, it doesn't|Not to me]. That must have been a horrible moment. [Let's put it right together.|What worries you most about today?]",
    ],
    'not-yours': [
      "You're right, and I'm sorry that you have to go through it. What worries you most today?",
      "[Fair enough|True]. I'm sorry, it must feel [awful|rotten] all the same. [What happens today if the rent is late?|When is it due?]",
    ],
    'will-it-come': [
      "I can't promise you that it comes back, and I don't know yet what they will say.",
      "I don't know yet whether it will come back. Often it takes days, sometimes it never does.",
      "[Honestly|In all honesty]: I can't promise it. [Ten days, or never, I don't know yet.|I don't know yet how much of it is left there.]",
    ],
    'five-o-clock': [
      'Then the lease comes first. I can {bridge}, or {letter}. Which would you rather?',
      '[A ground floor for your father|For your father], that must not go wrong. I can {bridge}, or {letter}. [Which would help most?|What would you prefer?]',
    ],
    catch: [
      "Straight answer: you'd owe us the overdraft and nothing on top, no interest. I can't promise the money comes back.",
      "[The overdraft|Just the overdraft], $1,240, no interest and no fee. [I don't know yet whether the other money comes back.|I can't promise the rest comes back.]",
    ],
  },
  excuses: [
    'You typed the number yourself, the app asked you.',
    'Our records show that you confirmed it.',
    'It is the other bank that decides, not us.',
    'For that there is a form, 14 pages, in the app.',
  ],
  hollow: [
    "You'll have your money back soon, I'm sure.",
    'The other bank will sort it out today.',
    'I promise you that we get it back.',
    "Don't worry, it'll be fine.",
  ],
  news: {
    'just-after-four': [
      "It's through at our end, I have the confirmation. I can't see the agent's list from here, so I'll ring her.",
      'What we agreed has gone out. I do not know yet if it stands on her list.',
    ],
    'ten-to-five': [
      "I've spoken to the agency: today's date is next to your flat and there are no questions.",
      "The flat is safe, I had the agent on the phone. The other account has very little in it, so I can't promise you much there.",
    ],
  },
  cases: {
    'ask-recalls': {
      what: [
        'Priya, can you put this recall on today',
        'Priya, please send the recall for $1,240 to the other bank now',
      ],
      when: ['It should leave before five today', 'It has to go out this afternoon'],
      why: [
        'because it was the rent and the customer loses the flat their father needs',
        'the customer works nights, has been with us eleven years and cannot chase it',
      ],
    },
  },
  checks: [
    'if all is well at the agency',
    'whether anything was left unclear',
    'how you are after that week',
  ],
};
