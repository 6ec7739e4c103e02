import type { Faker } from '@faker-js/faker';
import { newRecord, replyEvent, silenceEvent } from '#application/play-along.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { MAX_EVENTS, type PlayRecord } from '#domain/play/record.ts';
import { type OpenOption, openOptions } from '#domain/play/replay.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { bestOption } from '#domain/scoring/best-option.ts';
import { followUp, type LaterTurn, seeToIt } from './afterwards.ts';
import type { BotPlayer } from './bot-player.ts';
import { chanceOf, happens } from './chance.ts';
import { SteppedPlay } from './stepped-play.ts';
import { talk } from './talk.ts';
import { NOTHING_SAID, type TalkMemory } from './talk-turn.ts';
import { Voice } from './voice.ts';

/** What a player made of a scenario. */
export interface BotPlay {
  /** What the browser would have written. */
  readonly record: PlayRecord;
  readonly play: PlayState;
  readonly set: StageSet;
  readonly complete: boolean;
}

/** No play of anybody's is longer; one at which nothing more can be done ends unfinished. */
const MOST_EVENTS = MAX_EVENTS / 2;

function option(stepped: SteppedPlay, { skills }: BotPlayer, chance: Faker): OpenOption | undefined {
  const open = openOptions(stepped.play, stepped.set);
  if (open.length === 0) return undefined;
  const best = happens(chance, skills.choices) ? bestOption(stepped.play, stepped.set) : undefined;
  return best ?? chance.helpers.arrayElement(open);
}

/** One reply of the talk, typed or chosen, perhaps after a silence. */
function speak(turn: LaterTurn, memory: TalkMemory): TalkMemory {
  const { stepped, player, chance, voice } = turn;
  if (happens(chance, player.manner.dawdles * 0.3)) {
    stepped.take(silenceEvent(stepped.play, chance.number.int({ min: 15, max: 240 })));
    if (stepped.play.stage !== 'conversation') return memory;
  }
  const chosen = happens(chance, player.manner.picks) ? option(stepped, player, chance) : undefined;
  if (chosen) {
    stepped.take(replyEvent(stepped.play, chosen.text, chosen.option));
    return { ...memory, replies: memory.replies + 1 };
  }
  const { play, set } = stepped;
  const next = talk({ voice, play, set, player, chance, memory });
  stepped.take(replyEvent(play, next.text));
  return next.memory;
}

/** After a reply that went badly, practice lets one try another. */
function thinksBetter({ stepped, player, chance }: LaterTurn, before: PlayState): boolean {
  if (player.mode !== 'practice' || stepped.play.stage !== 'conversation') return false;
  const worse = stepped.play.customer.displayed > before.customer.displayed + 0.02;
  return worse && happens(chance, 0.12);
}

/**
 * Plays one scenario once: types what somebody of these skills and this manner would, step by step on the machine
 * itself, until the play is over or is given up. The same player makes the same record.
 */
export function playBot(edition: Edition, player: BotPlayer, pack: LanguagePack): BotPlay {
  const chance = chanceOf(`${player.id}/${String(player.seed)}`);
  const { id, seed, mode } = player;
  const stepped = new SteppedPlay(edition, newRecord(edition, { id, seed, mode }), pack);
  const voice = new Voice(stepped.set, player, chance);
  const turn: LaterTurn = { voice, stepped, player, chance };
  const last = happens(chance, player.stopsEarly) ? chance.number.int({ min: 2, max: 9 }) : MOST_EVENTS;
  let memory = NOTHING_SAID;
  stepped.take({ kind: 'begin', at: 0 });
  while (!stepped.finished && stepped.record.events.length < last) {
    const before = stepped.play;
    if (before.stage === 'conversation') {
      const said = speak(turn, memory);
      if (thinksBetter(turn, before)) stepped.stepBack();
      else memory = said;
    } else if (before.stage === 'afterwards') seeToIt(turn);
    else followUp(turn);
  }
  return { record: stepped.record, play: stepped.play, set: stepped.set, complete: stepped.finished };
}
