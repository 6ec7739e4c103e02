import type { MODES } from '#domain/play/record.ts';

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

interface PlayTable {
  id: string;
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
}

export interface Schema {
  scenario_version: ScenarioVersionTable;
  play: PlayTable;
  rescored: RescoredTable;
  dispute: DisputeTable;
}
