import type { PlayState } from '../play/play-state.ts';
import type { PlayEvent, PlayRecord } from '../play/record.ts';
import { typingTime } from '../play/replay.ts';
import { RULES_VERSION } from '../play/rules-version.ts';
import type { StageSet } from '../play/stage-set.ts';

/** One thing that a trainee does. */
export type Step =
  | { readonly kind: 'reply'; readonly text: string; readonly option: number | null }
  | { readonly kind: 'silence'; readonly seconds: number };

/** A play found by the checker: the last step, and the play it was taken in. */
export interface Trail {
  readonly before: Trail | null;
  /** `null` at the start. */
  readonly step: Step | null;
  readonly play: PlayState;
}

export function stepsOf(trail: Trail): readonly Step[] {
  const steps: Step[] = [];
  for (let here: Trail | null = trail; here; here = here.before) if (here.step) steps.unshift(here.step);
  return steps;
}

/** Seconds on the clock when a step from this play is done. */
export function timeOf(play: PlayState, step: Step): number {
  return play.clock + (step.kind === 'silence' ? step.seconds : typingTime(step.text));
}

/** The steps as a play record, which replays to where the checker found them to lead. */
export function recordOf(steps: readonly Step[], set: StageSet): PlayRecord {
  let at = 0;
  const events: PlayEvent[] = [{ kind: 'begin', at }];
  for (const step of steps) {
    at += step.kind === 'silence' ? step.seconds : typingTime(step.text);
    events.push(
      step.kind === 'silence'
        ? { kind: 'silence', at, seconds: step.seconds }
        : { kind: 'reply', at, text: step.text, ...(step.option !== null && { option: step.option }) },
    );
  }
  return {
    id: '00000000-0000-4000-8000-000000000000',
    scenario: { id: set.edition.scenario.scenario, hash: set.edition.hash },
    rules: RULES_VERSION,
    seed: set.seed,
    persona: set.persona,
    mode: 'practice',
    events,
  };
}
