import type { Faker } from '@faker-js/faker';
import type { PlayState } from '#domain/play/play-state.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { BotPlayer } from './bot-player.ts';
import type { Voice } from './voice.ts';

/** What a player knows to have said so far in a talk. */
export interface TalkMemory {
  readonly replies: number;
  readonly apologised: boolean;
  readonly felt: boolean;
  readonly offered: number;
  readonly promised: boolean;
  /** Moments whose own answer has been given. */
  readonly answered: readonly string[];
}

export const NOTHING_SAID: TalkMemory = {
  replies: 0,
  apologised: false,
  felt: false,
  offered: 0,
  promised: false,
  answered: [],
};

/** Where a player stands in a talk. */
export interface TalkTurn {
  readonly voice: Voice;
  readonly play: PlayState;
  readonly set: StageSet;
  readonly player: BotPlayer;
  readonly chance: Faker;
  readonly memory: TalkMemory;
}

/** Some sentences, and what they change of what has been said. */
export interface Part {
  readonly says: readonly string[];
  readonly memory?: Partial<TalkMemory>;
}

export const SILENT: Part = { says: [] };
