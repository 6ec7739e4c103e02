import type { ScenarioMaterial } from '../scenario-material.ts';

export const pramWithThreeWheels: ScenarioMaterial = {
  firm: 'Little Fern',
  deeds: [
    'we sold you a pram [without looking in|and never opened] the box',
    'we sent you a [brand-new |]pram with a wheel missing',
    'we let {item} leave the shop with three wheels',
    'we had you build a pram that could never be finished',
    "we didn't count the wheels before it [went out|left us]",
    'we spoiled your first order with us',
  ],
  regrets: [],
  strain: [
    'A whole pram [to build|out of the box], and then no wheel. That must have been [maddening|so frustrating].',
    'I can imagine how [deflating|maddening] it is to get to the [last step|fourth wheel] and find nothing there.',
    'A new pram and nothing to push, that must be so disappointing.',
    "I'd be [really|properly] cross too, in your place.",
    'You waited for that box and then had to [take it all apart|sit in front of a half-built pram].',
  ],
  causes: [
    "We never open the maker's box before we send it on, so nobody saw that a wheel was missing.",
    'What happened: we passed the box on sealed and did not check what was in it.',
    'We took the box as it came and never looked inside.',
    'We sent five of that delivery out unopened, and yours was one of them.',
  ],
  changes: [
    'Since Monday we open every pram from that maker and count before it goes out.',
    'From now on no pram leaves us before somebody has counted the wheels.',
    'We now unpack and check each one here first, wheel by wheel.',
  ],
  offers: {
    'loan-pram': [
      'lend you a pram from our showroom [until yours is whole|in the meantime]',
      'send you a loan pram [that is there tomorrow morning|tomorrow before noon]',
      'get a showroom pram to your door tomorrow, for as long as you need it',
    ],
    'whole-swap': [
      'swap it for a complete new pram',
      'send you a new one, all four wheels counted',
      'replace the pram, with us collecting the old one',
    ],
    refund: [
      'give you the €389 back',
      'refund [the whole pram|you in full]',
      'put the money back on your card',
    ],
    wheel: ['send you the wheel [by post|as soon as the maker has one]', 'order a new wheel for it'],
  },
  extras: [
    'the delivery',
    'a rain cover',
    'the collection of the old one',
    'a cup holder for it',
    'a muslin set',
  ],
  questions: [
    'When do you need it by?',
    'How soon does [the little one|the baby] have to be out and about in it?',
    'Is there a day by which it has to roll?',
    'When is the baby due home?',
  ],
  answers: {
    rant: [
      'We never [looked in|opened] the box before we sent it, that is how. [That is on us|Our mistake|It should never have left like that].',
      'Two hours for nothing, and in a bad week at that. [I can see how that got to you|That must have been maddening].',
      '[Nobody here opened it|We passed it on unopened], and that was our mistake. [What makes it such a bad week?|When do you need it by?|]',
    ],
    friday: [
      '{baby} home on Friday, [after three weeks|at last]. Then Friday is [the day we work to|what counts]. [I can {a}, or {b}. Which would you prefer?|]',
      'Three weeks [in hospital|of that], that must have been so hard [for all of you|for you both]. [I can {a}, or {b}. Which suits you better?|]',
    ],
    pinned: [
      "I can't promise you the wheel by Friday[, and I won't pretend|]. A loan pram I am sure of.",
      "I don't know yet when the maker has a wheel[, and I won't guess|]. [What I am sure of is the loan pram.|The loan pram I can do.|]",
    ],
    'price-list': [
      "You're right, that came first and I left it out. I'm [so|truly|] sorry [that |]{deed}.",
      "[It should have been the first thing I wrote|I skipped that, and I shouldn't have]. I'm [so|really] sorry that {deed}.",
    ],
    'passed-on': [
      "You bought it from us and [we see to it|I see to it]. That is our mistake [to mend|], not the maker's.",
      "[You're right, it is ours|It's ours to sort out]. I'm sorry [that |]{deed}.",
    ],
  },
  excuses: [
    'The maker packs those boxes, we [only sell them on|never open them].',
    'You would have to take that up with the manufacturer[, they pack it|].',
    'There is a form for missing parts[, with photographs|], [everybody fills it in|we cannot start without it].',
    'The factory has [had problems|been short of staff] all month.',
  ],
  hollow: [
    'The wheel will be with you in [two or three|a couple of] days, I promise.',
    'The maker will send it to you directly.',
    "You'll definitely have it by Friday.",
    'Our parts team will be in touch.',
  ],
  news: {
    'four-o-clock': [
      "It's under way, but the last step is not through yet. I can't say whether it will be today.",
      'Two others of that delivery had three wheels as well, so I have stopped the rest.',
      'I looked through our post: yours was not the only one. Your side of it is moving, I am on it.',
    ],
    'thursday-noon': [
      'Everything on our side is done, I have seen the confirmation. I wanted to know that it has really arrived.',
      'A day before Friday: has it come, and does it roll?',
    ],
  },
  cases: {
    'ask-lotte': {
      what: [
        'can you keep [this one|order {order}] on the list for today',
        'please put a loan pram for order {order} on the van list',
      ],
      when: ['It has to go today, before half past four', 'It needs to leave by tomorrow morning'],
      why: [
        'because {baby} comes home from hospital on Friday and they walk to the checks every day',
        'we sent them a pram with three wheels and the baby needs it on Friday',
      ],
    },
    'ask-the-maker': {
      what: [
        'could you send the wheel for order {order} by courier',
        'please send a wheel for {item} straight to the customer',
      ],
      when: ['It would have to leave Gdynia tomorrow', 'They need it this week'],
      why: [
        'because five boxes of that delivery were a wheel short and a baby is waiting for this one',
        'their baby is just out of hospital and the pram stands still without it',
      ],
    },
  },
  checks: ['how it rolls', 'if [the pram|it] does what it should', 'whether {baby} approves of it'],
};
