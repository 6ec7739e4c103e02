/** One defect: the sound scenario with some lines changed. */
export interface Defect {
  readonly name: string;
  /** Each text must stand once in the sound scenario; `# <- code` marks the line of each finding expected. */
  readonly edits: readonly (readonly [from: string, to: string])[];
}

const OPENING_END = '      - when: [tries 2 or more]\n        to: bristling\n      - to: opening\n';
const STORY_MIDDLE =
  '      - when: [options 2-3]\n        to: choice\n      - when: [choice.ask]\n        to: choice\n';
const CHOICE_LAST = '      - when: [tries 2 or more]\n        to: put-off\n      - to: choice\n';
const WAITING_TYPED = '      - when: [apology]\n        to: story\n      - to: bristling\n';
const VAGUE =
  '      vague:\n        say: We will get back to you shortly about all of this, once somebody here has the time.\n        to: bristling\n';
const ASK = '      ask:\n        say: What would you like us to do?\n        to: choice\n';
const BUSY =
  '      busy:\n        say: You should have read the terms, they say that an answer can take us a little while.\n        to: bristling\n';
const HERE = "      here:\n        say: I'm so sorry that we let you wait.\n        to: story\n";
const OPTIONS = `    replies:
      short: { say: One moment. }
      long: { say: 'First I will open the file, then I will ring the workshop.' }
`;

/** A moment with two options that lead nowhere by themselves. */
function moment(id: string, typed: string, more = ''): string {
  return `  ${id}:\n    customer: This is ${id}.\n${more}${OPTIONS}${typed}`;
}

function inserted(before: string, added: string): readonly [string, string] {
  return [before, `${added}${before}`];
}

/** A branch before the end of the opening's branches; its conditions carry the mark. */
function openingBranch(when: string, mark: string): readonly [string, string] {
  return inserted(OPENING_END, `      - when: [${when}] # <- ${mark}\n        to: story\n`);
}

function choiceBranch(when: string, mark: string): readonly [string, string] {
  return inserted(CHOICE_LAST, `      - when: [${when}] # <- ${mark}\n        to: won\n`);
}

const FURIOUS = ['temper: even', 'temper: furious'] as const;
const VALUE = 'branch-never-by-value';
const ORDER = 'branch-never-by-order';
/** Where moments are added: before the last of them. */
/** A follow-up that no play comes to: what it would earn is asked for and can not be had. */
export const UNREACHED_LETTER = `follow-up:
  in: 3d
  channel: email
  situation: The cause is known by now.
  replies:
    letter: { say: I'm so sorry that we let your parcel get wet. }
  customer: Thank you for writing.
endings:
  gone: # <- unreachable-ending
    title: Gone
    kind: bad
    text: Gone.
    next: follow-up
`;
const BEFORE_CHOICE = '  choice:\n    customer:';

