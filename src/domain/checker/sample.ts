import { chanceOf } from './chance.ts';
import { type Playing, randomPlay } from './random-plays.ts';

/** What random plays came to, where a scenario is too large to be looked at whole. */
export interface Sample {
  readonly plays: number;
  readonly moments: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** `moment/branch`. */
  readonly branches: ReadonlySet<string>;
}

const SEED = 1;

/** Plays at random, the same plays each time. */
export function sampled(playing: Playing, plays: number): Sample {
  const chance = chanceOf(SEED);
  const moments = new Set<string>();
  const endings = new Set<string>();
  const branches = new Set<string>();
  for (let play = 0; play < plays; play++) {
    const { visits, ending, branches: taken } = randomPlay(playing, chance);
    for (const moment of Object.keys(visits)) moments.add(moment);
    for (const branch of taken) branches.add(branch);
    if (ending !== null) endings.add(ending);
  }
  return { plays, moments, endings, branches };
}
