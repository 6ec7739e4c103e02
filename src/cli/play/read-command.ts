import { MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import { replies } from '#domain/play/play-state.ts';
import type { OpenOption } from '#domain/play/replay.ts';
import { nearest } from '#domain/scenario/nearest.ts';
import { duration } from '#domain/scenario/units.ts';
import type { Command } from './command.ts';
import type { Here } from './here.ts';
import { readAct, readDo } from './read-inside.ts';
import { namesHere, typedHere } from './stage-help.ts';

/** The longest silence that a record takes, in seconds. */
const LONGEST_WAIT = 86_400;

const refuse = (words: string): Command => ({ kind: 'refuse', words });

function readWait(rest: string, { play }: Here): Command {
  if (play.stage !== 'conversation')
    return refuse('/wait is for the talk. Here /pass lets the occasion go by, and time moves on.');
  const read = duration.safeParse(rest);
  if (read.success && read.data <= LONGEST_WAIT) return { kind: 'wait', seconds: read.data };
  return refuse(
    `Expected /wait and how long, such as /wait 90s or /wait 3m, at most 24h${rest === '' ? '' : `; found "${rest}"`}.`,
  );
}

function readBack({ play }: Here): Command {
  const to = replies(play).length - 1;
  return to < 0 ? refuse('There is no reply to take back yet.') : { kind: 'back', to };
}

function readPass({ play }: Here): Command {
  return play.stage === 'conversation'
    ? refuse(
        'The customer is waiting for an answer: type it, or /wait 90s to say nothing. /pass is for later, when you decide whether to write.',
      )
    : { kind: 'pass' };
}

function unknown(name: string, here: Here): Command {
  const names = namesHere(here);
  const meant = nearest(name, names);
  return refuse(
    `${meant ? `Did you mean ${meant}? ` : ''}Expected ${names.join(', ')} or ${typedHere(here)}. A line with a slash is not sent.`,
  );
}

function slashCommand(name: string, rest: string, here: Here): Command {
  switch (name) {
    case '/wait':
      return readWait(rest, here);
    case '/act':
      return readAct(rest, here);
    case '/do':
      return readDo(rest, here);
  }
  if (rest !== '' && namesHere(here).includes(name))
    return refuse(`Expected nothing behind ${name}. A line with a slash is not sent.`);
  switch (name) {
    case '/options':
      return { kind: 'options' };
    case '/promises':
      return { kind: 'promises' };
    case '/help':
      return { kind: 'help' };
    case '/quit':
      return { kind: 'quit' };
    case '/pass':
      return readPass(here);
    case '/back':
      return readBack(here);
    default:
      return unknown(name, here);
  }
}

/**
 * What a typed line asks for at this point of a play.
 *
 * @param shown the options on the screen, of which a number chooses one
 */
export function readCommand(line: string, here: Here, shown: readonly OpenOption[]): Command {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text.length > MAX_REPLY_CHARACTERS) {
    return refuse(
      `Expected at most ${MAX_REPLY_CHARACTERS} characters, found ${text.length}. Nothing was sent; say it shorter.`,
    );
  }
  if (text.startsWith('/')) {
    const [, name = text, rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
    return slashCommand(name, rest, here);
  }
  const chosen = /^[1-9]$/.test(text) ? shown[Number(text) - 1] : undefined;
  return chosen ? { kind: 'say', text: chosen.text, option: chosen.option } : { kind: 'say', text };
}
