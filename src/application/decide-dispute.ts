import { type Decision, type Dispute, disputeTextSchema } from '#contract/api.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import type { DecisionRefusal } from './dispute-refusal.ts';
import type { DisputeStore } from './ports.ts';

/** What a trainer decides. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly label: Behaviour | 'none' | null; readonly note: string }
  | { readonly kind: 'declined'; readonly note: string };

export interface DecisionNeeds {
  readonly disputes: DisputeStore;
  /** Who decides; `null` in the command line. */
  readonly by: string | null;
  readonly now: () => Date;
}

export type DecisionResult =
  | { readonly ok: true; readonly dispute: Dispute; readonly decision: Decision }
  | { readonly ok: false; readonly refusal: DecisionRefusal };

function refuse(refusal: DecisionRefusal): DecisionResult {
  return { ok: false, refusal };
}

/** Decides an open dispute, once. The outcome of the play stays as it is. */
export async function decideDispute(
  id: string,
  verdict: Verdict,
  { disputes, by, now }: DecisionNeeds,
): Promise<DecisionResult> {
  const note = disputeTextSchema.safeParse(verdict.note);
  if (!note.success) {
    const expected = note.error.issues[0]?.message ?? 'expected a text';
    return refuse({ kind: 'note-malformed', expected });
  }
  const dispute = await disputes.findDispute(id);
  if (!dispute) return refuse({ kind: 'no-such-dispute', id });
  if (dispute.decision) return refuse({ kind: 'already-decided', id, as: dispute.decision.kind });
  if (verdict.kind === 'accepted') {
    if (dispute.words && verdict.label === null) return refuse({ kind: 'label-missing', id });
    if (!dispute.words && verdict.label !== null) return refuse({ kind: 'label-without-words', id });
  }
  const decision: Decision = { ...verdict, note: note.data, decidedAt: now().toISOString() };
  if (await disputes.decideDispute(id, decision, by)) return { ok: true, dispute, decision };
  // Somebody else decided it meanwhile, or it went with its play.
  const decided = (await disputes.findDispute(id))?.decision;
  return decided
    ? refuse({ kind: 'already-decided', id, as: decided.kind })
    : refuse({ kind: 'no-such-dispute', id });
}
