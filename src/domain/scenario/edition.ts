import { contentHash } from './content-hash.ts';
import type { Lines, OwnVoice, Reactions, VoiceLines } from './reactions.ts';
import type { RemedyGuide } from './remedy-guide.ts';
import type { Scenario } from './scenario-schema.ts';

/** The reaction lines of one scenario: the plain ones, and those of every voice its customer can have. */
export interface ReactionSet {
  readonly reactions: string;
  readonly lines: Lines;
  readonly voices: Readonly<Partial<Record<OwnVoice, Lines>>>;
}

/** The lines a scenario needs; a voice that its customer never has is left out of what is sent and hashed. */
export function reactionSet(
  { customer }: Scenario,
  { reactions, lines }: Reactions,
  voices: readonly VoiceLines[],
): ReactionSet {
  const spoken = voices.filter(({ voice }) => customer.voice === undefined || customer.voice === voice);
  return {
    reactions,
    lines,
    voices: Object.fromEntries(spoken.map((each) => [each.voice, each.lines])),
  };
}

/**
 * One version of a scenario with all it includes: what a play record pins. The rubric is left out,
 * so that old plays can be scored anew.
 */
export interface Edition {
  /** SHA-256 over scenario, guide and reactions. */
  readonly hash: string;
  readonly scenario: Scenario;
  readonly guide: RemedyGuide;
  readonly reactions: ReactionSet;
}

export function makeEdition(scenario: Scenario, guide: RemedyGuide, reactions: ReactionSet): Edition {
  return { hash: contentHash({ scenario, guide, reactions }), scenario, guide, reactions };
}
