import type { PlayState } from '../play/play-state.ts';
import { replies } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { factAgainst } from './fact-against.ts';
import { distinct, find, quote } from './found.ts';
import type { Evidence } from './receipt.ts';

export const CRITICAL_KINDS = ['insult', 'lie', 'broken-promise'] as const;

/** What no number makes up for, marked apart from the scores. */
export interface CriticalMiss {
  readonly kind: (typeof CRITICAL_KINDS)[number];
  readonly principle: string;
  readonly evidence: Evidence;
  /** What stands against it, in a sentence; `null` where the words say it all. */
  readonly fact: string | null;
}

/**
 * Insults; lies, which are what the facts say cannot be so: a first time that was not one (P10), a time sooner than it
 * can be done (P9); and firm promises that were broken with nobody told (P11).
 */
export function criticalMisses(play: PlayState, { persona, edition }: StageSet): readonly CriticalMiss[] {
  const said = replies(play);
  const insults = distinct(find(said, ['rude'])).map(
    (each): CriticalMiss => ({ kind: 'insult', principle: 'P3', evidence: quote(each), fact: null }),
  );
  const firstTime =
    persona.priorFailures > 0
      ? distinct(find(said, ['promise.unique-claim'])).map(
          (each): CriticalMiss => ({
            kind: 'lie',
            principle: 'P10',
            evidence: quote(each),
            fact: 'It had gone wrong for this customer before.',
          }),
        )
      : [];
  const promises = play.ledger
    .filter(({ source, judged, status, warned }) => {
      if (source !== 'said') return false;
      return judged === 'impossible' || (status === 'broken' && !warned);
    })
    .map((entry): CriticalMiss => {
      const { reply, start, end, text, judged } = entry;
      return {
        kind: judged === 'impossible' ? 'lie' : 'broken-promise',
        principle: judged === 'impossible' ? 'P9' : 'P11',
        evidence: { reply, start, end, words: text },
        fact: factAgainst(entry, edition.scenario),
      };
    });
  return [...insults, ...firstTime, ...promises].sort(
    (a, b) => a.evidence.reply - b.evidence.reply || a.evidence.start - b.evidence.start,
  );
}
