import { openOptions } from '#domain/play/replay.ts';
import { actsHere, actUsage, dueHere, type Here, onTheTelephone } from './here.ts';

function doable(here: Here): readonly number[] {
  return dueHere(here).flatMap(({ place, keptBy }) => (keptBy === 'doing' ? [place + 1] : []));
}

/** What is typed without a slash at this point. */
export function typedHere(here: Here): string {
  switch (here.play.stage) {
    case 'afterwards':
      return 'an update to the customer';
    case 'follow-up':
      return onTheTelephone(here) ? 'what you say on the telephone' : 'the message you send now';
    default:
      return 'what you say';
  }
}

/** The commands that work at this point, each with what it does. */
export function commandsHere(here: Here): readonly (readonly [usage: string, does: string])[] {
  const { play, set } = here;
  const acts = actsHere(here);
  const [act] = acts;
  const [first] = doable(here);
  return [
    ...(openOptions(play, set).length > 0 ? ([['/options', 'shows replies to choose from']] as const) : []),
    ...(play.stage === 'conversation'
      ? ([['/wait 90s', 'lets time pass in silence (90s, 3m, at most 24h)']] as const)
      : ([['/pass', onTheTelephone(here) ? 'leaves the call' : 'sends nothing']] as const)),
    ...(act ? ([[actUsage(act), 'does something inside the firm']] as const) : []),
    ...(first === undefined ? [] : ([[`/do ${first}`, 'keeps a promise by doing it']] as const)),
    ['/promises', 'shows what you promised, by when, and how it stands'],
    ['/back', 'undoes the last reply'],
    ['/help', 'lists these commands'],
    ['/quit', 'stops'],
  ];
}

/** The names of the commands that work here, as a list in words. */
export function namesHere(here: Here): readonly string[] {
  return commandsHere(here).map(([usage]) => usage.split(' ')[0] ?? usage);
}

/** All that can be typed, told on /help. */
export function helpLines(here: Here): readonly string[] {
  return [
    `Type ${typedHere(here)}, or a command:`,
    ...commandsHere(here).map(([usage, does]) => `  ${usage.padEnd(24)}  ${does}`),
  ];
}

/** What can be typed, told in a line when a stage is reached. */
export function stageHelp(here: Here): string {
  switch (here.play.stage) {
    case 'conversation':
      return 'Type what you say. /options shows replies to choose from, /wait 90s lets time pass in silence, /back undoes the last reply, /promises shows what you promised, /help lists all, /quit stops.';
    case 'afterwards': {
      const firm = [
        ...(actsHere(here).length > 0 ? ['/act does something inside the firm'] : []),
        ...(doable(here).length > 0 ? ['/do keeps a promise'] : []),
      ];
      const before = firm.length > 0 ? ` Before that, ${firm.join(' and ')}.` : '';
      return `Type an update to the customer, or /pass to send nothing.${before} /options, /promises, /back, /help and /quit work as before.`;
    }
    case 'follow-up':
      return onTheTelephone(here)
        ? 'Type what you say on the telephone; /pass not to call. /options, /promises, /back, /help and /quit work as before.'
        : 'Type the message you send now, or /pass to send none. /options, /promises, /back, /help and /quit work as before.';
    default:
      return '';
  }
}
