import { chancesOf, openActs, untilNext } from '#domain/play/afterwards.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { type Due, dueNow } from '#domain/play/promise-ledger.ts';
import { type StageSet, secondsTo } from '#domain/play/stage-set.ts';
import type { InsideAct } from '#domain/scenario/scenario-schema.ts';
import { plain } from '../terminal.ts';
import { clockWords } from './clock-words.ts';
import { byWhen } from './promise-lines.ts';
import { quoted } from './quoted.ts';

/** Where a play is, and with whom. */
export interface Here {
  readonly play: PlayState;
  readonly set: StageSet;
}

export const onTheTelephone = ({ play }: Here): boolean => play.moment === 'follow-up-call';

/** What is due at this point of the play; when days have passed, only what can still be kept. */
export function dueHere({ play, set }: Here): readonly Due[] {
  const { afterwards, 'follow-up': followUp } = set.edition.scenario;
  const list = (seconds: number | null) =>
    dueNow(play.ledger, chancesOf(play), seconds === null ? null : play.clock + seconds);
  switch (play.stage) {
    case 'afterwards':
      return list(
        untilNext(
          set,
          afterwards.findIndex(({ id }) => id === play.moment),
          play.clock,
        ),
      );
    case 'follow-up': {
      const call = play.moment === 'follow-up' ? followUp?.call : undefined;
      const seconds = call ? secondsTo(call, play.clock, set) : null;
      return list(seconds).filter(({ keptBy }) => keptBy === 'telling');
    }
    default:
      return [];
  }
}

export interface NumberedAct {
  /** From 1, over all the acts of the event, done or not: an act keeps its number. */
  readonly number: number;
  readonly act: InsideAct;
}

export function actsHere({ play, set }: Here): readonly NumberedAct[] {
  const event = set.edition.scenario.afterwards.find(({ id }) => id === play.moment);
  const open = openActs(play, set).map(({ id }) => id);
  return (event?.acts ?? []).flatMap((act, index) =>
    open.includes(act.id) ? [{ number: index + 1, act }] : [],
  );
}

/** How an act is asked for. */
export function actUsage({ number, act }: NumberedAct): string {
  return `/act ${number}${act.kind === 'case' ? ' and your message' : ''}`;
}

const KEPT_BY = {
  telling: () => 'tell the customer',
  doing: (number: number) => `do it: /do ${number}`,
  others: () => 'under way',
} as const;

/** The local time: promises are kept or broken by it. */
export function timeLine({ play, set }: Here): string {
  return `It is ${clockWords(set, play.clock)}.`;
}

/** What is due and what can be done inside the firm, numbered as `/do` and `/act` take it. */
export function hereLines(here: Here): readonly string[] {
  const acts = actsHere(here);
  const due = dueHere(here);
  return [
    ...(due.length > 0 || acts.length > 0 ? [timeLine(here)] : []),
    ...due.map(({ place, entry, keptBy }) => {
      const when = entry.due === null ? '' : ` (${byWhen(entry, here.set).trim()})`;
      return `  ${quoted(entry.text)} is due now${when}: ${KEPT_BY[keptBy](place + 1)}`;
    }),
    ...(acts.length > 0 ? ['Inside the firm you can first:'] : []),
    ...acts.map(({ number, act }) => {
      const message = act.kind === 'case' ? `: type the message to ${act.to} behind it` : '';
      return `  /act ${number}  ${act.label}${message}`;
    }),
  ].map(plain);
}

/** What is left to do before the customer hears of it, in a line; nothing where all is done. */
export function leftLines(here: Here): readonly string[] {
  const left = [
    ...dueHere(here).flatMap(({ place, keptBy }) => (keptBy === 'doing' ? [`/do ${place + 1}`] : [])),
    ...actsHere(here).map(actUsage),
  ];
  return left.length > 0 ? [`Still possible before you are in touch: ${left.join(', ')}.`] : [];
}
