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

export interface Schema {
  scenario_version: ScenarioVersionTable;
  play: PlayTable;
}
