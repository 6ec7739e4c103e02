import type { Readings } from './customer/readings.ts';
import { type CustomerState, mood, startState } from './customer/state.ts';
import type { LanguagePack } from './language/pack.ts';
import type { LedgerEntry } from './play/ledger-entry.ts';
import { leftWith } from './play/left-with.ts';
import type { Entry, Logged, PlayState, Update } from './play/play-state.ts';
import type { PlayRecord } from './play/record.ts';
import { type ReplayFault, replay } from './play/replay.ts';
import { RULES_VERSION } from './play/rules-version.ts';
import type { Edition } from './scenario/edition.ts';
import type { Mood } from './scenario/mood.ts';
import { type CriticalMiss, criticalMisses } from './scoring/critical.ts';
import { type FollowUp, followUpOf } from './scoring/follow-up-parts.ts';
import { holdsOn, totalMost } from './scoring/hold.ts';
import { outcomeSentence } from './scoring/outcome-sentence.ts';
import type { SkillScore } from './scoring/receipt.ts';
import type { Rubric } from './scoring/rubric.ts';
import { score, totalOf } from './scoring/score.ts';

/** What a play record evaluates to. */
export interface Outcome {
  readonly play: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly rules: string;
  readonly rubric: { readonly name: string; readonly version: number };
  readonly mode: PlayRecord['mode'];
  /** Whether the play was finished; an unfinished one is scored as far as it went. */
  readonly complete: boolean;
  readonly ending: { readonly id: string; readonly title: string; readonly walkedAway: boolean } | null;
  readonly sentence: string;
  readonly skills: readonly SkillScore[];
  /** Mean of the skills that the scenario has an occasion for, rounded, or what a hold leaves of it; 0..100. */
  readonly total: number;
  /** What the skills come to by themselves, where a hold of the rubric leaves less of it; `null` where none does. */
  readonly heldFrom: number | null;
  /** What no score makes up for. */
  readonly critical: readonly CriticalMiss[];
  /** Whether an assessment reached the pass mark, with nothing critical; `null` where there is no mark. */
  readonly passed: boolean | null;
  readonly transcript: readonly Entry[];
  readonly ledger: readonly LedgerEntry[];
  readonly revealed: readonly string[];
  readonly customer: {
    readonly start: CustomerState;
    readonly end: CustomerState;
    readonly startMood: Mood;
    readonly endMood: Mood;
  };
  readonly readings: Readings;
  /** Every change of the customer with its cause, by its place in the transcript. */
  readonly log: readonly Logged[];
  /** Points at which word was due, and whether it was sent (P11). */
  readonly updates: readonly Update[];
  readonly followUp: FollowUp | null;
  /** What was given cost the firm so much; what the customer is worth by it stands in the readings (M34). */
  readonly cost: { readonly cents: number; readonly currency: string };
  readonly steppedBack: number;
}

export type Evaluation =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly fault: ReplayFault };

/**
 * What a record comes to: pure, and the same to the byte in a browser, on the server and in the
 * command line. A record that does not fit the scenario is a fault with its event and reason.
 */
export function evaluate(
  edition: Edition,
  rubric: Rubric,
  record: PlayRecord,
  pack: LanguagePack,
): Evaluation {
  if (record.scenario.hash !== edition.hash) {
    return {
      ok: false,
      fault: { event: -1, reason: `It was played on another version of "${record.scenario.id}".` },
    };
  }
  const replayed = replay(edition, record, pack);
  if (!replayed.ok) return replayed;
  const { play, snapshot, steppedBack } = replayed;
  const set = snapshot.context.set;
  const skills = score(play, set, rubric);
  const held = holdsOn(play, set, rubric);
  const total = totalOf(skills, totalMost(held));
  const critical = criticalMisses(play, set);
  const mark = edition.scenario['pass-mark'];
  const ending = play.ending ? edition.scenario.endings[play.ending] : undefined;
  const start = startState(record.persona);
  return {
    ok: true,
    outcome: {
      play: record.id,
      scenario: { id: record.scenario.id, hash: record.scenario.hash },
      rules: RULES_VERSION,
      rubric: { name: rubric.rubric, version: rubric.version },
      mode: record.mode,
      complete: snapshot.status === 'done',
      ending:
        play.ending && ending
          ? {
              id: play.ending,
              title: ending.title,
              walkedAway: play.ending === edition.scenario['walks-away'],
            }
          : null,
      sentence: outcomeSentence(play, set),
      skills,
      total,
      heldFrom: totalOf(skills) > total ? totalOf(skills) : null,
      critical,
      passed:
        mark === undefined ? null : snapshot.status === 'done' && total >= mark && critical.length === 0,
      transcript: play.transcript,
      ledger: play.ledger,
      revealed: play.revealed,
      customer: {
        start,
        end: play.customer,
        startMood: mood(start),
        endMood: mood(play.customer),
      },
      readings: leftWith(play, set),
      log: play.log,
      updates: play.updates,
      followUp: followUpOf(play),
      cost: costOf(play, edition),
      steppedBack,
    },
  };
}

function costOf({ given }: PlayState, { scenario }: Edition): Outcome['cost'] {
  return {
    cents: given.reduce((sum, id) => sum + (scenario.remedies[id]?.cost.cents ?? 0), 0),
    currency: scenario.facts.loss.currency,
  };
}
