import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#contract/permissions.ts';
import type { MODES } from '#domain/play/record.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type {
  CountedPlayTable,
  GroupMeanTable,
  GroupMonthTable,
  GroupProgressTable,
  GroupTallyTable,
  PersonMonthTable,
  PersonScenarioTable,
  PersonSkillMonthTable,
} from './roll-up-tables.ts';

/** Kept beside a play since accounts came: nothing in older ones. */
interface PlayFigures {
  /** How many misses no score makes up for. */
  critical: number | null;
  /** The five skills, 0..100; nothing where the scenario has no occasion for one. */
  apology: number | null;
  no_excuses: number | null;
  promises: number | null;
  choices: number | null;
  follow_up: number | null;
  /** Of the customer at the end, 0..100. */
  satisfaction: number | null;
  cost_cents: number | null;
  promises_kept: number | null;
  promises_broken: number | null;
  /**
   * By how much the customer's own business changed, and the same with that of those who hear of it; PostgreSQL's
   * driver gives large numbers as text.
   */
  lifetime_cents: number | string | null;
  network_cents: number | string | null;
  /** Points at which word was due, and was sent. */
  updates_due: number | null;
  updates_sent: number | null;
  /** 1 where something was given. */
  gave: number | null;
  /** 1 where something was given, and all of it was the trainee's own to give. */
  own_authority: number | null;
  /** 1 where the matter was handed on. */
  escalated: number | null;
  /** 1 where it was handed on although what was given was the trainee's own to give. */
  needless: number | null;
  /** The words in which a change was named that keeps it from happening again. */
  prevention: string | null;
  /** JSON list of [kind, key]; nothing where the play has no figures. */
  tallies: string | null;
}

interface ScenarioVersionTable {
  /** Content hash of the edition. */
  hash: string;
  scenario_id: string;
  title: string;
  /** The whole edition as JSON, its keys in the author's order: the order decides what a seed draws. */
  content: string;
  /** ISO 8601. */
  first_seen: string;
}

interface PlayTable extends PlayFigures {
  id: string;
  /** Nobody's: a guest's, or one of before there were accounts. */
  owner_id: string | null;
  /** `private`: its owner's alone. `shared`: shown by its owner. `assessed`: taken as an assessment. */
  visibility: Generated<'private' | 'shared' | 'assessed'>;
  assignment_id: string | null;
  scenario_hash: string;
  rules: string;
  rubric_name: string;
  rubric_version: number;
  mode: (typeof MODES)[number];
  /** 1 when the play was finished, else 0: SQLite has no truth values. */
  complete: number;
  total: number;
  /** Canonical JSON; text and not a JSON column, since a database may rewrite those. */
  record: string;
  outcome: string;
  /** ISO 8601. */
  stored_at: string;
}

interface RescoredTable {
  play_id: string;
  rubric_name: string;
  rubric_version: number;
  /** Content hash of the rubric, so that one version never stands for two. */
  rubric_hash: string;
  rules: string;
  total: number;
  outcome: string;
  /** ISO 8601. */
  stored_at: string;
}

interface DisputeTable {
  id: string;
  play_id: string;
  skill: string;
  rule: string;
  /** JSON of the words and where they stand; JSON, because a reply may hold what a text column refuses. */
  words: string | null;
  reason: string;
  /** ISO 8601. */
  opened_at: string;
  status: 'open' | 'accepted' | 'declined';
  /** What the words are by the decision: a behaviour, or "none". */
  label: string | null;
  /** Why it was decided so. */
  note: string | null;
  /** ISO 8601. */
  decided_at: string | null;
  /** Nobody where it was decided in the command line. */
  decided_by: string | null;
}

/** better-auth's user. */
interface PersonTable {
  id: string;
  name: string;
  /** In lower case, as better-auth keeps it. */
  email: string;
  email_verified: number;
  image: string | null;
  role: Role;
  /** 1 for the people of the demo firm. */
  demo: Generated<number>;
  created_at: string;
  updated_at: string;
}

/** better-auth's session. */
interface SessionTable {
  id: string;
  person_id: string;
  token: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
}

/** better-auth's account: a password, or later a sign-in by another service. */
interface CredentialTable {
  id: string;
  person_id: string;
  account_id: string;
  provider_id: string;
  issuer: string | null;
  access_token: string | null;
  refresh_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  id_token: string | null;
  password: string | null;
  created_at: string;
  updated_at: string;
}

interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

interface TeamTable {
  id: string;
  name: string;
  demo: Generated<number>;
  created_at: string;
}

interface MembershipTable {
  team_id: string;
  person_id: string;
}

interface InvitationTable {
  id: string;
  /** SHA-256 of the token, in hex: the link itself is nowhere. */
  token_hash: string;
  /** Fixed by whoever invited, or left to whoever accepts. */
  email: string | null;
  role: Role;
  /** JSON list of team ids. */
  teams: string;
  invited_by: string | null;
  created_at: string;
  expires_at: string;
  accepted_by: string | null;
  accepted_at: string | null;
}

interface PasswordLinkTable {
  token_hash: string;
  person_id: string;
  made_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

interface AssignmentTable {
  id: string;
  /** The version it pins. */
  scenario_hash: string;
  mode: (typeof MODES)[number];
  due_at: string | null;
  /** 0..100; nothing where finishing is enough. */
  pass_mark: number | null;
  /** How often it may be tried; nothing for as often as one likes. */
  attempts: number | null;
  note: string;
  made_by: string | null;
  created_at: string;
  withdrawn_at: string | null;
}

interface AttemptTable {
  play_id: string;
  assignment_id: string;
  person_id: string;
  /** From 1. */
  number: number;
  /** A whole number below 2^32; PostgreSQL's driver gives it as text. */
  seed: ColumnType<number | string, number, never>;
  started_at: string;
  /** What came of it, as in the row of its play; nothing as long as it is open. */
  complete: number | null;
  total: number | null;
  critical: number | null;
  /** When its play was stored, ISO 8601. */
  ended_at: string | null;
}

interface CoachingNoteTable {
  id: string;
  person_id: string;
  /** Nobody where they are gone. */
  by_id: string | null;
  /** ISO 8601. */
  at: string;
  skill: Skill | null;
  text: string;
}

interface SettingTable {
  key: string;
  value: string;
}

/** Who looked at what is somebody else's. Names stay when their people are gone. */
interface AccessTable {
  id: string;
  at: string;
  actor_id: string;
  actor_name: string;
  person_id: string;
  what: string;
  play_id: string | null;
}

export interface Schema {
  person: PersonTable;
  session: SessionTable;
  credential: CredentialTable;
  verification: VerificationTable;
  team: TeamTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  password_link: PasswordLinkTable;
  assignment: AssignmentTable;
  assignment_team: { assignment_id: string; team_id: string };
  assignment_person: { assignment_id: string; person_id: string };
  attempt: AttemptTable;
  counted_play: CountedPlayTable;
  group_month: GroupMonthTable;
  group_tally: GroupTallyTable;
  group_progress: GroupProgressTable;
  group_mean: GroupMeanTable;
  person_month: PersonMonthTable;
  person_skill_month: PersonSkillMonthTable;
  person_scenario: PersonScenarioTable;
  coaching_note: CoachingNoteTable;
  setting: SettingTable;
  access: AccessTable;
  scenario_version: ScenarioVersionTable;
  play: PlayTable;
  rescored: RescoredTable;
  dispute: DisputeTable;
}
