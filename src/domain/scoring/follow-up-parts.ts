import type { Behaviour } from '../language/behaviour.ts';
import { type PlayState, type ReplyEntry, replies } from '../play/play-state.ts';
import type { Evidence } from './receipt.ts';

/** What a follow-up consists of (P21), and the behaviours by which each is said. */
const PARTS = {
  apology: ['apology.sincere', 'apology.perfunctory'],
  cause: ['followup.cause', 'ownership'],
  resolution: ['resolution', 'accommodation', 'remedy.given', 'extra-check'],
  prevention: ['followup.prevention'],
  thanks: ['followup.thanks'],
} as const satisfies Record<string, readonly Behaviour[]>;

export type FollowUpPart = keyof typeof PARTS;

export interface FollowUp {
  /** Where each part was said, in the message or on the call; `null` where it was not. */
  readonly parts: Readonly<Record<FollowUpPart, Evidence | null>>;
  readonly wrote: boolean;
  readonly called: boolean;
  /** Whether a gift was kept out of the message; `null` where nothing was written. A gift goes separately. */
  readonly giftApart: boolean | null;
}

function firstOf(said: readonly ReplyEntry[], any: readonly Behaviour[]): Evidence | null {
  for (const reply of said) {
    const finding = reply.findings.find(({ label, possible }) => !possible && any.includes(label));
    if (finding) {
      const { start, end } = finding;
      return { reply: reply.index, start, end, words: reply.text.slice(start, end) };
    }
  }
  return null;
}

/** What the follow-up said and left out; `null` where the play had none. */
export function followUpOf(play: PlayState): FollowUp | null {
  const reached = play.transcript.some(
    (entry) => 'moment' in entry && (entry.moment === 'follow-up' || entry.moment === 'follow-up-call'),
  );
  if (!reached) return null;
  const said = replies(play).filter(({ stage }) => stage === 'follow-up');
  const message = said.filter(({ moment }) => moment === 'follow-up');
  return {
    parts: Object.fromEntries(
      Object.entries(PARTS).map(([part, any]) => [part, firstOf(said, any)]),
    ) as FollowUp['parts'],
    wrote: message.length > 0,
    called: said.length > message.length,
    giftApart: message.length > 0 ? firstOf(message, ['choice.gesture']) === null : null,
  };
}
