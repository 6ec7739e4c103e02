import type { Persona } from './persona.ts';
import { FAULT, RELATIONSHIP } from './persona-weights.ts';
import { clamp, round6 } from './round.ts';
import type { CustomerState } from './state.ts';

export interface Readings {
  /** Satisfaction with the recovery, 0..1. */
  readonly recovery: number;
  /** Satisfaction with the firm, beside the level before the failure. */
  readonly satisfaction: number;
  readonly before: number;
  /** Change of loyalty, -1..1. */
  readonly loyalty: number;
  /** What the customer will say to others, -2.5..1: bad news travels faster (C29). */
  readonly wordOfMouth: number;
}

/** What the state means for the firm. Satisfaction may end above the level before; loyalty hardly ever does (C24). */
export function read(state: CustomerState, persona: Persona, promiseBroken: boolean): Readings {
  const { anger, trust, distributive, procedural, interactional, control } = state;
  const s = persona.severity;
  const n = persona.priorFailures;
  const fault = FAULT[persona.fault];
  const relationship = RELATIONSHIP[persona.relationship];
  const recovery =
    1 /
    (1 +
      Math.exp(
        -11 *
          (0.4 * distributive +
            0.3 * interactional +
            0.13 * procedural +
            0.05 * control +
            0.12 * (1 - anger) -
            0.5),
      ));
  const overall =
    0.24 * distributive + 0.28 * interactional + 0.13 * procedural + 0.23 * trust + 0.12 * (1 - anger);
  const threshold = 0.54 + 0.42 * s + 0.18 * n + 0.06 * persona.stability * fault + 0.06 * fault;
  const gap = overall - threshold;
  const loss = promiseBroken ? 1 + 0.6 * relationship : 1 - 0.3 * relationship;
  const satisfaction = persona.baseline + (gap > 0 ? 0.45 * gap : 0.9 * gap * loss);
  const word = 2 * recovery - 1;
  return {
    recovery: round6(recovery),
    satisfaction: round6(clamp(satisfaction)),
    before: persona.baseline,
    loyalty: round6(gap > 0 ? 0.05 * gap : Math.max(-1, gap * loss)),
    wordOfMouth: round6(word < 0 ? word * (1 + 1.5 * anger) : word),
  };
}

/** Whether the customer has had enough; judged only after a reply or a silence. */
export function walksAway(state: CustomerState, persona: Persona, silentSeconds: number): boolean {
  return state.anger > 0.85 || (silentSeconds > 3 * persona.tolerance && state.trust < 0.35);
}
