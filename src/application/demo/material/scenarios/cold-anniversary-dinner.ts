import type { ScenarioMaterial } from '../scenario-material.ts';

export const coldAnniversaryDinner: ScenarioMaterial = {
  firm: "Marlowe's",
  deeds: [
    'we let {item} go cold on your anniversary',
    'we sent your dinner round [by way of two other doors|behind two other orders] and [spoiled|wrecked] your evening',
    'we kept [the two of you|you both] waiting [over an hour|seventy minutes] for a cold dinner',
    'we put your order third [on the run|in the bag] when it [was due at seven|should have gone first]',
    'we got your anniversary dinner so wrong [tonight|this evening]',
    'we brought you {item} stone cold, [tonight of all nights|on the one night it mattered]',
  ],
  regrets: [],
  strain: [
    "[An hour and ten|Seventy minutes] with the candles burning down, I'd be [livid|furious] too.",
    'You had [one evening|the evening] for the two of you, and it went cold. That must have been so disappointing.',
    'You sat there [looking at the clock|watching the candles] for over an hour. That must have been [miserable|so disappointing].',
    'That must have been [horrible|a rotten moment], opening the [box|lid] [to|on] a cold dinner on your anniversary.',
    'I can [hear|tell] how much [this evening|tonight] meant to you[ both|].',
    "I'd be [every bit as|just as] angry [if it were my anniversary|in your place].",
  ],
  causes: [
    'We put two other orders in front of yours and nobody here looked at the [time|promised hour].',
    'We sorted the run by street and not by the hour we had promised you.',
    'What happened: our counter put you third on the sheet and we never checked it against the clock.',
    'We loaded yours last, so it went round half the town before it got to you.',
  ],
  changes: [
    'Since Saturday no hot dinner leaves here behind more than one other order.',
    'From now on we sort every run by the hour we promised, [never|and no longer] by street.',
    'We now read the [whole |]run sheet aloud at seven, so a late order is [seen|caught] before it leaves.',
    "I've changed how the counter packs [on Fridays|at weekends]: two orders to a bag at the most.",
  ],
  offers: {
    'fresh-dinner': [
      'send you a fresh dinner [tonight|this evening]',
      'have [the kitchen|them] cook it again [for you tonight|right now]',
      'send another dinner out to you [tonight|fresh from the pan]',
    ],
    refund: [
      'give you [all|the whole] £86 back',
      'put the money back on your card [now|this minute|tonight]',
      'refund the [whole dinner|full amount]',
    ],
    'window-table': [
      'keep you the window table [another night|on a night you choose]',
      'book you a table [by the window |]for another evening, dinner included',
      'hold the window table for [the two of you|you both] any [night|evening] you like',
    ],
  },
  extras: [
    'the dessert',
    'a bottle of the house red',
    'the starters',
    'a pudding for each of you',
    'the delivery',
  ],
  questions: [
    'How much of the evening have you got left?',
    'When do you [have to leave|need to be out of the house]?',
    'Is it the dinner you want [saved|rescued], or the evening?',
    'What had you planned for [the rest of |]tonight?',
  ],
  answers: {
    'the-story': [
      'No, nobody [looked at the clock|down here looked up], and somebody should have. [That was our mistake|That is on us|That was ours to see].',
      'Your first date at that very table, and then [us|this]. That must [hurt|be so disappointing]. [Nobody looked, and that is our mistake.|]',
      '[Honestly? No|No], we [never looked|did not look] at the time, [we just filled the bag|we went by the street]. [Our mistake|That is on us].',
    ],
    minutes: [
      "What I'm sure of is [little|not much]: I don't know yet [if|whether] a [fresh dinner|new one] makes it before you [leave|go].",
      "I can't promise you a dinner by nine[, the kitchen stops mains then|, not tonight|]. [The table I am sure of.|The money I am sure of.|]",
      "[The bad answer, then|Straight, then]: I don't know yet how long the rider takes[, so I won't say nine|].",
    ],
    bristling: [
      "It went wrong [here|with us], at Marlowe's. [We got it wrong|That was our mistake][, nobody else's|].",
      "You paid us and we let you down. [It's our mistake and I'm sorry that we made it|I'm sorry that we did].",
      "[Then from me|From us, then]: {deed}, and I'm sorry [that we did|for our mistake].",
    ],
    unsaid: [
      "You're right, [and I should have begun with it|that should have come first]. I'm [so|truly] sorry that {deed}.",
      "No, [and it is overdue|I left it out]. I'm [so|really] sorry [that |]{deed}.",
    ],
  },
  excuses: [
    'The rider [had other stops|took the long way round][, we only hand it over|, that is Kestrel and not us].',
    "It's the courier firm that was late, [not us|the kitchen had it ready in time].",
    '[Friday|A Friday] night is [always|just] like this, every restaurant in town is behind.',
    'The [traffic|roadworks] in town [held him up|was terrible tonight].',
  ],
  hollow: [
    'A fresh one will be with you in [ten|fifteen] minutes, guaranteed.',
    'I promise you [it|the new dinner] will be [hot|perfect] this time.',
    'The manager will ring you about it.',
    "It'll be there in a [bit|moment].",
  ],
  news: {
    'ten-to-nine': [
      "It's not out of the door yet, the only rider has just come back. I'm seeing to [it|yours] myself.",
      'I wanted you to know it is slower than I hoped, but [it is in hand|I have it in front of me].',
      "I've asked for yours to go out first, ahead of everything else in the bag. [The cook put two puddings in for you.|]",
    ],
    'before-the-shift': [
      '[Everything we agreed is|What we agreed is] done, I checked it [myself|with my own eyes].',
      'Before you go to work: it is done, all of it, and I looked at it myself.',
    ],
  },
  cases: {
    'case-to-nuala': {
      what: [
        'can you put the fresh dinner for the anniversary first on the run',
        'please send another dinner out first, before the two other stops',
      ],
      when: ['It has to leave by nine tonight', 'It needs to be at their door before half past nine'],
      why: [
        'because they waited seventy minutes on their anniversary and got it cold',
        'the customer leaves for a night shift and this was their one evening together',
      ],
    },
  },
  checks: [
    'whether Friday has been put right',
    'if everything came as we agreed',
    'how the two of you are after that Friday',
  ],
};
