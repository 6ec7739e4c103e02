import type { ScenarioMaterial } from '../scenario-material.ts';

export const flowersForRuth: ScenarioMaterial = {
  firm: "Tansey's",
  deeds: [
    "I put somebody's birthday card on your mother's wreath",
    'I tied the wrong card on and never read it',
    "we sent [that|such a] card into your mother's funeral",
    'I swapped the two cards and let it leave the shop',
    'we answered you with a voucher and not one word',
    "I had the phone at my ear when I should have been reading your mother's card",
  ],
  regrets: [],
  strain: [
    'To find such a card on her wreath, I cannot imagine a worse moment.',
    'That must have been dreadful, in front of everybody who loved her.',
    'And then a voucher in the post, with a number on it. That must have felt so cold.',
    'You buried your mother on Wednesday, and this is what you had from us.',
    'I can see how much it took to walk in here this morning.',
  ],
  causes: [
    'I had two orders for a Ruth on the bench and I tied the cards on while I was on the phone.',
    'What happened: I swapped two cards on Wednesday and I never read them after.',
    'It was me. I had two cards in my hand and a phone at my ear, and I put yours on the other basket.',
  ],
  changes: [
    'Since that week a card is pinned to its order the moment it is written.',
    'From now on two of us read the name and the card aloud before a funeral leaves the shop.',
    'We now read every card out, two of us, before anything goes to a church.',
  ],
  offers: {
    'card-to-grave': [
      'fetch your card from her today and lay it on the grave',
      'fetch your own card from the other lady and bring it to you',
      'collect your card this afternoon and lay it on the grave',
    ],
    'months-mind': [
      "do sweet peas for the month's mind",
      "put sweet peas by for her month's mind",
      'bring sweet peas every Friday until then',
    ],
    'wreath-again': ['make the wreath again today', 'make a fresh wreath for her'],
    refund: ['give you the €140 back', 'put the price of the wreath back on your card'],
  },
  extras: [
    'a bunch of sweet peas',
    'a small frame for the card',
    'the flowers on Sunday',
    'a candle for her',
  ],
  questions: [
    'Whose card was it that should have gone with her?',
    'Would you tell me who wrote your own card?',
    'When will the family be going up to the grave?',
    'When are you next at the grave?',
  ],
  answers: {
    'look-at-me': [
      "I did know her. I am so sorry, [it was I who|I'm the one who] tied that card on and never read it.",
      'Every Friday, yes. And it was my hand that put the wrong card on, I am sorry that I did.',
      "Sweet peas, [and she'd wait for the bus in here|every Friday]. I'm [so|truly] sorry that {deed}.",
    ],
    'the-card': [
      'No, nobody read it, and it was my job. That was my mistake. [What should have gone with her?|]',
      'I never read it. I had the phone at my ear and I swapped the two. [Whose card was it that should have gone with her?|]',
      '[To think it was read out|In front of everyone], that must have been dreadful. I never looked, and that was my mistake.',
    ],
    torch: [
      '[Then that is the one that matters|That one it must be, then]. I can fetch the card [today|this afternoon] and lay it on the grave before Sunday, or bring it to [you|your house]. [Which would you want?|Which would you rather?|Which would be right for {child}?]',
      "{child}'s own words, and they went to a birthday. I can fetch the card today and lay it on the grave, or bring it to you first. Which would you like?",
      '[I know where it is|It is safe, I know where]. I can fetch your card [this afternoon|today] and lay it on the grave, or bring it [home to you|to {child}]. [Which would you rather?|Which would you prefer?]',
    ],
    'price-tag': [
      "I see that now. I'm sorry that we answered you with money.",
      "[No, nothing more|Not more, I understand]. I'm sorry that {deed}.",
    ],
    nobody: [
      'There is[, {first}|]. It was me[, with my own hands|], I tied that card on, and I am [so|truly|very] sorry.',
      "[You have found one|Here I am]. I'm [so|truly] sorry that {deed}.",
    ],
  },
  excuses: [
    'Head office sends those vouchers, [we in the shop do not see them|that has nothing to do with us].',
    'Both orders were for a Ruth, so it was [easily done|bound to happen].',
    'It was a very busy Wednesday[, with three funerals|].',
    'The undertaker should have looked at the card.',
  ],
  hollow: [
    'Head office will be in touch with you.',
    'I promise you this will never happen to anyone again.',
    "You'll have your card back soon.",
    'It has never happened in all our years here.',
  ],
  news: {
    'the-tea-ring': [
      'I have the card, it was kept safe. But somebody put a cup down on it: there is a brown ring over the drawing, and it will not come off.',
      'I went to Douglas and I have it here. I have to tell you that it has a tea ring on it, and I would sooner you heard it from me.',
    ],
  },
  cases: {
    'case-to-head-office': {
      what: [
        'Fergal, please take this family off the mail that asks about the voucher',
        "Fergal, can you stop Monday's mail to them",
      ],
      when: ['It must not go out on Monday', 'It has to be stopped today'],
      why: [
        "because we put a birthday card on their mother's wreath and the priest read it out",
        'they buried their mother on Wednesday, and the family handed the voucher back to me',
      ],
    },
  },
  checks: [
    'how you all are',
    'whether the flowers should be here or at the church',
    'if there is anything else for Friday',
  ],
};
