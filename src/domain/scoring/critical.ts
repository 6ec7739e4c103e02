import type { PlayState } from '../play/play-state.ts';
import { replies } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { distinct, find, quote } from './found.ts';
import type { Evidence } from './receipt.ts';

export const CRITICAL_KINDS = ['insult', 'lie', 'broken-promise'] as const;

/** What no number makes up for, marked apart from the scores. */
export interface CriticalMiss {
  readonly kind: (typeof CRITICAL_KINDS)[number];
  readonly principle: string;
  readonly evidence: Evidence;
}

/**
 * Insults; lies, which are what the facts say cannot be so: a first time that was not one (P10), a time sooner than it
 * can be done (P9); and firm promises that were broken with nobody told (P11).
 */
export function criticalMisses(play: PlayState, { persona }: StageSet): readonly CriticalMiss[] {
  const said = replies(play);
  const insults = distinct(find(said, ['rude'])).map(
    (each): CriticalMiss => ({ kind: 'insult', principle: 'P3', evidence: quote(each) }),
  );
  const firstTime =
    persona.priorFailures > 0
      ? distinct(find(said, ['promise.unique-claim'])).map(
          (each): CriticalMiss => ({ kind: 'lie', principle: 'P10', evidence: quote(each) }),
        )
      : [];
  const promises = play.ledger
    .filter(({ source, judged, status, warned }) => {
      if (source !== 'said') return false;
      return judged === 'impossible' || (status === 'broken' && !warned);
    })
    .map(
      ({ reply, start, end, text, judged }): CriticalMiss => ({
        kind: judged === 'impossible' ? 'lie' : 'broken-promise',
        principle: judged === 'impossible' ? 'P9' : 'P11',
        evidence: { reply, start, end, words: text },
      }),
    );
  return [...insults, ...firstTime, ...promises].sort(
    (a, b) => a.evidence.reply - b.evidence.reply || a.evidence.start - b.evidence.start,
  );
}
