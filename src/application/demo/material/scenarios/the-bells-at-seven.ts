import type { ScenarioMaterial } from '../scenario-material.ts';

export const theBellsAtSeven: ScenarioMaterial = {
  firm: 'the Lantern House',
  deeds: [],
  laterDeeds: [
    'we let you find out about the bells in your bed',
    'nobody here asked you when you sleep',
    'the bells stood in the fourth line of our page',
  ],
  regrets: [
    "I'm sorry for [those two mornings|that awful start to your day].",
    "I'm so sorry about your sleep. You look worn out.",
    "Good morning, or rather not. I'm sorry you had another one of those.",
    "I'm truly sorry about your night.",
  ],
  strain: [
    'Pulled out of your sleep two days running, that must be brutal.',
    "I'd be down here with my shoes in my hand too.",
    'You must be [exhausted|worn out|shattered].',
    "I can see you're worn out.",
    'That sounds exhausting, and you have three more nights to go.',
  ],
  causes: [
    'What went wrong: we told you about the bells in the fourth line of a web page.',
    'We never asked you what hours you keep.',
    "We put you in the front room because it was free, and nobody thought of seven o'clock.",
  ],
  changes: [
    'Since Monday the bells are the first line of the booking page.',
    'From now on we ring everyone who books and ask when they sleep.',
    'The bed in the cellar stays made up from now on.',
  ],
  offers: {
    'cellar-bed': [
      'make up the bed in the cellar for you, the bells do not reach it and there is a house telephone',
      'put you in the reading room below, a metre of stone all round',
    ],
    'orchard-room': [
      'give you the orchard room from tomorrow noon',
      'move you to the quiet room at the back tomorrow',
    ],
    'night-watch': [
      'listen for your phone at night and knock if the ward calls',
      'take any call at the desk and wake you if it is for you',
    ],
    'night-back': ['take last night off the bill', 'give you the £118 for last night back'],
  },
  extras: [
    'a flask and a sandwich at four',
    'a late breakfast at ten',
    'the coffee',
    'a hot-water bottle on the stairs',
  ],
  questions: [
    'When do you get in at night?',
    'How much sleep do you get before the bells?',
    'What keeps you out so late?',
    'What brings you here, if I may ask?',
  ],
  answers: {
    'flat-no': [
      'I cannot [stop|silence] them, but I can find you a place where you do not hear them. When do you get to bed?',
      '[There is|Yes, there is]. [Tell me first|First], when do you get in at night?',
    ],
    'yes-or-no': [
      "I can't promise you that. I don't know yet what the church will say. When do you get in at night?",
      "[A straight answer|Straight]: I don't know yet. [What time do you get to bed?|How much sleep do you get before they start?]",
    ],
    'before-coffee': [
      'Then let us find you a way to ten. When do you get in at night?',
      '[Ten it is, then|Ten sounds right to me]. [When do you go to bed?|How much sleep do you get before seven?]',
    ],
    brochure: [
      "[True, I was guessing|You're right, I guess]. When do you [get in at night|go to bed]?",
      "[Fair|Point taken]. [I'm sorry about your night.|] How much sleep do you get before the bells?",
    ],
    'bed-at-four': [
      "Four o'clock. Then seven is the middle of the night, that must be [brutal|exhausting]. What keeps you out so late?",
      "[Three hours of sleep|Three hours a night], no wonder you're worn out. [What keeps you out so late?|May I ask what brings you here?]",
    ],
    'the-brother': [
      'I am so sorry about your brother. That must be hard, night after night. I can {a}, or {b}. Which would help?',
      "I'm [so|truly] sorry. [Sitting there till four, that must be exhausting|That must be so hard]. I can {a}, or {b}. [Which would you rather?|Which would suit you better?]",
    ],
    'four-till-ten': [
      'I can {a}, or {b}. Which would you rather?',
      '[Four till ten and a phone|Six hours and a telephone], that can be done. I can {a}, or {b}. [Which would you like?|Which suits you better?]',
    ],
    'who-picks-up': [
      'I do. First the desk rings, I sleep beside it, then I put it through and knock on your door within a minute.',
      "I'll put it through to you within a minute and come down myself. You'll hear from me before the second ring is over.",
      "[I hear it|Me], the desk telephone is beside my bed. I'll knock on your door within [one minute|two minutes].",
    ],
  },
  excuses: [
    "They're the church's bells, [not ours|I can do nothing about them].",
    'It does say so on the booking page, four lines down.',
    'Other guests find them charming.',
    'You should have asked for a room at the back.',
  ],
  hollow: [
    "I'll have a word with the church, they'll stop, don't worry.",
    "It'll definitely be quiet tomorrow.",
    'You get used to it soon.',
    'The vicar will be in touch.',
  ],
  news: {
    'before-the-ward': [
      "Your bed is made up and I tried the telephone twice. Walter can't leave seven out, but he rings it on the small bell till Saturday.",
      'All of it is ready, I went down and listened myself. The small bell is all there will be at seven.',
    ],
  },
  cases: {
    'ask-the-ward': {
      what: [
        'Sister, could you put our number on the sheet',
        'Sister, please send any call at night to the Lantern House first',
      ],
      when: ['It should stand there tonight', 'From tonight until Saturday, please'],
      why: [
        'because the guest sleeps where no mobile rings, and would never forgive missing your call',
        'since their brother lies on your ward and they cannot hear a mobile where the bed is',
      ],
    },
  },
  checks: ['how your brother is', 'how the journey went', 'if you have slept since'],
};
