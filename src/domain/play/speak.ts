import { type Answering, lineOn, quotable, react } from '../customer/react.ts';
import { mood } from '../customer/state.ts';
import type { Occasion } from '../scenario/occasion.ts';
import type { Spoken } from '../scenario/scenario-schema.ts';
import { fill } from '../scenario/variables.ts';
import { faultIsOurs } from './hear.ts';
import { type Entry, lastReply, type PlayState, type ReplyEntry, replies } from './play-state.ts';
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

function answering(state: PlayState, set: StageSet, followed: boolean): Answering {
  const values = valuesOf(set, state);
  return {
    mood: mood(state.customer),
    voice: set.persona.voice,
    ours: faultIsOurs(set.persona),
    spoken: state.spoken,
    fill: (line) => fill(line, values),
    key: `${set.seed}/${state.transcript.length}`,
    followed,
  };
}

const plains = new WeakMap<ReplyEntry, string>();

/** The words of a reply, for one that says the same again; worked out once for all the replies after it. */
function plain(reply: ReplyEntry): string {
  const known = plains.get(reply);
  if (known !== undefined) return known;
  const words = reply.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  plains.set(reply, words);
  return words;
}

/** Afterwards the customer's own line answers whatever is asked. */
function asksOf({ text, stage }: ReplyEntry, { pack }: StageSet): 'order' | 'name' | 'something' | null {
  if (stage !== 'conversation') return null;
  if (pack.asksFor.order.test(text)) return 'order';
  if (pack.asksFor.name.test(text)) return 'name';
  return text.includes('?') ? 'something' : null;
}

/** The customer's first words to the reply just heard, before the moment's own line. */
export function reaction(
  state: PlayState,
  set: StageSet,
  followed = false,
): { readonly line: string | undefined; readonly empty: boolean } {
  const reply = lastReply(state);
  // After a silence there is nothing said to react to.
  if (!reply || state.transcript.at(-1) !== reply) return { line: undefined, empty: true };
  const { facts, moments } = set.edition.scenario;
  const fact = facts.hidden.find(({ id }) => id === state.askedFor);
  // What the moment itself is about to tell is not told twice in one breath.
  const toldNext = followed && (moments[state.moment]?.reveals ?? []).includes(fact?.id ?? '');
  if (fact?.asked && !toldNext) {
    const line = fill(fact.asked.say, valuesOf(set, state));
    if (!state.spoken.includes(line)) return { line, empty: false };
  }
  const words = plain(reply);
  const { occasion, line } = react(
    {
      text: reply.text,
      findings: reply.findings,
      options: reply.options,
      apologies: state.tally.apology ?? 0,
      picked: state.justPicked,
      countered: state.countered === 'now',
      repeats: replies(state).some((each) => each !== reply && plain(each) === words),
      asks: asksOf(reply, set),
      vague: set.pack.vagueWords.exec(reply.text)?.[0],
    },
    set.edition.reactions,
    answering(state, set, followed),
  );
  return { line, empty: occasion === 'nothing' };
}

/** What the customer says when something other than a reply calls for words. */
export function remark(
  state: PlayState,
  set: StageSet,
  occasion: Occasion,
  quote?: string,
  followed = false,
): string {
  return lineOn(occasion, set.edition.reactions, answering(state, set, followed), quotable(quote)) ?? '';
}

/** The customer's answer on reaching a moment or an ending: a reaction where there is one, then the line. */
export function answer(
  state: PlayState,
  spoken: Spoken | undefined,
  set: StageSet,
  returning = false,
): PlayState {
  const own = spoken && lineFor(spoken, mood(state.customer), set, state);
  const unsaid = own !== undefined && !state.spoken.includes(own);
  const first = reaction(state, set, unsaid);
  // Back where the talk was before, an answer to what was said needs no reminder after it.
  const enough = returning && !first.empty && first.line !== undefined;
  const fresh = unsaid && !enough;
  return say(state, [(!first.empty || !fresh) && first.line ? first.line : '', fresh ? own : '']);
}
