import type { ENDING_KINDS, Scenario } from '../scenario/scenario-schema.ts';
import { conditionsWords } from './condition-words.ts';
import type { RandomPlay } from './random-plays.ts';

/** A way out of a moment, and how often it was taken. */
export interface WayTaken {
  /** For an author: `branch 2 [excuse]`, `option check-box`, `silence of 90 s`. */
  readonly words: string;
  /** Where it leads; `null` for an option whose words decide. */
  readonly to: string | null;
  readonly taken: number;
}

export interface Coverage {
  readonly plays: number;
  /** Those that came to an ending. */
  readonly ended: number;
  readonly walkedAway: number;
  /** Of the plays that ended; halves are possible, nothing when none did. */
  readonly medianReplies: number | null;
  /** In the order of the file. */
  readonly moments: readonly {
    readonly id: string;
    readonly visits: number;
    readonly ways: readonly WayTaken[];
  }[];
  readonly endings: readonly {
    readonly id: string;
    readonly kind: (typeof ENDING_KINDS)[number];
    readonly plays: number;
  }[];
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** What plays came to, counted for each moment, way and ending of the scenario. */
export function coverageOf(scenario: Scenario, plays: readonly RandomPlay[]): Coverage {
  const counts = new Map<string, number>();
  const count = (key: string, times = 1) => counts.set(key, (counts.get(key) ?? 0) + times);
  for (const play of plays) {
    for (const [moment, visits] of Object.entries(play.visits)) count(`moment ${moment}`, visits);
    for (const each of play.branches) count(`branch ${each}`);
    for (const each of play.options) count(`option ${each}`);
    for (const each of play.silences) count(`silence ${each}`);
    if (play.ending !== null) count(`ending ${play.ending}`);
  }
  const times = (key: string) => counts.get(key) ?? 0;
  const ended = plays.filter(({ ending }) => ending !== null);
  return {
    plays: plays.length,
    ended: ended.length,
    walkedAway: plays.filter(({ walkedAway }) => walkedAway).length,
    medianReplies: median(ended.map(({ replies }) => replies)),
    moments: Object.entries(scenario.moments).map(([id, moment]) => ({
      id,
      visits: times(`moment ${id}`),
      ways: [
        ...moment.typed.map(({ when, to }, branch) => ({
          words: when ? `branch ${branch + 1} ${conditionsWords(when)}` : `branch ${branch + 1}, the last`,
          to,
          taken: times(`branch ${id}/${branch}`),
        })),
        ...moment.replies.map((reply, option) => ({
          words: `option ${reply.id}`,
          to: reply.to ?? null,
          taken: times(`option ${id}/${option}`),
        })),
        ...moment.patience.map(({ seconds, to }) => ({
          words: `silence of ${seconds} s`,
          to,
          taken: times(`silence ${id}/${seconds}`),
        })),
      ],
    })),
    endings: Object.entries(scenario.endings).map(([id, { kind }]) => ({
      id,
      kind,
      plays: times(`ending ${id}`),
    })),
  };
}
