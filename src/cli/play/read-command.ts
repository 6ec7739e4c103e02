import { MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { replies } from '#domain/play/play-state.ts';
import type { OpenOption } from '#domain/play/replay.ts';

export type Command =
  | { readonly kind: 'options' | 'pass' | 'quit' | 'nothing' }
  | { readonly kind: 'back'; readonly to: number }
  | { readonly kind: 'say'; readonly text: string; readonly option?: number }
  /** Not possible; the words say what is. */
  | { readonly kind: 'refuse'; readonly words: string };

/**
 * What a typed line asks for at this point of a play.
 *
 * @param shown the options on the screen, of which a number chooses one
 */
export function readCommand(line: string, play: PlayState, shown: readonly OpenOption[]): Command {
  const text = line.trim();
  const refuse = (words: string): Command => ({ kind: 'refuse', words });
  switch (text) {
    case '':
      return { kind: 'nothing' };
    case '/options':
      return { kind: 'options' };
    case '/quit':
      return { kind: 'quit' };
    case '/pass':
      return play.stage === 'conversation'
        ? refuse(
            'The customer is waiting for an answer; /pass is for later, when you decide whether to write.',
          )
        : { kind: 'pass' };
    case '/back': {
      const to = replies(play).length - 1;
      return to < 0 ? refuse('There is no reply to take back yet.') : { kind: 'back', to };
    }
  }
  if (text.startsWith('/'))
    return refuse('Expected /options, /back, /pass, /quit or what you say. A line with a slash is not sent.');
  if (text.length > MAX_REPLY_CHARACTERS) {
    return refuse(
      `Expected at most ${MAX_REPLY_CHARACTERS} characters, found ${text.length}. Nothing was sent; say it shorter.`,
    );
  }
  const chosen = /^[1-9]$/.test(text) ? shown[Number(text) - 1] : undefined;
  return chosen ? { kind: 'say', text: chosen.text, option: chosen.option } : { kind: 'say', text };
}
