import { contentHash } from './content-hash.ts';
import type { Reactions } from './reactions.ts';
import type { RemedyGuide } from './remedy-guide.ts';
import type { Scenario } from './scenario-schema.ts';

/**
 * One version of a scenario with all it includes: what a play record pins. The rubric is left out,
 * so that old plays can be scored anew.
 */
export interface Edition {
  /** SHA-256 over scenario, guide and reactions. */
  readonly hash: string;
  readonly scenario: Scenario;
  readonly guide: RemedyGuide;
  readonly reactions: Reactions;
}

export function makeEdition(scenario: Scenario, guide: RemedyGuide, reactions: Reactions): Edition {
  return { hash: contentHash({ scenario, guide, reactions }), scenario, guide, reactions };
}
