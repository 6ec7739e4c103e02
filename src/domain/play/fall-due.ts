import { undergo } from '../customer/undergo.ts';
import { logged, madeAt, type PlayState, replies } from './play-state.ts';
import { type Settled, settle } from './promise-ledger.ts';
import { remark, say } from './speak.ts';
import type { StageSet } from './stage-set.ts';

const FELT = { kept: 'promise-kept', late: 'promise-late', broken: 'promise-broken' } as const;

/** The customer feels what became of a promise. */
export function feelPromise(play: PlayState, set: StageSet, { entry, came }: Settled): PlayState {
  const felt = undergo(play.customer, play.tally, set.persona, FELT[came], { earlyNotice: entry.warned });
  return logged({ ...play, customer: felt.state, tally: felt.tally }, felt.causes);
}

/**
 * Settles the promises that have fallen due. The customer feels each, and throws the words of a broken one back.
 *
 * @param inTouch whether word was sent; `null` where there was no occasion to
 * @param untilNext seconds to the next chance to act; `null` after the last
 */
export function fallDue(
  play: PlayState,
  set: StageSet,
  inTouch: boolean | null,
  untilNext: number | null,
): PlayState {
  const { ledger, settled } = settle(play.ledger, madeAt(play), {
    clock: play.clock,
    next: untilNext === null ? null : play.clock + untilNext,
    inTouch,
    chances: play.updates.map(({ at }) => at),
    sent: replies(play).flatMap(({ stage, at }) => (stage === 'conversation' ? [] : [at])),
    rushed: play.rushed,
    granted: play.granted,
  });
  const felt = settled.reduce((now, each) => feelPromise(now, set, each), { ...play, ledger });
  const broken = settled.find(({ came }) => came === 'broken');
  if (!broken) return felt;
  const { text, bound, source } = broken.entry;
  const quote = source === 'picked' || text.split(/\s+/).length <= 6 ? text : (bound ?? undefined);
  return say(felt, [remark(felt, set, 'promise.broken', quote)]);
}
