import type { KeptField } from '#contract/privacy.ts';

export interface KeptFields extends KeptField {
  /** The columns that hold it, "table.column" or "table.*"; a test holds that none is left out. */
  readonly columns: readonly string[];
}

const OWNER = 'the owner';
const ACCOUNT_END = 'when the account is deleted';

/** Everything the server keeps, in plain words: the page of privacy is this list. */
export const KEPT_FIELDS: readonly KeptFields[] = [
  {
    field: 'Name, e-mail address and role',
    what: 'What you gave when you came in, and what you are here.',
    viewers: 'you, the trainers and managers of your teams, the owner',
    purpose: 'to sign in, and to know whose a play is',
    expiry: ACCOUNT_END,
    columns: ['person.*'],
  },
  {
    field: 'Password',
    what: 'A hash from which the password cannot be read back.',
    viewers: 'nobody',
    purpose: 'to sign in',
    expiry: ACCOUNT_END,
    columns: ['credential.*', 'verification.*'],
  },
  {
    field: 'Sessions',
    what: 'Which browser is signed in, from which network address and since when.',
    viewers: 'nobody; they are in your export',
    purpose: 'to stay signed in',
    expiry: 'two weeks after the last use, or when you sign out',
    columns: ['session.*'],
  },
  {
    field: 'Teams',
    what: 'The teams there are, and which you are in.',
    viewers: 'you, the trainers and managers of the team, the owner',
    purpose: 'to know who leads and trains whom',
    expiry: 'when you leave the team, or the team is removed',
    columns: ['team.*', 'membership.*'],
  },
  {
    field: 'Invitations and links for a new password',
    what: 'A hash of each link, for whom it is, who made it and when it ends.',
    viewers: OWNER,
    purpose: 'to let people in',
    expiry: 'thirty days after the link was used or has ended',
    columns: ['invitation.*', 'password_link.*'],
  },
  {
    field: 'Practice plays',
    what: 'What you typed or chose and when, the invented customer, and the scores that follow.',
    viewers:
      'you alone, until you share a play or dispute a point of it: then the trainers and managers of your teams, and the owner',
    purpose: 'to practise, and to see how you come on',
    expiry: '{practiceDays} days after it was stored',
    columns: ['play.*', 'rescored.*'],
  },
  {
    field: 'Assessments',
    what: 'The same of a play that you took as an assessment.',
    viewers: 'you, the managers of your teams and the owner; the trainers if you dispute a point',
    purpose: 'to see what a team can do and whom to help next',
    expiry: '{assessmentDays} days after it was stored',
    columns: [],
  },
  {
    field: 'Plays without an account',
    what: 'The same of a play by somebody who was not signed in; nobody’s name is with it.',
    viewers: 'whoever knows the play’s random id: the browser in which it was played',
    purpose: 'to keep what was played, and to answer disputes',
    expiry: '{guestDays} days after it was stored',
    columns: [],
  },
  {
    field: 'Disputed points',
    what: 'Which point, which of your words, your reason, and the answer.',
    viewers: 'you, the trainers and managers of your teams, the owner',
    purpose: 'to correct what was read wrongly',
    expiry: 'with the play',
    columns: ['dispute.*'],
  },
  {
    field: 'Assignments and attempts',
    what: 'What was assigned to whom and by whom, which attempts were begun and when; and of an attempt whose play is not kept any more, whether it was finished, when, its score and how many misses were critical.',
    viewers: 'you, the trainers and managers of your teams, the owner',
    purpose: 'to know what is due, and what is done',
    expiry: 'when the account is deleted; an attempt’s play as the other plays',
    columns: ['assignment.*', 'assignment_team.*', 'assignment_person.*', 'attempt.*'],
  },
  {
    field: 'Counts for each team and person',
    what: 'How often each skill was shown, what was offered and given, how plays went and ended, your first and your latest score, and what you wrote to keep it from happening again; all of it from assessments and shared plays, never from unshared practice.',
    viewers: 'the managers of the team, the owner; what is about you, you too',
    purpose: 'to see what a team can do and whom to help next',
    expiry: 'a play is taken out of the counts when it goes, or is shared no more',
    columns: [
      'counted_play.*',
      'group_month.*',
      'group_tally.*',
      'group_progress.*',
      'group_mean.*',
      'person_month.*',
      'person_skill_month.*',
      'person_scenario.*',
    ],
  },
  {
    field: 'Coaching notes',
    what: 'What was noted after somebody talked with you: the words, the skill, when and by whom.',
    viewers: 'you, the managers of your teams, the owner',
    purpose: 'to remember what was agreed on',
    expiry: ACCOUNT_END,
    columns: ['coaching_note.*'],
  },
  {
    field: 'Who looked at what',
    what: 'Each time somebody opened a play of somebody else, the list of their plays or the notes about them, or exported what is kept about them.',
    viewers: 'the person whose it is, the owner',
    purpose: 'so that you can see who looked',
    expiry: '{accessDays} days after it happened',
    columns: ['access.*'],
  },
  {
    field: 'Scenarios and settings',
    what: 'The versions of the scenarios that were played, and how this server is set. Nothing about a person.',
    viewers: 'scenarios everybody, settings the owner',
    purpose: 'so that an old play can be evaluated again',
    expiry: 'kept',
    columns: ['scenario_version.*', 'setting.*'],
  },
];
