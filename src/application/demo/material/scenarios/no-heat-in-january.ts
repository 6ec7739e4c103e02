import type { ScenarioMaterial } from '../scenario-material.ts';

export const noHeatInJanuary: ScenarioMaterial = {
  firm: 'Tayside Heating',
  deeds: [
    'we put the same bad board in twice',
    "we've left you without heat for the third time [since Christmas|this winter]",
    'we fitted a part that could not last, and then we fitted it again',
    "we didn't ask why the first one failed",
    'we sent you home with a repair that held [nine|eleven] days',
    'we let you down twice and now a third time',
  ],
  regrets: [],
  strain: [
    'Three times, and minus six outside. You must be [worn out|frozen|sick of the sight of us].',
    'That must be frightening, with the dark coming and no heat in the house.',
    'I can hear how worn down you are by this.',
    'Twice you trusted us and twice it went cold again. I would be furious.',
    'No wonder you are whispering and worried.',
  ],
  causes: [
    'We took both boards from one bad delivery and never tested them.',
    'What happened: we changed the board twice and did not look at why it failed.',
    'Both came out of the delivery of 4 November, and we should have stopped after the first.',
  ],
  changes: [
    'From that week on we carry none of those boards on the vans.',
    'From now on a part that fails twice is stopped everywhere until the workshop has looked at it.',
    "We've changed the boards in eleven more homes before they could fail.",
  ],
  offers: {
    'right-board': [
      'have the workshop build you a board that is run hot before it goes in',
      'get an older board built up from sound parts in the workshop',
      'have a tested board fitted tomorrow, once the workshop says yes',
    ],
    'heaters-tonight': [
      'have two heaters at your door within ninety minutes',
      'get two oil-filled heaters to you [tonight|straight away]',
    ],
    'board-tonight': [
      'get a fitter round with a new board tonight',
      'send somebody out tonight with another board',
    ],
    'bills-back': ['give you both bills back, £380', 'pay you back the two repairs'],
  },
  extras: ['the two heaters', 'the call-out', 'the electricity for the heaters', 'the next service'],
  questions: [
    'Who else is in the house with you tonight?',
    'Is there anyone ill or elderly at home?',
    'You are speaking so low, is somebody with you?',
    'Are you on your own there?',
  ],
  answers: {
    'eleven-and-nine': [
      'They were both bad, out of one delivery, and we should have seen it after the first. Who else is in the house with you?',
      'We took two from the same bad delivery. That was our mistake, [twice|both times]. [Is anyone ill or elderly at home?|]',
      '[The same fault in both|One bad joint in both], and we never tested them. That is on us. [Who is with you tonight?|Is somebody with you?|]',
    ],
    'who-fitted': [
      'Yes, it was a bad one, [both times|each time]. That is our mistake and I am sorry that we fitted it again.',
      "[Straight, then: yes|Yes]. We put the same bad board in twice, and I'm [so|truly] sorry that we did.",
    ],
    upstairs: [
      'Your father comes first, then. I can have two heaters at your door within ninety minutes, and have the workshop build you a board that is tested. [Shall I do both?|What would you like first?]',
      '[Thirteen degrees and his lungs|Eighty-four, and thirteen degrees], that must be frightening. I can {heatersTonight} tonight, or {rightBoard}. [Which first?|What would help most?]',
    ],
    tonight: [
      'I can {heatersTonight}, and ask the workshop to build you a board that has been run hot first. What would you like me to start with?',
      '[Two things, then|For the night and for good]: I can {heatersTonight}, or {rightBoard}. [What would help you most tonight?|Which should come first?]',
    ],
    'the-van': [
      'It would, and I will not do that to you a third time. An older board from the workshop is the one I would trust.',
      "[The same part, yes|Yes, the same]. I won't send it. I can {rightBoard}.",
    ],
    tomorrow: [
      "I can't promise you tomorrow yet, the workshop has to say yes and I have not asked.",
      "I don't know yet whether it will be tomorrow[, the bench is not mine|, I have to ask first]. I'll {ring} you {by} with their answer.",
    ],
    sworn: [
      "I know very little for sure[, and I won't swear to anything|]. The heaters I am sure of.",
      "[For sure? Only the heaters|The heaters, nothing else]. I don't know yet when the board is ready.",
    ],
    'in-the-night': [
      "Me, on my own mobile. I'll ring you {by} to hear how warm it is.",
      "[You have me|It's me you ring], my mobile is on all night. I'll {ring} you myself {time}.",
    ],
  },
  excuses: [
    'The board maker sent us a bad batch, [we only fit them|that is the supplier].',
    'Boilers of that age do that in the cold.',
    'It is the coldest week of the year, everybody is ringing.',
    'Have you pressed the reset button? You have to do that first.',
  ],
  hollow: [
    "It'll definitely hold this time.",
    'A fitter will be with you shortly.',
    'I guarantee you that the third one is fine.',
    'The workshop will call you.',
  ],
  news: {
    'case-to-the-workshop': [
      "I've put your father's case to the workshop. I don't have a yes yet. The heaters are coming either way.",
      'The nurse has rung me as well, so I know about the thirteen degrees. I am asking the workshop to put you first.',
    ],
    'coil-in-dundee': [
      "The workshop has begun. But a coil is missing, it comes from Dundee in the morning, so it won't be before three tomorrow.",
      'Bad news tonight rather than tomorrow: it will not be before three in the afternoon.',
    ],
    'untested-at-eleven': [
      "The coil is in. It could leave at eleven untested or at two after a proper run. I'd rather it held, so it will be two.",
      'I had the choice of eleven without a test or two with one. I chose the test, so it will be two.',
    ],
    'nineteen-and-rising': [
      "It's in and running, nineteen degrees and rising. I've asked the fitter to stay another hour to be sure.",
      "It's running. Twice before we went home at this point, so I've asked him to stay and check it for another hour.",
    ],
  },
  cases: {
    'case-to-moira': {
      what: [
        'Moira, can you build up an older board for this boiler and put it first on the bench',
        'Moira, please put a tested board for this house before the school boiler',
      ],
      when: [
        'It would have to start tonight, so that it is in by tomorrow evening',
        'I need it before tomorrow night',
      ],
      why: [
        "because the customer's father is eighty-four, just out of hospital with pneumonia, and his room has thirteen degrees",
        'we fitted two bad boards there already, and there is an old man with bad lungs upstairs in the cold',
      ],
    },
  },
  checks: ['whether the boiler still runs', 'how warm it is upstairs', 'how your father is'],
};
