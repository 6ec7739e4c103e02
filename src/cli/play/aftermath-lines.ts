import type { Readings } from '#domain/customer/readings.ts';
import type { Outcome } from '#domain/evaluate.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { FollowUp, FollowUpPart } from '#domain/scoring/follow-up-parts.ts';
import type { Terminal } from '../terminal.ts';
import { clockWords } from './clock-words.ts';
import { moneyText } from './money-text.ts';
import { promiseLines } from './promise-lines.ts';

const PARTS: Readonly<Record<FollowUpPart, string>> = {
  apology: 'the apology',
  cause: 'the cause',
  resolution: 'how it was put right, or what was given',
  prevention: 'what keeps it from happening again',
  thanks: 'thanks',
};

function updateLines({ updates }: Outcome, set: StageSet): readonly string[] {
  const due = updates.filter(({ sent }) => sent !== null);
  if (due.length === 0) return [];
  const unsent = due.filter(({ sent }) => !sent).map(({ at }) => clockWords(set, at));
  const missing = unsent.length > 0 ? `; none on ${unsent.join(', ')}` : '';
  return [`Updates: ${due.length - unsent.length} of ${due.length} sent${missing}.`];
}

/** Whether the trainee wrote, and called where there was a call to make. */
function inTouch({ wrote, called }: FollowUp, couldCall: boolean): string {
  if (!couldCall) return wrote ? 'you wrote' : 'you did not write';
  if (wrote === called) return wrote ? 'you wrote and called' : 'you neither wrote nor called';
  return wrote ? 'you wrote and did not call' : 'you called and did not write';
}

function followUpLines({ followUp, complete }: Outcome, { edition }: StageSet): readonly string[] {
  if (!followUp) return [];
  const couldCall = complete && edition.scenario['follow-up']?.call !== undefined;
  const parts = Object.entries(PARTS) as [FollowUpPart, string][];
  const list = (said: boolean) =>
    parts.flatMap(([part, words]) => ((followUp.parts[part] !== null) === said ? [words] : [])).join(', ');
  const quiet = !followUp.wrote && !followUp.called;
  return [
    `Follow-up: ${inTouch(followUp, couldCall)}.`,
    ...(quiet || list(true) === '' ? [] : [`  Said: ${list(true)}.`]),
    ...(quiet || list(false) === '' ? [] : [`  Missing: ${list(false)}.`]),
    ...(followUp.giftApart === false ? ['  A gift stood in the message; it goes separately.'] : []),
  ];
}

function loyaltyWords(loyalty: number): string {
  const points = Math.round(Math.abs(loyalty) * 100);
  return points === 0 ? 'as it was' : `${loyalty > 0 ? 'up' : 'down'} ${points} of 100`;
}

/** What is said to others, in the words for its place between -2.5 and 1. */
function othersHear(wordOfMouth: number): string {
  if (wordOfMouth > 0.25) return 'will speak well of you';
  if (wordOfMouth >= -0.25) return 'will say little';
  return wordOfMouth > -1 ? 'will speak badly of you' : 'will warn others off';
}

function keptOrLost(cents: number, currency: string): string {
  if (cents === 0) return 'kept';
  return `${moneyText({ cents: Math.abs(cents), currency })} ${cents > 0 ? 'gained' : 'lost'}`;
}

function readingLines(readings: Readings, cost: Outcome['cost']): readonly string[] {
  const share = (value: number) => Math.round(value * 100);
  const { recovery, satisfaction, before, loyalty, wordOfMouth, lifetimeCents, network } = readings;
  return [
    `  Satisfaction: ${share(satisfaction)} of 100, before the failure ${share(before)}; with how it was handled ${share(recovery)}`,
    `  Loyalty: ${loyaltyWords(loyalty)}. To others: ${othersHear(wordOfMouth)}`,
    `  Lifetime value: ${keptOrLost(lifetimeCents, cost.currency)}; network value, with those who hear of it: ${keptOrLost(network, cost.currency)}`,
    `  What the remedies cost us: ${moneyText(cost)}`,
  ];
}

/** What came of the play: the promises, the updates, the follow-up, what the customer is left with. */
export function aftermathLines(outcome: Outcome, set: StageSet, { paint }: Terminal): readonly string[] {
  const ended = outcome.transcript.at(-1)?.at ?? 0;
  const afterwards = [...updateLines(outcome, set), ...followUpLines(outcome, set)];
  return [
    ...(outcome.ledger.length > 0
      ? [paint('bold', 'Your promises'), ...promiseLines(outcome.ledger, set, ended), '']
      : []),
    ...(afterwards.length > 0 ? [...afterwards, ''] : []),
    paint('bold', 'What the customer is left with'),
    ...readingLines(outcome.readings, outcome.cost),
    paint('dim', '  From a model of customers built on research, not a measurement of real people.'),
    '',
  ];
}
