import { react } from '../customer/react.ts';
import { mood } from '../customer/state.ts';
import type { Spoken } from '../scenario/scenario-schema.ts';
import { fill } from '../scenario/variables.ts';
import { faultIsOurs } from './hear.ts';
import { type Entry, lastReply, type PlayState } from './play-state.ts';
import { lineFor, type StageSet, valuesOf } from './stage-set.ts';

/** Puts words into the customer's mouth, once each. */
export function say(state: PlayState, words: readonly string[]): PlayState {
  const fresh = [...new Set(words)].filter((line) => line !== '' && !state.spoken.includes(line));
  if (fresh.length === 0) return state;
  const entry: Entry = {
    kind: 'customer',
    at: state.clock,
    text: fresh.join(' '),
    mood: mood(state.customer),
  };
  return { ...state, transcript: [...state.transcript, entry], spoken: [...state.spoken, ...fresh] };
}

/** The customer's first words to the reply just heard, before the moment's own line. */
export function reaction(
  state: PlayState,
  set: StageSet,
): { readonly line: string | undefined; readonly empty: boolean } {
  const reply = lastReply(state);
  // After a silence there is nothing said to react to.
  if (!reply || state.transcript.at(-1) !== reply) return { line: undefined, empty: true };
  const { occasion, line } = react(
    {
      text: reply.text,
      findings: reply.findings,
      options: reply.options,
      apologies: state.tally.apology ?? 0,
      picked: state.justPicked,
      mood: mood(state.customer),
      ours: faultIsOurs(set.persona),
    },
    set.edition.reactions,
    state.spoken,
    `${set.seed}/${reply.index}`,
  );
  const filled = line && fill(line, valuesOf(set, state));
  return {
    line: filled && filled.charAt(0).toUpperCase() + filled.slice(1),
    empty: occasion === 'nothing',
  };
}

/** The customer's answer on reaching a moment or an ending: a reaction where there is one, then the line. */
export function answer(
  state: PlayState,
  spoken: Spoken | undefined,
  set: StageSet,
  returning = false,
): PlayState {
  const own = spoken && lineFor(spoken, mood(state.customer), set, state);
  const first = reaction(state, set);
  // Back where the talk was before, an answer to what was said needs no reminder after it.
  const enough = returning && !first.empty && first.line !== undefined;
  const fresh = own !== undefined && !enough && !state.spoken.includes(own);
  return say(state, [(!first.empty || !fresh) && first.line ? first.line : '', fresh ? own : '']);
}
