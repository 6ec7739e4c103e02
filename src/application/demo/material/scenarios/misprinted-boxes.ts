import type { ScenarioMaterial } from '../scenario-material.ts';

export const misprintedBoxes: ScenarioMaterial = {
  firm: 'Hollin & Rake',
  deeds: [
    'we printed the wrong word on your cartons, three thousand times',
    'we ran an old version of your artwork',
    'we [put|printed] Lose where your proof says Loose',
    "we didn't read the first sheet against the proof you signed",
    'we delivered cartons that {brand} cannot put on a shelf',
    'we got the one word wrong that [everybody reads|faces the customer]',
  ],
  regrets: [],
  strain: [
    'Opening the first carton and reading that must have been [a horrible moment|a real shock].',
    'All that work on your tea, and then our spelling on the front. I can imagine how that felt.',
    "I'd be [every bit as|just as] disappointed in your place.",
    'You signed the right proof, you paid early, and you got this. No wonder you are disappointed.',
    'I can see how much hangs on this for {brand}.',
  ],
  causes: [
    'We printed version 4 from the job bag when you had signed version 7.',
    'What happened: we kept old artwork in the same folder and took the wrong file to the press.',
    'We never checked the first sheet against your proof before the run.',
    'We started the press with an old file and nobody here read the front panel.',
  ],
  changes: [
    'Since last week only the signed file can be opened at the press.',
    'From now on two people read the first sheet aloud against the signed proof.',
    "I've changed the job bags, old versions are taken out before anything goes to the press.",
  ],
  offers: {
    'split-run': [
      'print a first lot on the small press [for the date you need|this week] and the rest later',
      'run a first batch on our small press now, with the others later',
      'print four hundred overnight and the rest next week',
    ],
    'full-reprint': [
      'reprint all three thousand',
      'reprint them all, from the file you signed',
      'do a full reprint, ready next week',
    ],
    'cover-bands': [
      'print bands that cover the word',
      'send printed bands to go round the cartons you have',
      'make a sleeve for each carton in two days',
    ],
    refund: ['give you the full amount back', 'credit the invoice in full', 'refund the €2,400'],
  },
  extras: [
    'the courier',
    'the freight on both deliveries',
    'a set of shelf cards',
    'the packing of the first lot',
    'the proof for your next job',
  ],
  questions: [
    'Which day do you need them, and how many for that day?',
    'How many do you need for the first delivery?',
    'Do you need all three thousand at once?',
    'What is the date that cannot move?',
  ],
  answers: {
    shelf: [
      'No, nobody read the first [sheet|one], and that was our mistake. [Somebody should have.|]',
      'Two years to get on that shelf. I can imagine what [this morning|opening that carton] was like. [When do you need the first of them, and how many?|]',
      '[It was not looked at|We did not look at it], and that is our mistake. [How many do you need for Thursday?|]',
    ],
    thursday: [
      'Four hundred [by|for] Thursday, then. I can {a}, or {b}. Which would you [prefer|rather have]?',
      '[That helps me|Then we start from Thursday]. I can {a}, or {b}. [Which suits {brand} better?|What would you prefer?]',
    ],
    signed: [
      'Your proof is right and our print is wrong. That is our mistake[, and there is nothing to discuss|].',
      'I have your signed proof before me. We printed the wrong file, and I am sorry that we did.',
      '[You need not prove anything|No need to attach it]: {deed}, and that is our mistake.',
    ],
    'which-day': [
      "I can't promise three thousand this week: the big press is taken and the varnish needs two days.",
      "I won't give you a date I am not sure of. I don't know yet when the big press is free.",
      "[The plain answer|Plainly]: I don't know yet which night we get. [I would rather say that than name a day.|]",
    ],
    'not-a-word': [
      'I should have opened with it: I am [so|truly|] sorry that {deed}.',
      "[You are right to notice|That was missing]. I'm sorry [that |]{deed}.",
    ],
  },
  excuses: [
    'The press room picked the file, [we in the office do not see it|that is a different team].',
    'Our terms say that a signed proof is final.',
    'It is usual to check [the artwork|every proof] on your side as well.',
    'There was a software problem with the archive.',
  ],
  hollow: [
    'All three thousand will definitely be with you by Thursday.',
    'The production manager will contact you about a date.',
    'We will have it sorted as soon as possible.',
    'I can assure you this will never happen again.',
  ],
  news: {
    'monday-afternoon': [
      'It is under way and not finished. I cannot say yet whether it reaches you on Wednesday evening or Thursday morning.',
      'The trial sheet has the right word on it and hangs up to dry. [More I do not know today.|]',
      'I have been round the house with your job. I am not sure yet which night we get on the small press.',
    ],
    'wednesday-afternoon': [
      'Our part is done, I held it against your signed proof myself. The last leg may take until tomorrow before eight.',
      'It has left my hands, checked against the proof. It is not with you yet and I cannot speed up the road.',
    ],
  },
  cases: {
    'case-to-the-press-room': {
      what: [
        "Magda, can you give {brand} tomorrow's night on the small press for four hundred cartons, a part run",
        'Magda, please put the first lot for {brand} on the small press',
      ],
      when: ['They have to be in the shops on Thursday morning', 'It needs to be dry by Wednesday evening'],
      why: [
        'because we printed the wrong word and it took them two years to get on that shelf',
        'we spoiled their order, and the customer stands before twelve empty shelves otherwise',
      ],
    },
  },
  checks: [
    'whether everything that was due has arrived',
    'how the tea looks on the shelf',
    'if the cartons held up in the shops',
  ],
};
