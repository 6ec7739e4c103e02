import type { ScenarioMaterial } from '../scenario-material.ts';

export const thirdBagOfTheWrongFood: ScenarioMaterial = {
  firm: 'Pippin & Rook',
  deeds: [
    'we sent {dog} the wrong food for the third time',
    'we pressed a button twice instead of looking',
    'we sent you food that {dog} must not eat, three bags of it',
    "we didn't look for the reason after the first bag",
    'we answered you with five pounds and another wrong bag',
    'we made you write to us three times about one thing',
  ],
  regrets: [],
  strain: [
    'Three letters, three wrong bags, and {dog} with bad kidneys. That must be so worrying.',
    'I can see how tired you are of opening our bags.',
    'You have been patient with us twice, and we wasted it.',
    "I'd be frightened for him too, in your place.",
    'That must feel as if nobody reads what you write.',
  ],
  causes: [
    'We sent it again twice and never looked at what the button packs from.',
    'What happened: we put two foods under one number, and the label reads that list.',
    'We had the wrong number in the list behind your plan, and nobody checked a label.',
  ],
  changes: [
    'Since last week nobody can press that button for a diet before the reason is written down.',
    'From now on two people read a test label before a diet bag leaves.',
    'We now keep each diet under a number of its own.',
  ],
  offers: {
    'vet-bag': [
      'have a bag of the same food fetched from your own vet and driven to you today',
      "buy a bag at the vet's at our cost and have it at your door this evening",
    ],
    'hand-packed': [
      'pack one by hand for you once the list is right',
      'pack the bag myself when the label has been proved, for Friday',
    ],
    'money-back': ['give you the £68 back', 'refund this bag and the last one'],
    resend: ['send you the right bag by return', 'send you another bag by express today'],
  },
  extras: ['the bag from the vet', 'the delivery', "a month of {dog}'s food", 'a tin of treats he may have'],
  questions: [
    'How much is left of the right food?',
    'How many days will what you have last?',
    'How is {dog}, and have you enough food for the week?',
  ],
  answers: {
    july: [
      'Because nobody here ever looked. We pressed the same button twice, that is our mistake. [How many days of the right food are left?|]',
      'I remember the boot. It happened because we never looked behind the button. [How many days of the right food are left?|How much is left of the right one?]',
      '[Three times because nobody asked why|Nobody asked why, three times over], and that is our mistake. {dog} deserved better.',
    ],
    'the-folder': [
      'Then from me: it was our mistake, every time, and I am looking now. I am sorry that we sent it three times.',
      "[It was our mistake|Our mistake, all three times], and I say so gladly. I'm sorry [that |]{deed}.",
    ],
    'second-bag': [
      'It tells me that our list is wrong and not the bag. I am sorry we sent the same thing twice, nothing leaves before I have looked.',
      '[It does|It tells me a lot]: we have the wrong number in our list. That is our mistake[, and I am looking at it now|].',
    ],
    'in-the-tin': [
      'Right and not fast, then. I could {vetBag}, or {handPacked}. Which would suit you both?',
      '[Four days is enough to do it properly|Then we have four days]. I can {vetBag}, or {handPacked}. [Which would you prefer?|What would be best for {dog}?]',
    ],
    'who-looks': [
      "I will, with my own eyes. I'll write to you {time} to tell you how far I am.",
      "[I look myself|I do, nobody else]. I'll {ring} you {time}, even if I am not done.",
    ],
  },
  excuses: [
    'The warehouse packs what the label says, [we have no hand in it|they got it wrong].',
    'The system picks the food by itself.',
    'The packers have been very busy since the spring.',
    'You could have checked the plan in your account.',
  ],
  hollow: [
    'The right bag is on its way, it will definitely be the right one.',
    'This will never happen again.',
    'The warehouse will contact you.',
    "We'll sort it out as soon as possible.",
  ],
  news: {
    'last-van': [
      "I've rebuilt the plan but I have not seen a label from it, so nothing went on the van. I print one first thing tomorrow.",
      "The list behind your plan had the wrong [number|food in it]. It is [put right|mended] now, and [not proved before tomorrow|I won't trust it before I have seen a label].",
    ],
    'test-label': [
      "The test label came out wrong again, the old number stands in the price list too. I don't know yet whether that is the last of it.",
      'Not good: it still said Active Senior. We are taking the number out line by line, so it will not be before Friday.',
    ],
    'two-labels': [
      'Two labels from two printers, both right, and I read yours against your slip. Does the bag say Renal on the inside as well?',
      'It is right now, I saw it with my own eyes. Would you look whether what is in it is what it says?',
    ],
  },
  cases: {
    'ask-ines': {
      what: [
        'Ines, can you keep a bag of Renal aside so that I pack it by hand',
        'Ines, please let me pack this one by hand at your bench',
      ],
      when: ['I need it on Friday morning', 'It has to be ready for the van on Friday at ten'],
      why: [
        'because we sent the wrong food three times to a dog with failing kidneys',
        'the customer has four days of food left, and the old dog cannot have anything else',
      ],
    },
  },
  checks: ['how {dog} is eating', 'if the food is the right one', 'whether the new bag went down well'],
};
