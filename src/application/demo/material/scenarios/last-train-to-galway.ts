import type { ScenarioMaterial } from '../scenario-material.ts';

export const lastTrainToGalway: ScenarioMaterial = {
  firm: 'Shannon & Western',
  deeds: [],
  laterDeeds: [
    'we had no answer for you until eleven that night',
    'we left you standing in Athlone without knowing what would still run',
    'nobody on our side could tell you which roads and trains were gone',
  ],
  regrets: [
    "I'm so sorry, what a night to be [stranded|put off a train] in.",
    "I'm [really|truly] sorry that you're stuck here, and soaked as well.",
    "Oh, I'm sorry. You were halfway home.",
    "I'm sorry, that's a [rotten|hard] place to be left, in this weather.",
  ],
  strain: [
    'You must be [frozen|soaked through|worn out].',
    'Halfway home, wet to the knees, and then that board. That must be [maddening|so hard].',
    "I can see that [it's no ordinary morning you are trying to get to|this matters a great deal to you].",
    "I'd be beside myself, in your shoes.",
    "That must be such a worry, with the morning you've got ahead.",
  ],
  causes: [
    'What went wrong on our side: no desk on the line knew until eleven which trains were gone.',
    'We had no list of coaches and no word from control until far too late.',
    'We never told the desks early enough what would still run.',
  ],
  changes: [
    "Since that week it's settled by ten at night whether the first train goes.",
    'From now on each desk has the numbers of three coach firms.',
    'We now ring round at nine when a line shuts, so that nobody stands there guessing.',
  ],
  offers: {
    'choir-coach': [
      "get you a seat on the choir's coach at half past ten, and give you the ticket money back",
      'ask Mrs Geraghty for a seat on their coach',
      "put you on the choir's coach, it leaves from the front door",
    ],
    'shared-taxi': [
      'put you in a shared taxi tonight with the others for Galway',
      'call a taxi now for the four of you',
      'sign for a taxi to Galway tonight',
    ],
    'first-train': [
      'book you a room here and put you on the first train',
      'get you a bed for the night and the 5.50 train',
    ],
  },
  extras: [
    'the phone call home',
    'a hot tea while you wait',
    'the charge for your phone',
    'a dry pair of socks',
    'a sandwich for the road',
  ],
  questions: [
    'May I ask what is in Galway at nine?',
    'Who is waiting for you in Galway?',
    'What happens if you get there after nine?',
    'Why does it have to be nine?',
  ],
  answers: {
    'nine-sharp': [
      'Then nine it is. [That must be a heavy thing to carry through a night like this.|] What is in Galway at nine?',
      'I can [hear|see] how much hangs on it. Who is waiting for you [there|in Galway]?',
      '[Not ten past, I hear you|Nine, not ten past]. What happens if you get there after nine?',
    ],
    'first-voice': [
      '{girl} should hear you first[, I can see that|]. I can {a}, or {b}. Which would you rather?',
      '[What a morning to be there for|Oh, then you must be there]. I can {a}, or {b}. Which would [suit you better|you prefer]?',
    ],
    'lying-there': [
      "I don't know yet whether the first train will run, nobody does before five. I would not build on it.",
      "I can't promise you the 5.50. The coach and the taxi I am sure of.",
      "[Then you would be stuck|Then you'd miss it], and I can't promise you that train. I can get you a taxi tonight, or a seat on the choir's coach. Which would you rather?",
    ],
    'four-percent': [
      "Of course, I'll look for you, and there's a socket under my desk for the phone.",
      "[Put it on my charger|Plug it in here, under the desk]. I'll do the looking. What is in Galway at nine?",
    ],
  },
  excuses: [
    "It's the storm, [nobody can do anything about the weather|that's hardly our fault].",
    'The track people decide that, [we only run the trains|I am just the desk].',
    'There are nine people here and I have to be fair to all of them.',
    'You can look all of that up in the app.',
  ],
  hollow: [
    'The first train will definitely run.',
    "You'll be in Galway by eight, no doubt about it.",
    'They will have the line cleared soon.',
    'Somebody from the coach firm will ring you.',
  ],
  news: {
    'portumna-way': [
      "The road at Ballinasloe is under water, so it's an hour more by Portumna. You'll still be there before nine.",
      "Two things: the 5.50 won't run, and the main road is flooded. Nine o'clock can still be done, by Portumna.",
    ],
    'ten-to-seven': [
      'My shift is over and I have no tick beside your name. Did you get there?',
      'Good morning from the desk in Athlone. I wanted to be sure that you arrived.',
    ],
  },
  cases: {
    'case-to-control': {
      what: [
        "Brendan, can you give me one seat on the crew's minibus",
        'Brendan, please take one more on the minibus to Galway',
      ],
      when: [
        'It leaves at five, and they have to be in Galway before nine',
        'They must be there by nine in the morning',
      ],
      why: [
        'because their daughter hears for the first time at nine and should hear them first',
        'since their little girl has her implant switched on at nine, and they have no other way if the taxi fails',
      ],
    },
  },
  checks: ['how the morning went', 'if you got there in time', 'whether the ticket money has arrived'],
};
