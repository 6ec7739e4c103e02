import type { ColumnType } from 'kysely';
import type { MODES } from '#domain/play/record.ts';

/** The roll-ups: what managers' views read. `Schema` in schema.ts says which table each describes. */

type Mode = (typeof MODES)[number];
type SkillColumn = 'apology' | 'no_excuses' | 'promises' | 'choices' | 'follow_up';
/** PostgreSQL's driver gives the larger whole numbers as text. */
type Sum = ColumnType<number | string, number, number>;
/** In how many plays each skill was missed, partly shown and met; those without an occasion for it are in none. */
type VerdictCounts = Record<`${SkillColumn}_${'missed' | 'partly' | 'met'}`, number>;

/** A play that counts: its row of `play` without the long texts, kept for as long as it counts. */
export interface CountedPlayTable extends Record<SkillColumn, number | null> {
  play_id: string;
  person_id: string;
  scenario_hash: string;
  mode: Mode;
  /** ISO 8601. */
  stored_at: string;
  total: number;
  critical: number;
  satisfaction: number;
  cost_cents: number;
  lifetime_cents: Sum;
  network_cents: Sum;
  promises_kept: number;
  promises_broken: number;
  updates_due: number;
  updates_sent: number;
  gave: number;
  own_authority: number;
  escalated: number;
  needless: number;
  prevention: string | null;
  tallies: string;
}

export interface GroupMonthTable extends VerdictCounts {
  /** A team's id, or "everyone". */
  group_id: string;
  /** "2026-11", in UTC. */
  month: string;
  scenario_hash: string;
  mode: Mode;
  plays: number;
  total_sum: Sum;
  satisfaction_sum: Sum;
  cost_cents_sum: Sum;
  lifetime_cents_sum: Sum;
  network_cents_sum: Sum;
  promises_kept: number;
  promises_broken: number;
  critical: number;
  updates_due: number;
  updates_sent: number;
  /** Plays of which it is true, as of those below. */
  gave: number;
  own_authority: number;
  escalated: number;
  needless: number;
  preventions: number;
}

/** The first and the latest plays of the people of a group, added up: of those who played a version more than once. */
export interface GroupProgressTable
  extends Record<`${SkillColumn}_${'people' | 'first' | 'latest'}`, number> {
  group_id: string;
  scenario_hash: string;
  mode: Mode;
  people: number;
  first_sum: number;
  latest_sum: number;
  better: number;
  same: number;
  worse: number;
}

/** How many people of a group have which mean total. */
export interface GroupMeanTable {
  group_id: string;
  scenario_hash: string;
  /** "any": of all a person's plays of the version. */
  mode: Mode | 'any';
  /** 0..100, to the nearest whole number, halves up. */
  mean: number;
  people: number;
}

/** The sums of `person_month` over all versions. */
export interface PersonSkillMonthTable extends VerdictCounts {
  person_id: string;
  month: string;
  mode: Mode;
  plays: number;
}

export interface PersonMonthTable extends VerdictCounts {
  person_id: string;
  /** "2026-11", in UTC. */
  month: string;
  scenario_hash: string;
  mode: Mode;
  plays: number;
  total_sum: Sum;
}

/** The first and the latest play of one version by one person; of two stored at once the lesser id is the first. */
export interface PersonScenarioTable extends Record<`${'first' | 'latest'}_${SkillColumn}`, number | null> {
  person_id: string;
  scenario_hash: string;
  mode: Mode;
  plays: number;
  total_sum: Sum;
  first_play: string;
  first_at: string;
  first_total: number;
  latest_play: string;
  latest_at: string;
  latest_total: number;
}

export interface GroupTallyTable {
  group_id: string;
  month: string;
  scenario_hash: string;
  mode: Mode;
  /** What was tallied, and of which thing: `Tally` in src/application/tallies.ts says which there are. */
  kind: string;
  key: string;
  times: number;
}
