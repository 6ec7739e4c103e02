import type { PlayRecord } from '#domain/play/record.ts';
import { findPlayed, type PlayedNeeds } from './find-played.ts';
import type { BegunAttempt, EvaluationAnswer, Evaluator, FoundPlay, NewPlay, PlayStore } from './ports.ts';
import { readRecord } from './read-record.ts';
import type { Refusal } from './refusal.ts';

export interface StorePlayNeeds extends PlayedNeeds {
  readonly evaluator: Evaluator;
  readonly plays: PlayStore;
  readonly now: () => Date;
}

/** A record as it came. */
export interface Sent {
  readonly body: unknown;
  /** The id it was sent under, where that stands beside it. */
  readonly id?: string;
}

/** Who sends plays, and for what. */
export interface Sender {
  /** `null`: a guest. */
  readonly owner: string | null;
  /** Guests' plays are to become the owner's own. */
  readonly adopt: boolean;
}

/** Why a play is not kept now: for good, or until it is sent again. */
export type NotKept = Exclude<EvaluationAnswer, { kind: 'evaluated' }>;

export type Prepared =
  /** Evaluated, and not known before. */
  | { readonly kind: 'fresh'; readonly play: NewPlay }
  | { readonly kind: 'known'; readonly id: string; readonly text: string }
  | NotKept;

function refuse(refusal: Refusal): NotKept {
  return { kind: 'refused', refusal };
}

/** Whether a play that is there already is the one that was sent. */
export function sameAsSent(found: FoundPlay, text: string, { owner }: Sender): Refusal | undefined {
  const { id } = found;
  // A guest's play is told from another by its record alone: whoever has that has played it.
  if (found.owner !== null && found.owner !== owner) return { kind: 'play-of-another', id };
  return found.record === text ? undefined : { kind: 'play-changed', id };
}

function againstAttempt(record: PlayRecord, attempt: BegunAttempt, { owner }: Sender): Refusal | undefined {
  const { id } = record;
  if (attempt.person !== owner) return { kind: 'play-of-another', id };
  if (attempt.scenarioHash !== record.scenario.hash)
    return { kind: 'not-the-attempt', id, what: 'scenario version' };
  if (attempt.seed !== record.seed) return { kind: 'not-the-attempt', id, what: 'seed' };
  if (attempt.mode !== record.mode) return { kind: 'not-the-attempt', id, what: 'mode' };
  return undefined;
}

function visibilityOf(
  { mode }: PlayRecord,
  attempt: BegunAttempt | undefined,
  { owner, adopt }: Sender,
): NewPlay['visibility'] {
  // Nobody was there to see that it was one: what a guest played is practice to everybody else.
  const asGuest = owner === null || (adopt && !attempt);
  return mode === 'assessment' && !asGuest ? 'assessed' : 'private';
}

/** What comes before a play is kept: it is read, looked up and evaluated; nothing is stored. */
export async function preparePlay(
  { body, id }: Sent,
  sender: Sender,
  needs: StorePlayNeeds,
): Promise<Prepared> {
  const reading = readRecord(body);
  if (!reading.ok) return refuse(reading.refusal);
  const { record, text } = reading;
  if (id !== undefined && record.id !== id) {
    return refuse({
      kind: 'record-malformed',
      path: 'id',
      expected: `expected the id it was sent under, ${id}`,
    });
  }
  if (await needs.plays.hasPlay(record.id)) return { kind: 'known', id: record.id, text };
  const attempt = await needs.plays.findAttempt(record.id);
  const another = attempt && againstAttempt(record, attempt, sender);
  if (another) return refuse(another);
  const played = await findPlayed(record, needs);
  if (!played.ok) return refuse(played.refusal);
  const { edition, rubric } = played;
  const answer = await needs.evaluator.evaluate({ record: text, edition, rubric });
  if (answer.kind !== 'evaluated') return answer;
  return {
    kind: 'fresh',
    play: {
      id: record.id,
      mode: record.mode,
      storedAt: needs.now().toISOString(),
      record: text,
      outcome: answer.play.outcome,
      scenarioHash: edition.hash,
      rules: answer.play.rules,
      rubric: answer.play.rubric,
      complete: answer.play.complete,
      total: answer.play.total,
      figures: answer.play.figures,
      visibility: visibilityOf(record, attempt, sender),
      assignment: attempt?.assignment ?? null,
    },
  };
}
