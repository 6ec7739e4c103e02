import { walksAway } from '../customer/readings.ts';
import { CHANNEL_SCALE, endureSilence, type Silence } from '../customer/silence.ts';
import { mood } from '../customer/state.ts';
import type { Behaviour } from '../language/behaviour.ts';
import { isOwed } from './ledger-entry.ts';
import { lastReply, logged, type PlayState } from './play-state.ts';
import { remark, say } from './speak.ts';
import type { StageSet } from './stage-set.ts';

const EXPLAINING: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'next-steps',
  'followup.cause',
  'promise.honest',
]);

/** A silence as this customer takes it: in this channel, knowing what was said of the wait. */
function silenceOf(play: PlayState, seconds: number, { edition }: StageSet): Silence {
  const { findings = [] } = lastReply(play) ?? {};
  return {
    seconds,
    scale: CHANNEL_SCALE[edition.scenario.channel],
    // Whether a time stands open, whatever the hour: the checker reads a text once for all hours.
    timeGiven: play.ledger.some(isOwed),
    explained: findings.some(({ label, possible }) => !possible && EXPLAINING.has(label)),
  };
}

/** Nobody said anything for a while; what was silent before it counts as the same wait. */
export function endure(play: PlayState, set: StageSet, seconds: number, at: number): PlayState {
  const { state, causes } = endureSilence(
    play.customer,
    set.persona,
    silenceOf(play, play.quiet + seconds, set),
    play.quiet,
  );
  return logged(
    {
      ...play,
      clock: at,
      customer: state,
      quiet: play.quiet + seconds,
      transcript: [...play.transcript, { kind: 'silence', at, seconds, mood: mood(state) }],
    },
    causes,
  );
}

/** Whether the customer goes because of the silence just endured. */
export function leavesTheSilence(play: PlayState, set: StageSet): boolean {
  return walksAway(play.customer, set.persona, silenceOf(play, play.quiet, set));
}

/** The customer asks whether anybody is there (P12). */
export function interrupt(play: PlayState, set: StageSet): PlayState {
  return say(play, [remark(play, set, 'silence')]);
}
