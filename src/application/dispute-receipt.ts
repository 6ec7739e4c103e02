import { type Dispute, type DisputeRequest, disputeRequestSchema } from '#contract/api.ts';
import type { DisputeRefusal } from './dispute-refusal.ts';
import { findPlay } from './find-play.ts';
import type { DisputeStore, PlayStore } from './ports.ts';
import { type DebriefPart, heardReplies, readDebrief } from './read-outcome.ts';

export interface DisputeNeeds {
  readonly plays: PlayStore;
  readonly disputes: DisputeStore;
  readonly now: () => Date;
  readonly newId: () => string;
}

export type DisputeResult =
  | { readonly kind: 'opened' | 'already-open'; readonly dispute: Dispute }
  | { readonly kind: 'refused'; readonly refusal: DisputeRefusal };

type Receipt = DebriefPart['skills'][number]['receipts'][number];

function refuse(refusal: DisputeRefusal): DisputeResult {
  return { kind: 'refused', refusal };
}

function receiptOf(debrief: DebriefPart | undefined, skill: string, rule: string): Receipt | undefined {
  return debrief?.skills
    .find((each) => each.skill === skill)
    ?.receipts.find((receipt) => receipt.rule === rule);
}

/** Where the words stand: as the receipt quotes them, or else the first place in a reply that has them. */
function placeOf(
  text: string,
  reply: number | undefined,
  receipt: Receipt,
  debrief: DebriefPart,
): Dispute['words'] | undefined {
  const here = (index: number) => reply === undefined || index === reply;
  const quoted = receipt.evidence.find((each) => each.words === text && here(each.reply));
  if (quoted) return { reply: quoted.reply, start: quoted.start, end: quoted.end, text };
  const said = heardReplies(debrief).find((each) => here(each.index) && each.text.includes(text));
  if (!said) return undefined;
  const start = said.text.indexOf(text);
  return { reply: said.index, start, end: start + text.length, text };
}

function sameDispute(dispute: Dispute, { words, reason }: DisputeRequest): boolean {
  return dispute.reason === reason && dispute.words?.text === words;
}

/**
 * Takes a trainee's dispute of one point of a debrief. The outcome stays as it is. The same dispute again is answered
 * with the one that is there; another of the same point waits until that one is decided.
 */
export async function disputeReceipt(
  playId: string,
  body: unknown,
  needs: DisputeNeeds,
): Promise<DisputeResult> {
  const parsed = disputeRequestSchema.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const words = issue?.message ?? 'not a dispute';
    const expected = `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    return refuse({ kind: 'dispute-malformed', path: issue?.path.join('.') ?? '', expected });
  }
  const request = parsed.data;
  const play = await findPlay(playId, needs.plays);
  if (!play) return refuse({ kind: 'not-found' });

  const { skill, rule, words: text, reply, reason } = request;
  const debrief = readDebrief(play.outcome);
  const receipt = receiptOf(debrief, skill, rule);
  if (!debrief || !receipt) return refuse({ kind: 'receipt-not-found', skill, rule });
  const words = text === undefined ? null : placeOf(text, reply, receipt, debrief);
  if (words === undefined) {
    return refuse({ kind: 'receipt-not-found', skill, rule, ...(text !== undefined && { words: text }) });
  }

  const opening = await needs.disputes.openDispute({
    id: needs.newId(),
    play: play.id,
    skill,
    rule,
    words,
    reason,
    openedAt: needs.now().toISOString(),
    decision: null,
  });
  if (!opening) return refuse({ kind: 'not-found' });
  const { dispute, isNew } = opening;
  if (isNew) return { kind: 'opened', dispute };
  return sameDispute(dispute, request)
    ? { kind: 'already-open', dispute }
    : refuse({ kind: 'dispute-open', openedAt: dispute.openedAt });
}
