import type { ScenarioMaterial } from '../scenario-material.ts';

export const darkOnHarbourStreet: ScenarioMaterial = {
  firm: 'Southerly',
  deeds: [
    "we've left you without phones since twenty past nine",
    'we let you find out for yourselves that the line was dead',
    'we left a dental practice in the dark and sent you nothing',
    "we didn't text you [a word|a single line] when your line went",
    'we put a sentence on a page [instead of telling you|and left you to it]',
    'we let you down this morning, with a waiting room full of people',
  ],
  regrets: [],
  strain: [
    'A full waiting room and no way to take a call or a payment, that must be [maddening|so stressful].',
    'Eighty minutes of [guessing|silence] is far too long with patients at the desk.',
    'People at the desk and nothing that works. I would be [furious|ropeable] as well.',
    'I can imagine how that [morning|looks], explaining to every patient why nothing works.',
    'No wonder you are fed up, our page has told you nothing for over an hour.',
  ],
  causes: [
    'We had the fault at half past nine and did not write to a single practice.',
    'What happened: our cable was cut at twenty past nine and we told nobody who depends on it.',
    'We never checked who on that street cannot be without a phone.',
    'We rent that duct and we gave out a plan from 1998 that shows it in the wrong place.',
  ],
  changes: [
    'Since Friday nobody digs along our routes before the duct has been found and marked on the road.',
    'From now on every medical practice has a divert ready that one text switches on.',
    'We now write to every practice on the line within ten minutes of a fault.',
  ],
  offers: {
    divert: [
      'divert your number to a mobile, it takes ten minutes',
      'put your number on a mobile from here, in ten minutes',
      'forward your calls to any mobile you name',
    ],
    hotspot: [
      'send you a hotspot by taxi for the card machine',
      'get a mobile router to you within the hour',
    ],
    'charged-phone': ['put a charged phone in a taxi to you', 'get a loan phone into a taxi, fully charged'],
    'month-off': ['take the month off the bill', 'credit you the whole month, $149'],
  },
  extras: [
    'the taxi',
    'the loan of the phone',
    'the calls to the mobile',
    'a spare battery pack',
    'the hotspot data',
  ],
  questions: [
    'Is there an important call you are waiting for today?',
    'Which calls can you not miss today?',
    'What is most urgent for the practice, the phone or the card machine?',
    'Are you typing on your own mobile, and how is the battery?',
  ],
  answers: {
    'sign-on-the-door': [
      "If you want it honest: I don't know yet when it is back. Nobody does, the crew has not seen the cable.",
      "I can't promise you a time for that sign. [I would write no hour on it.|Leave the hour off, I would.]",
      "[No hour at all, I'd say|I would leave the time out]. I don't know yet how long it takes[, and a guess helps nobody|].",
    ],
    'not-one-text': [
      'It would have been no trouble [at all|whatsoever], and we should have [done it|written] at half past nine. [Which calls can you not miss today?|]',
      'No trouble at all. We should have [written to|told] you the minute it went, that is our mistake. [Is there an important call you are waiting for?|]',
      "[Not at all|None], and {deed}. That's on us.",
    ],
    'two-o-clock': [
      'Then that call is what we look after. I can {divert}, and it will ring there at two.',
      "[At two it has to ring, then|Then two o'clock comes first]. I can {divert}, or {chargedPhone}. Which would [help most|you like]?",
    ],
    'does-it-ring': [
      'You are right, that would not ring. I can {divert}.',
      "[No, it wouldn't|Not that, no]. For the call I can {divert}[, shall I?|.]",
    ],
    'whose-line': [
      'It is ours. You pay us, so it is our problem, and I am [so|really|] sorry that we left you [with it|alone with it|in the dark].',
      "Ours. [Nine years you have paid us for it|You pay us for that line], and {deed}. I'm sorry that we did.",
      "[Southerly's, so ours|It's ours], and that is our mistake to answer for. I'm [so|really] sorry that {deed}.",
    ],
    'gone-quiet': [
      "I'm here. I'm sorry that I left you sitting there.",
      "[Still here|I'm here, and staying]. I'm sorry that I kept you waiting[, {first}|].",
    ],
  },
  excuses: [
    'A digger went through the cable, that was [another company|a contractor], not Southerly.',
    "It's the duct owner's crew that has to fix it, [we just rent it|we can only wait].",
    '412 lines are off, so [you are not the only one|everybody on the street is in the same boat].',
    'Please see the status page, it has all the information.',
  ],
  hollow: [
    'It should be back [shortly|soon], the crew is on it.',
    "You'll definitely be back online this afternoon.",
    'An engineer will contact you.',
    "We'll keep you posted on the status page.",
  ],
  news: {
    'two-cuts': [
      'The crew is at the hole: it is two cuts, not one, and the second lies under the road. I have no time for you.',
      'No good news: there are two cuts. I do not know yet how long that takes. [Your divert is being done.|]',
    ],
    'not-today': [
      "It won't be back today, and tomorrow is not sure. The duct has fallen in. I wanted you to hear it from me first.",
      "Bad news, and better from me than from the page: it won't be back today.",
    ],
    'from-outside': [
      'It shows as done on my screen. Shall I ring your number from outside now, to see that it really rings?',
      "Done at our end. I would like to try it from an outside phone before two o'clock comes round.",
    ],
    'slower-from-here': [
      'The crew is pumping, that takes hours. From here I have less to tell you, the next news from the hole comes at four.',
      "From here it gets slower: nothing firm before four o'clock. Your two o'clock call has somewhere to ring.",
    ],
  },
  cases: {
    'case-to-the-press-office': {
      what: [
        'Jules, can you change the status page to "not today"',
        'Jules, please take "later today" off the page and let it say that it will not be today',
      ],
      when: ['It has to stand there before noon', 'It should go up now, within the next ten minutes'],
      why: [
        'because people are planning their day by it, and a dental practice is waiting for a call about a heart patient',
        'since customers wait in empty shops for a line that is not coming, and they will not forgive us that',
      ],
    },
  },
  checks: ['whether everything works again', 'if the line has held', 'how the practice got through it'],
};
