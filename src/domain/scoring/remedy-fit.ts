import type { PlayState } from '../play/play-state.ts';
import { worthOf } from '../play/worth.ts';
import type { Edition } from '../scenario/edition.ts';

/** Worth so much of the loss is fair; more without need is too much, less too little (the inverted U). */
const FAIR = { least: 0.5, most: 1.5 } as const;

export interface RemedyFit {
  /** Ids of what the customer has or waits for. */
  readonly taken: readonly string[];
  /** Whether the trainee may decide all of it alone; also where it is nothing. */
  readonly within: boolean;
  /** All of it together, as a share of what was lost; what puts the same thing right counts once. */
  readonly worth: number;
  /** What that worth is beside the loss. */
  readonly fair: 'less' | 'fair' | 'more';
  /** Those of them whose own worth is what the guide has for their kind at this level. */
  readonly onGuide: readonly string[];
}

/** How what the customer was given fits the trainee's authority, the loss and the remedy guide (P14, P18, P19, M31). */
export function remedyFit(
  { picked, given }: Pick<PlayState, 'picked' | 'given'>,
  { scenario, guide }: Pick<Edition, 'scenario' | 'guide'>,
): RemedyFit {
  const { remedies, facts, level } = scenario;
  const kinds = guide.levels[level].remedies;
  const taken = [...new Set([...(picked ? [picked] : []), ...given])];
  const worth = facts.loss.cents > 0 ? worthOf(taken, scenario) / facts.loss.cents : 1;
  const onGuide = taken.filter((id) => {
    const [least, most] = kinds[remedies[id]?.guide ?? '']?.worth ?? [0, FAIR.most];
    const share = facts.loss.cents > 0 ? (remedies[id]?.value.cents ?? 0) / facts.loss.cents : least;
    return share >= least && share <= most;
  });
  return {
    taken,
    within: taken.every((id) => remedies[id]?.within === 'own'),
    worth,
    fair: worth < FAIR.least ? 'less' : worth > FAIR.most ? 'more' : 'fair',
    onGuide,
  };
}
