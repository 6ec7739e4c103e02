import type { Persona } from '#domain/customer/persona.ts';
import { startState } from '#domain/customer/state.ts';
import { type PlayState, replies } from '#domain/play/play-state.ts';

export type MoodChange = 'calmer' | 'angrier' | 'no change';

/** How anger moved: less than this is no change a person would notice. */
const NOTICEABLE = 0.015;

function named(difference: number): MoodChange {
  if (difference < -NOTICEABLE) return 'calmer';
  return difference > NOTICEABLE ? 'angrier' : 'no change';
}

/**
 * What the trainee's last step did to the customer: in the talk by the anger that shows, after it by all that was felt
 * since word was sent or was not. `null` before the first reply.
 */
export function moodChange(play: PlayState, persona: Persona): MoodChange | null {
  const said = replies(play);
  if (said.length === 0) return null;
  const place = play.transcript.findLastIndex(({ kind }) => kind === 'reply' || kind === 'nothing-sent');
  const last = play.transcript[place];
  if (last?.kind === 'reply' && last.stage === 'conversation') {
    return named(play.customer.displayed - (said.at(-2)?.after.displayed ?? startState(persona).displayed));
  }
  return named(
    play.log.reduce((sum, { entry, change }) => (entry < place ? sum : sum + (change.anger ?? 0)), 0),
  );
}