export const DEFECTS: readonly Defect[] = [
  // What the reading of the file finds.
  {
    name: 'a branch to nowhere',
    edits: [
      openingBranch('empathy', '').map((text) =>
        text.replace(' # <- \n        to: story', '\n        to: storry # <- dangling-target'),
      ) as [string, string],
    ],
  },
  {
    name: 'a silence to nowhere',
    edits: [['patience: { 15m: lost }', 'patience: { 15m: lots } # <- dangling-target']],
  },
  {
    name: 'an option to nowhere',
    edits: [
      [
        'say: We will get back to you shortly about all of this, once somebody here has the time.\n        to: bristling',
        'say: We will get back to you shortly about all of this, once somebody here has the time.\n        to: brisling # <- dangling-target',
      ],
    ],
  },
  { name: 'a start that is no moment', edits: [['start: opening', 'start: beginning # <- dangling-target']] },
  {
    name: 'a customer who walks away to a moment',
    edits: [['walks-away: lost', 'walks-away: story # <- dangling-target']],
  },
  {
    name: 'an example that leads nowhere',
    edits: [['happen to you.", to: story }', 'happen to you.", to: stroy } # <- dangling-target']],
  },
  {
    name: 'a condition on a moment that is not there',
    edits: [openingBranch('visited stroy', 'dangling-target')],
  },
  {
    name: 'a revealed fact that is not there',
    edits: [['reveals: [party]', 'reveals: [partie] # <- unknown-fact']],
  },
  { name: 'a condition on a fact that is not there', edits: [choiceBranch('knows partie', 'unknown-fact')] },
  {
    name: 'a wish for a remedy that is not there',
    edits: [['wants: [new-copy, refund, loan]', 'wants: [new-copy, refunds] # <- unknown-remedy']],
  },
  {
    name: 'a condition on a remedy that is not there',
    edits: [choiceBranch('remedy copies', 'unknown-remedy')],
  },
  { name: 'a pick of a remedy that is not there', edits: [choiceBranch('picked copies', 'unknown-remedy')] },
  {
    name: 'a variable that is not there',
    edits: [['again: So what happened?', 'again: So what happened to {{order.itm}}? # <- unknown-variable']],
  },
  {
    name: 'a branch after the last',
    edits: [['      - to: choice\n', '      - to: choice # <- branch-after-default\n      - to: put-off\n']],
  },
  {
    name: 'no last branch',
    edits: [
      [
        '        to: put-off\n      - to: choice\n',
        '        to: put-off\n      - when: [empathy] # <- no-default-branch\n        to: choice\n',
      ],
    ],
  },
  {
    name: 'an ending with the name of a moment',
    edits: [
      [
        '  put-off:\n    title',
        '  waiting: { title: Waits, kind: bad, text: Waits on. } # <- duplicate-id\n  put-off:\n    title',
      ],
    ],
  },

  // Moments and endings that no play comes to.
  {
    name: 'a moment that nothing leads to',
    edits: [
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: put-off\n').replace(
          'annex:',
          'annex: # <- unreachable-moment',
        ),
      ),
    ],
  },
  {
    name: 'two moments that only lead to each other',
    edits: [
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: attic\n').replace(
          'annex:',
          'annex: # <- unreachable-moment',
        ) +
          moment(
            'attic',
            '    typed:\n      - when: [apology]\n        to: put-off\n      - to: annex\n',
          ).replace('attic:', 'attic: # <- unreachable-moment'),
      ),
    ],
  },
  {
    name: 'a moment behind a branch that is never taken',
    edits: [
      openingBranch('visited choice', VALUE).map((text) =>
        text.replace(
          'visited choice] # <- branch-never-by-value\n        to: story',
          'visited choice] # <- branch-never-by-value\n        to: annex',
        ),
      ) as [string, string],
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: put-off\n').replace(
          'annex:',
          'annex: # <- unreachable-moment',
        ),
      ),
    ],
  },
  {
    name: 'a moment behind an option that is never shown',
    edits: [
      [
        '        say: It was the driver who got it wrong, not us.\n        to: bristling',
        '        say: It was the driver who got it wrong, not us.\n        when: [knows signed] # <- option-never-shown\n        to: annex',
      ],
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: put-off\n').replace(
          'annex:',
          'annex: # <- unreachable-moment',
        ),
      ),
    ],
  },
  {
    name: 'an ending that nothing leads to',
    edits: [
      [
        '  lost:\n    title',
        '  gone: # <- unreachable-ending\n    title: Gone\n    kind: bad\n    text: Gone.\n  lost:\n    title',
      ],
    ],
  },
  {
    name: 'an ending that only an unreachable moment leads to',
    edits: [
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: gone\n').replace('annex:', 'annex: # <- unreachable-moment'),
      ),
      [
        '  lost:\n    title',
        '  gone: # <- unreachable-ending\n    title: Gone\n    kind: bad\n    text: Gone.\n  lost:\n    title',
      ],
    ],
  },

  // Branches that nothing can take.
  { name: 'a behaviour asked for and ruled out', edits: [openingBranch('rude, no argument', VALUE)] },
  { name: 'a choice put up with no option', edits: [openingBranch('options 0, choice.option', VALUE)] },
  { name: 'two counts of options at once', edits: [openingBranch('options 1, options 2-3', VALUE)] },
  { name: 'what only a later message can do', edits: [openingBranch('resolution', VALUE)] },
  { name: 'a remedy named and not named', edits: [choiceBranch('remedy refund, not remedy refund', VALUE)] },
  { name: 'two moods at once', edits: [choiceBranch('mood calm, mood upset or angrier', VALUE)] },
  {
    name: 'a furious customer calm after the first reply',
    edits: [FURIOUS, openingBranch('mood calm, not tries 2 or more', VALUE)],
  },
  {
    name: 'a visit to a moment that only comes later',
    edits: [openingBranch('ownership, visited choice', VALUE)],
  },
  { name: 'the moment itself not yet visited', edits: [openingBranch('not visited opening', VALUE)] },
  { name: 'a fact that only comes out later', edits: [openingBranch('empathy, knows party', VALUE)] },
  { name: 'a fact that never comes out', edits: [choiceBranch('ownership, knows signed', VALUE)] },
  {
    name: 'a fact not known in the moment that reveals it',
    edits: [
      inserted(
        STORY_MIDDLE,
        '      - when: [empathy, not knows party] # <- branch-never-by-value\n        to: choice\n',
      ),
    ],
  },
  { name: 'a first try that is none', edits: [openingBranch('not tries 1 or more', VALUE)] },
  {
    name: 'a second try where the first leads away',
    edits: [
      inserted(
        WAITING_TYPED,
        '      - when: [tries 2 or more] # <- branch-never-by-value\n        to: lost\n',
      ),
    ],
  },
  {
    name: 'a third try where the second leads away',
    edits: [
      [
        '      - to: opening\n',
        '      - when: [tries 3 or more] # <- branch-never-by-value\n        to: bristling\n      - to: opening\n',
      ],
    ],
  },
  {
    name: 'two picks, of which there is one',
    edits: [choiceBranch('picked refund, picked new-copy', VALUE)],
  },
  {
    name: 'a pick of what the customer never takes',
    edits: [
      ['wants: [new-copy, refund, loan]', 'wants: [new-copy, refund]'],
      choiceBranch('picked loan', VALUE),
    ],
  },
  { name: 'a pick of the least wished for', edits: [choiceBranch('picked loan', VALUE)] },
  { name: 'a pick that is not given', edits: [choiceBranch('picked refund, not given refund', VALUE)] },
  {
    name: 'a remedy given where one must have been picked before and was not',
    edits: [choiceBranch('promised, picked new-copy, not given new-copy', VALUE)],
  },
  { name: 'a behaviour after its family', edits: [openingBranch('dispute', ORDER)] },
  { name: 'a narrower branch after a wider one', edits: [openingBranch('ownership, empathy', ORDER)] },
  {
    name: 'a branch that two before it share out by a visit',
    edits: [
      inserted(
        CHOICE_LAST,
        '      - when: [goal, visited bristling]\n        to: put-off\n      - when: [goal, not visited bristling]\n        to: won\n      - when: [goal, empathy] # <- branch-never-by-order\n        to: won\n',
      ),
    ],
  },
  {
    name: 'a branch that two before it share out by what is said',
    edits: [
      openingBranch('goal, no effort', '').map((text) =>
        text.replace(
          '# <- \n        to: story\n',
          '\n        to: story\n      - when: [effort]\n        to: bristling\n      - when: [goal] # <- branch-never-by-order\n        to: story\n',
        ),
      ) as [string, string],
    ],
  },
  {
    name: 'moods after all of them',
    edits: [
      [
        CHOICE_LAST,
        '      - when: [mood upset or angrier]\n        to: put-off\n      - when: [mood uneasy or calmer]\n        to: won\n      - when: [tries 2 or more] # <- branch-never-by-value\n        to: put-off\n      - to: choice # <- branch-never-by-order\n',
      ],
    ],
  },

  // Options.
  {
    name: 'an option for what only comes later',
    edits: [
      [
        '        say: It was the driver who got it wrong, not us.\n',
        '        say: It was the driver who got it wrong, not us.\n        when: [visited choice] # <- option-never-shown\n',
      ],
    ],
  },
  {
    name: 'an option for a mood that is not there yet',
    edits: [
      FURIOUS,
      [
        '        say: It was the driver who got it wrong, not us.\n',
        '        say: It was the driver who got it wrong, not us.\n        when: [mood calm, not tries 1 or more] # <- option-never-shown\n',
      ],
    ],
  },
  {
    name: 'every option hidden',
    edits: [
      [
        "      own-up:\n        say: That was our mistake. I'm so sorry that we let this happen to you.\n      nothing:\n        say: No, that's impossible.\n",
        "      own-up: # <- no-option-shown\n        say: That was our mistake. I'm so sorry that we let this happen to you.\n        when: [visited story]\n      nothing:\n        say: No, that's impossible.\n        when: [visited waiting]\n",
      ],
    ],
  },
  {
    name: 'every option hidden in one mood',
    edits: [
      [
        "      own-up:\n        say: That was our mistake. I'm so sorry that we let this happen to you.\n      nothing:\n        say: No, that's impossible.\n",
        "      own-up: # <- no-option-shown\n        say: That was our mistake. I'm so sorry that we let this happen to you.\n        when: [mood upset or calmer]\n      nothing:\n        say: No, that's impossible.\n        when: [mood upset or calmer]\n",
      ],
    ],
  },

  // Plays that go nowhere.
  {
    name: 'a moment that only leads to itself',
    edits: [
      ['        to: won\n      - when: [tries 2', '        to: annex\n      - when: [tries 2'],
      inserted(BEFORE_CHOICE, moment('annex', '    typed:\n      - to: annex # <- dead-end\n')),
    ],
  },
  {
    name: 'a silence that leads back to where nothing leads on',
    edits: [
      ['        to: won\n      - when: [tries 2', '        to: annex\n      - when: [tries 2'],
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: annex # <- dead-end\n', '    patience: { 5m: annex }\n'),
      ),
    ],
  },
  {
    name: 'two moments that go round',
    edits: [
      ['        to: won\n      - when: [tries 2', '        to: annex\n      - when: [tries 2'],
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: attic # <- loop-without-end\n') +
          moment('attic', '    typed:\n      - when: [apology]\n        to: attic\n      - to: annex\n'),
      ),
    ],
  },
  {
    name: 'a round that only a silence leads into',
    edits: [
      ['patience: { 10m: waiting }', 'patience: { 10m: waiting, 90m: annex } # <- patience-strands'],
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: attic\n') +
          moment('attic', '    typed:\n      - to: annex\n'),
      ),
    ],
  },
  {
    name: 'a way on that is shut once a moment has been visited',
    edits: [
      [
        '      form:\n        say: You need to fill in this form.\n        to: lost\n    typed:\n      - when: [effort]\n        to: lost\n',
        '      form:\n        say: You need to fill in this form.\n    typed:\n      - when: [visited bristling] # <- dead-end\n        to: choice\n      - when: [effort]\n        to: lost\n',
      ],
      ['      - when: [options 2-3, visited bristling]\n        to: put-off\n', ''],
    ],
  },
  {
    name: 'only an option that leads on',
    edits: [
      inserted(
        BEFORE_CHOICE,
        moment('annex', '    typed:\n      - to: annex # <- typed-dead-end\n').replace(
          'long: { say:',
          'long: { to: put-off, say:',
        ),
      ),
      ['        to: won\n      - when: [tries 2', '        to: annex\n      - when: [tries 2'],
    ],
  },
  {
    name: 'a silence of two days',
    edits: [['patience: { 15m: lost }', 'patience: { 2d: lost } # <- silence-too-long']],
  },

  // Numbers and names.
  {
    name: 'a pass mark above what there is to win',
    edits: [
      ['clock: Tuesday', 'pass-mark: 100 # <- pass-mark-out-of-reach\nclock: Tuesday'],
      ['endings:\n', UNREACHED_LETTER],
    ],
  },
  {
    name: 'an example that leads elsewhere',
    edits: [
      [
        '      - { say: "I\'m so sorry that we let this happen to you.", to: story }',
        '      - { say: "I\'m so sorry that we let this happen to you.", to: bristling } # <- example-elsewhere',
      ],
    ],
  },
  {
    name: 'a remedy beyond what the trainee may give',
    edits: [['cost: 22 EUR', 'cost: 60 EUR # <- remedy-beyond-authority']],
  },
  {
    name: 'a remedy that the guide does not have',
    edits: [['guide: bridge', 'guide: bridges # <- unknown-guide-remedy']],
  },
  {
    name: 'a waiver of an error',
    edits: [
      [
        'walks-away: lost',
        'waive:\n  - { code: dead-end, because: It is meant so. } # <- unknown-waiver\nwalks-away: lost',
      ],
    ],
  },
  {
    name: 'a waiver of something unheard of',
    edits: [
      [
        'walks-away: lost',
        'waive:\n  - { code: dead-ends, because: It is meant so. } # <- unknown-waiver\nwalks-away: lost',
      ],
    ],
  },

  // Warnings and advice.
  {
    name: 'a good ending without an apology',
    edits: [
      [
        '      - when: [options 2-3, mood upset or calmer, apology.sincere]\n        to: won\n',
        '      - when: [options 2-3]\n        to: won\n',
      ],
      [
        '      - when: [options 2-3, visited bristling]\n        to: put-off\n      - when: [options 2-3]\n        to: put-off\n',
        '',
      ],
      [OPENING_END, OPENING_END.replace('to: bristling', 'to: story')],
      ['endings:\n  won:\n', 'endings:\n  won: # <- win-without-apology\n'],
    ],
  },
  {
    name: 'an option that says what its target does not ask for',
    edits: [
      [
        "        say: I'm so sorry that we let your parcel get wet.\n        to: story\n",
        "        say: I'm so sorry that we let your parcel get wet.\n        to: bristling # <- option-goes-elsewhere\n",
      ],
    ],
  },
  {
    name: 'a waiver that excuses nothing',
    edits: [
      [
        'walks-away: lost',
        'waive:\n  - { code: best-by-length, because: It is meant so. } # <- idle-waiver\nwalks-away: lost',
      ],
    ],
  },
  {
    name: 'an option that tells what nobody knows yet',
    edits: [
      [
        "        say: I'm so sorry that we let your parcel get wet.\n",
        "        say: I'm so sorry that we let the nephew wait, seven tomorrow afternoon. # <- names-hidden-fact\n",
      ],
    ],
  },
  {
    name: 'a remedy worth more than the guide says',
    edits: [['value: 36 EUR', 'value: 90 EUR # <- remedy-off-guide']],
  },
  {
    name: 'best options that are the long ones',
    edits: [
      ['about all of this, once somebody here has the time.', 'about it.'],
      [', they say that an answer can take us a little while.', '.'],
      ['moments:\n  opening:\n', 'moments:\n  opening: # <- best-by-length\n'],
    ],
  },
  {
    name: 'best options that stand first',
    edits: [
      [VAGUE + ASK, ASK + VAGUE],
      [BUSY + HERE, HERE + BUSY],
      ['moments:\n  opening:\n', 'moments:\n  opening: # <- best-by-place\n'],
    ],
  },
  {
    name: 'a branch of which nobody can tell whether a reply takes it',
    edits: [choiceBranch('options 0, choice.ask, remedy refund', 'unproven')],
  },
  {
    name: 'a line that no customer would say',
    edits: [
      [
        'customer: What can you do until tomorrow?',
        'customer: I have rarely been so disappointed by the unsatisfactory organisation of an administrative institution, notwithstanding innumerable reassurances. # <- hard-to-read',
      ],
    ],
  },
  {
    name: "a phrase out of a letter in a customer's mouth",
    edits: [
      [
        'customer: What can you do until tomorrow?',
        'customer: This is unacceptable. What can you do until tomorrow? # <- stock-phrase',
      ],
    ],
  },
];
