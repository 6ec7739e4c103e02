import { mood } from '../customer/state.ts';
import { undergo } from '../customer/undergo.ts';
import { COSTLY } from '../language/behaviour.ts';
import { fill } from '../scenario/variables.ts';
import { moveOn } from './changes.ts';
import { fallDue } from './fall-due.ts';
import { lastReply, logged, type PlayState } from './play-state.ts';
import { reaction, remark, say } from './speak.ts';
import { lineFor, type StageSet, secondsTo, valuesOf } from './stage-set.ts';

/** Days later: what is known by then (P21). */
export function openFollowUp(play: PlayState, set: StageSet): PlayState {
  const followUp = set.edition.scenario['follow-up'];
  if (!followUp) return play;
  const later = moveOn(
    play,
    set,
    secondsTo(followUp, play.clock, set),
    fill(followUp.situation, valuesOf(set, play)),
  );
  return fallDue({ ...later, stage: 'follow-up', moment: 'follow-up' }, set, null, 0);
}

/** What the trainee wrote or said days later, as the customer feels it: cold words count for nothing. */
function felt(play: PlayState, set: StageSet): PlayState {
  const firm = lastReply(play)?.findings.filter((finding) => !finding.possible) ?? [];
  if (!firm.some(({ label }) => !COSTLY.has(label))) return play;
  const withPrevention = firm.some(({ label }) => label === 'followup.prevention');
  const { state, tally, causes } = undergo(play.customer, play.tally, set.persona, 'follow-up', {
    withPrevention,
  });
  return logged({ ...play, customer: state, tally }, causes);
}

/** Whether the message says anything that a customer could take kindly. */
function says(play: PlayState): boolean {
  return lastReply(play)?.findings.some((each) => !each.possible) ?? false;
}

export function sendFollowUp(play: PlayState, set: StageSet): PlayState {
  const followUp = set.edition.scenario['follow-up'];
  const call = followUp?.call;
  const due = fallDue(felt(play, set), set, true, call ? secondsTo(call, play.clock, set) : null);
  const excuses = lastReply(play)?.findings.some(({ label, possible }) => !possible && COSTLY.has(label));
  const { line } = reaction(play, set);
  // A message with nothing in it, or with excuses in it, is answered for what it is.
  if ((!says(play) || excuses) && line) return say(due, [line]);
  return followUp ? say(due, [lineFor(followUp.customer, mood(due.customer), set, due)]) : due;
}

/** The time for a call has come (P21). */
export function openCall(play: PlayState, set: StageSet): PlayState {
  const call = set.edition.scenario['follow-up']?.call;
  if (!call) return play;
  const told = call.situation ?? 'You could ring the customer now.';
  const later = moveOn(play, set, secondsTo(call, play.clock, set), fill(told, valuesOf(set, play)));
  return fallDue({ ...later, moment: 'follow-up-call' }, set, null, 0);
}

/** The customer picks up, in the state that all before has left. */
export function pickUp(play: PlayState, set: StageSet): PlayState {
  const opens = set.edition.scenario['follow-up']?.call?.opens;
  return say(play, [
    opens ? lineFor(opens, mood(play.customer), set, play) : remark(play, set, 'call.opens'),
  ]);
}

export function speakOnCall(play: PlayState, set: StageSet): PlayState {
  const call = set.edition.scenario['follow-up']?.call;
  const due = fallDue(felt(play, set), set, true, null);
  const first = reaction(play, set, true);
  const last = call?.customer
    ? lineFor(call.customer, mood(due.customer), set, due)
    : remark(due, set, 'call.ends');
  return say(due, [first.empty ? '' : (first.line ?? ''), last]);
}

/** Nothing more is done at this stage. */
export function leaveIt(play: PlayState, at: number): PlayState {
  return {
    ...play,
    clock: at,
    transcript: [...play.transcript, { kind: 'nothing-sent', at, moment: play.moment }],
  };
}

/** The play is over: what has fallen due by now is settled. */
export function close(play: PlayState, set: StageSet): PlayState {
  return { ...fallDue(play, set, null, null), stage: 'debrief', moment: 'debrief' };
}
