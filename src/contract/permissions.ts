/** What a person is here; a guest is nobody. */
export const ROLES = ['trainee', 'trainer', 'manager', 'owner'] as const;
export type Role = (typeof ROLES)[number];
export type Standing = Role | 'guest';

/**
 * How far somebody may go with something: not at all, with what is their own, with what belongs to people of their
 * own teams (their own too), or with everything.
 */
export type Reach = 'none' | 'own' | 'teams' | 'all';

interface Row {
  /** Completes "may ...". */
  readonly what: string;
  readonly guest: Reach;
  readonly trainee: Reach;
  readonly trainer: Reach;
  readonly manager: Reach;
  readonly owner: Reach;
}

function row(what: string, ...reaches: readonly [Reach, Reach, Reach, Reach, Reach]): Row {
  const [guest, trainee, trainer, manager, owner] = reaches;
  return { what, guest, trainee, trainer, manager, owner };
}

/**
 * Who may do what, the one place that says so: every route names its row, pages show what the table lets, and a test
 * walks all of it. A play is seen by the row of what it is: private, shared, assessed or disputed.
 */
export const PERMISSIONS = {
  //                                                                     guest   trainee trainer  manager  owner
  enter: row('see the library, sign in and use a link they were given', 'all', 'all', 'all', 'all', 'all'),
  play: row('play, and have their plays kept', 'own', 'own', 'own', 'own', 'own'),
  'see-private-play': row('see a play that is not shared', 'own', 'own', 'own', 'own', 'own'),
  'see-shared-play': row('see a play that its owner shared', 'own', 'own', 'teams', 'teams', 'all'),
  'see-assessed-play': row('see an assessment', 'own', 'own', 'own', 'teams', 'all'),
  'see-disputed-play': row('see a play with a disputed point', 'own', 'own', 'teams', 'teams', 'all'),
  'share-play': row('share a practice play, or keep it private again', 'none', 'own', 'own', 'own', 'own'),
  'dispute-point': row('dispute a point of a play', 'own', 'own', 'own', 'own', 'own'),
  'see-disputes': row('see the disputes that wait', 'none', 'none', 'teams', 'teams', 'all'),
  'decide-dispute': row('answer a dispute', 'none', 'none', 'teams', 'none', 'all'),
  'do-assignment': row('see and do what is assigned to them', 'none', 'own', 'own', 'own', 'own'),
  assign: row('assign scenarios and see how that stands', 'none', 'none', 'teams', 'teams', 'all'),
  'see-progress': row('see their history and progress', 'none', 'own', 'own', 'own', 'own'),
  'see-teams': row('see teams and the people in them', 'none', 'none', 'teams', 'teams', 'all'),
  'see-figures': row('see what a team can do', 'none', 'none', 'none', 'teams', 'all'),
  'see-notes': row('read coaching notes', 'none', 'own', 'own', 'teams', 'all'),
  coach: row('note what was talked about with somebody', 'none', 'none', 'none', 'teams', 'all'),
  'manage-teams': row('make, rename and remove teams', 'none', 'none', 'none', 'none', 'all'),
  'manage-people': row('invite people and change what they are', 'none', 'none', 'none', 'none', 'all'),
  'use-account': row('change their own name and password', 'none', 'own', 'own', 'own', 'own'),
  'export-person': row('have everything kept about a person', 'none', 'own', 'own', 'own', 'all'),
  'delete-person': row('delete a person and all that is kept about them', 'none', 'own', 'own', 'own', 'all'),
  'see-accesses': row('see who looked at what', 'none', 'own', 'own', 'own', 'all'),
  'set-retention': row('set how long plays are kept', 'none', 'none', 'none', 'none', 'all'),
  'remove-demo': row('remove the demo firm', 'none', 'none', 'none', 'none', 'all'),
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;

/** How far one of this standing may go. */
export function reachOf(standing: Standing, permission: Permission): Reach {
  return PERMISSIONS[permission][standing];
}

/** What a reach is held against: whose it is, and the teams of that person. */
export interface Subject {
  /** `null`: a guest's, which whoever knows its id may use. Left out: nobody's own, such as a team. */
  readonly person?: string | null;
  readonly teams: readonly string[];
}

/** Who asks. */
export interface Actor {
  readonly standing: Standing;
  /** `null`: a guest. */
  readonly person: string | null;
  readonly teams: readonly string[];
}

/** Whether a reach takes in a subject. */
export function reaches(reach: Reach, actor: Actor, subject: Subject): boolean {
  switch (reach) {
    case 'none':
      return false;
    case 'own':
      return subject.person === null || subject.person === actor.person;
    case 'teams':
      return reaches('own', actor, subject) || subject.teams.some((team) => actor.teams.includes(team));
    case 'all':
      return true;
  }
}
