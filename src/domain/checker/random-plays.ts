import { initialTransition, transition } from 'xstate';
import { drawPersona } from '../customer/draw-persona.ts';
import { BEHAVIOURS, type Behaviour } from '../language/behaviour.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Phrasebook } from '../language/phrasebook.ts';
import { advance } from '../play/advance.ts';
import { canKeep, openActs } from '../play/afterwards.ts';
import type { MachineEvent } from '../play/play-machine.ts';
import { lastReply, type PlayState, replies } from '../play/play-state.ts';
import { machineOf, openOptions, typingTime } from '../play/replay.ts';
import type { StageSet } from '../play/stage-set.ts';
import type { Edition } from '../scenario/edition.ts';
import type { Remedy } from '../scenario/scenario-schema.ts';
import type { Chance } from './chance.ts';
import { SOOTHING } from './speech.ts';

export interface Playing {
  readonly edition: Edition;
  readonly pack: LanguagePack;
  readonly phrases: Phrasebook;
}

/** What happened in one play, in as much as it is counted. */
export interface RandomPlay {
  /** How often each moment was reached. */
  readonly visits: Readonly<Record<string, number>>;
  /** `moment/branch`, for each reply that a branch took. */
  readonly branches: readonly string[];
  /** `moment/option`, for each option chosen, whatever it led to. */
  readonly options: readonly string[];
  /** `moment/seconds`, for each silence that led on. */
  readonly silences: readonly string[];
  /** `null` when the talk was still going on after as many turns as were given. */
  readonly ending: string | null;
  readonly walkedAway: boolean;
  /** Replies given in the conversation. */
  readonly replies: number;
}

/** A talk that goes on for longer is left: no trainee would type so much. */
export const MAX_TURNS = 60;

type Turn = Extract<MachineEvent, { type: 'reply' | 'silence' | 'let-pass' | 'act' | 'keep' }>;

/** Somebody who means well says these and makes offers; others say anything. */
const KIND: readonly Behaviour[] = [...SOOTHING, 'choice.ask', 'choice.option', 'choice.gesture'];

function several<Item>(items: readonly Item[], count: number, chance: Chance): readonly Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(chance.below(left.length), 1),
  ).flat();
}

function saying(manner: readonly Behaviour[], { phrases }: Playing, chance: Chance): string {
  return several(manner, 1 + chance.below(3), chance)
    .map((each) => phrases.behaviours[each])
    .join(' ');
}

function offering({ edition, phrases }: Playing, chance: Chance): string {
  const { remedies } = edition.scenario;
  const things = several(Object.values<Remedy>(remedies), 1 + chance.below(3), chance).map(
    ({ mentions }) => chance.pick(mentions) ?? '',
  );
  return (chance.pick(phrases.offering) ?? '{first}{more}')
    .replace('{first}', things[0] ?? phrases.offers[0] ?? '')
    .replace(
      '{more}',
      things
        .slice(1)
        .map((thing) => `${phrases.or}${thing}`)
        .join(''),
    );
}

/** What is done at this point: an option, sentences, an offer, a silence, nothing. */
function turnAt(
  play: PlayState,
  set: StageSet,
  manner: readonly Behaviour[],
  needs: Playing,
  chance: Chance,
): Turn {
  const reply = (text: string, option: number | null): Turn => ({
    type: 'reply',
    at: play.clock + typingTime(text),
    text,
    option,
  });
  const draw = chance.next();
  const option = chance.pick(openOptions(play, set));
  if (option && draw < 0.35) return reply(option.text, option.option);
  if (play.stage === 'afterwards' && draw > 0.6 && draw < 0.8) {
    const act = chance.pick(openActs(play, set));
    if (act) {
      const text = act.kind === 'case' ? (chance.pick(needs.phrases.cases) ?? '') : null;
      return { type: 'act', at: play.clock, act: act.id, text };
    }
    const place = play.ledger.findIndex((_entry, index) => canKeep(play, index));
    if (place >= 0) return { type: 'keep', at: play.clock, place };
  }
  if (play.stage !== 'conversation' && draw > 0.8) return { type: 'let-pass', at: play.clock };
  const silence = chance.pick(set.edition.scenario.moments[play.moment]?.patience ?? []);
  if (play.stage === 'conversation' && silence && draw > 0.95) {
    return { type: 'silence', at: play.clock + silence.seconds, seconds: silence.seconds };
  }
  if (draw < 0.6) {
    const before = chance.next() < 0.5 ? '' : `${saying(manner, needs, chance)} `;
    return reply(`${before}${offering(needs, chance)}`, null);
  }
  return reply(saying(manner, needs, chance), null);
}

/** One play at random on the compiled machine, with a customer drawn for it. */
export function randomPlay(needs: Playing, chance: Chance): RandomPlay {
  const { edition, pack } = needs;
  const seed = chance.below(2 ** 32);
  const set: StageSet = { edition, persona: drawPersona(edition.scenario, seed), seed, pack };
  const manner = chance.next() < 0.5 ? KIND : BEHAVIOURS;
  const machine = machineOf(edition);
  const branches: string[] = [];
  const options: string[] = [];
  const silences: string[] = [];
  let walkedAway = false;
  let [snapshot] = initialTransition(machine, set);
  [snapshot] = transition(machine, snapshot, { type: 'begin', at: 0 });
  for (let turn = 0; turn < MAX_TURNS && snapshot.status === 'active'; turn++) {
    const before = snapshot.context.play;
    const event = turnAt(before, set, manner, needs, chance);
    [snapshot] = transition(machine, snapshot, event);
    const after = snapshot.context.play;
    if (before.stage !== 'conversation') continue;
    if (event.type === 'silence') silences.push(`${before.moment}/${event.seconds}`);
    if (event.type !== 'reply') continue;
    const heard = lastReply(after);
    if (!heard) continue;
    if (event.option !== null) options.push(`${before.moment}/${event.option}`);
    // The machine says where a reply led; by which branch is told by the same guards over what it heard.
    const { way } = advance(
      before,
      event,
      {
        findings: heard.findings,
        nearMisses: heard.nearMisses,
        offer: { remedies: heard.remedies, options: heard.options },
      },
      set,
    );
    if (way.kind === 'branch') branches.push(`${before.moment}/${way.branch}`);
    if (way.kind === 'walks-away') walkedAway = true;
  }
  const { play } = snapshot.context;
  return {
    visits: play.visits,
    branches,
    options,
    silences,
    ending: play.ending,
    walkedAway,
    replies: replies(play).filter(({ stage }) => stage === 'conversation').length,
  };
}
