import type { ScenarioMaterial } from '../scenario-material.ts';

export const twoBridesOneChair: ScenarioMaterial = {
  firm: 'Fringe',
  deeds: [
    'we put two weddings on the one chair',
    'we wrote your wedding in where there was one already',
    'we double-booked {bride} for the morning of her wedding',
    'we let you hear it from a stranger and not from us',
    "we didn't read the book after it was written",
  ],
  regrets: [],
  strain: [
    'The day before the wedding, that must have been [an awful shock|horrible to hear].',
    'To hear it from somebody in a shop, I can imagine how your heart sank.',
    "I'd be in bits if it were my sister.",
    'You have enough to carry today without this.',
    'That must have your heart in your mouth, [the evening before|with the wedding tomorrow].',
  ],
  causes: [
    'We put a wedding in the book like four haircuts, and nobody read it over.',
    'What happened: we left somebody alone with the book in her first week, and I never checked it.',
    'We never closed the chair for the morning, so a second one went in.',
  ],
  changes: [
    'Since Monday a wedding closes the chair for the whole morning.',
    'From now on two of us read Saturday aloud on Thursday night.',
    'We now let nobody book a bride alone in their first month.',
  ],
  offers: {
    'house-call': [
      'send Orla out to the house at six, just herself',
      'have Orla come to the house at six in the morning',
      'get Orla out to your house for six, in your own kitchen',
    ],
    'early-chair': [
      'open the salon at six with the blinds down and nobody in it',
      'open up at six for the two of them, blind down, door locked',
    ],
    'other-stylist': [
      'put Marek on it at eight, he is good with weddings',
      'give the others to Marek at eight',
    ],
    refund: ['give you the whole €280 back', 'put the deposit back on your card'],
  },
  extras: [
    'the four blow-dries',
    "the bride's pins and veil",
    'a bottle for the kitchen',
    'the travel out to you',
  ],
  questions: [
    'What time is the church?',
    'When do you have to leave the house?',
    'Can I ask why it has to be Orla?',
    'How early could she be up?',
  ],
  answers: {
    'has-to-be-orla': [
      '[Of course|Right|Fair enough], if it has to be Orla it has to be. [Can I ask why, so I get it right?|Would you tell me why, so I get it right?|What time is the church?]',
      "[Orla it is, then|Then it's Orla]. [Can I ask why it has to be her?|May I ask you why?] [And what time is the church?|]",
    ],
    'the-scarf': [
      "[Thank you for telling me|Thanks for telling me that]. That must have been a [frightening|terrible|long] winter for [all of you|the whole house|her].[ We'll mind her.|]",
      'I had no idea. That must have been so hard for her, and now us on top of it.',
      "[God love her|The poor girl], what a winter that must have been. [And then we do this to you.|We'll look after her.]",
    ],
    'nobody-looking': [
      'Nobody will. I can {houseCall}, or {earlyChair}. Which would she like?',
      '[No window, then|Not the window]. I can {houseCall}, or {earlyChair}. [Which would she rather?|Which do you think she would prefer?]',
    ],
    'how-sure': [
      "I'm sure of two heads with Orla before eight. I can't promise all four from her.",
      "I don't know yet who does the last two. Orla does {bride} herself.",
      "[Two of the four|Orla for two], that much is sure. I can't promise the other two [from her|yet].",
    ],
    'that-girl': [
      "[It was us|That was us|No, that's on us]. Nobody had shown her, and I never [read|looked at|checked] the book after her, so that is my mistake.",
      "She did what she was shown, and that was not [enough|much]. [It's on us|That's on me], I should have [checked it|looked after her].",
      "[I won't put it on her|That's not hers to carry]. I should have read that book, it was my mistake.",
    ],
  },
  excuses: [
    "That was a new girl, she's only here a week.",
    'The book does that sometimes, with two phones going.',
    'Saturdays in June are like this everywhere.',
    "Whoever took the call got it wrong, it wasn't me.",
  ],
  hollow: [
    "It'll all be fine on the day, don't worry.",
    'Orla will definitely do all four of you.',
    'Somebody will ring you tonight about it.',
    'It has never happened to us before.',
  ],
  news: {
    'shutter-half-down': [
      "We've read Saturday aloud, both weddings, line by line. All of it stands. I don't know yet what hour Marek gets down from Sligo.",
      "Orla has gone through the morning with me and it stands. Only Marek's hour is open, for the last two.",
    ],
    'morning-of': [
      'I was there myself this morning and checked every pin. Have ye everything before ye go?',
      "It's done on our side. I wanted to be sure that nothing is missing at yours before eleven.",
    ],
  },
  cases: {
    'ask-marek': {
      what: [
        'Marek, can you leave Sligo early and take two heads at eight',
        'Marek, please take the two bridesmaids for me',
      ],
      when: ['It would be tomorrow at eight', 'I need you here by eight in the morning'],
      why: [
        'because we put two weddings on one chair and the bride was ill all winter',
        'the family is waiting since we double-booked them, and they leave for the church at eleven',
      ],
    },
  },
  checks: ['how she is', 'how the day went', 'if her hair held till the last dance'],
};
