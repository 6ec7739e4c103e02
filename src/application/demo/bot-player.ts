import type { PlayRecord } from '#domain/play/record.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Manner } from './manner.ts';

/** How well somebody does at each of the five skills, 0..1. */
export type Skills = Readonly<Record<Skill, number>>;

/** Who plays one play, and how. */
export interface BotPlayer {
  /** Of the play: a UUID. */
  readonly id: string;
  /** Draws the customer and all that is left to chance: an unsigned 32-bit integer. */
  readonly seed: number;
  readonly mode: PlayRecord['mode'];
  readonly skills: Skills;
  readonly manner: Manner;
  /** The first name put under a letter. */
  readonly signature: string;
  /** How likely the play is to be left unfinished, 0..1. */
  readonly stopsEarly: number;
}
