import type { Entry, Logged } from '../play/play-state.ts';
import type { Mood } from '../scenario/mood.ts';

/** What one thing that was said, done or told brought about, the customer's answer to it included. */
export interface Turn {
  readonly before: Mood;
  readonly after: Mood;
  readonly causes: readonly Logged[];
  /** What happened since the reply before, and may still be sinking in. */
  readonly earlier: readonly Logged[];
}

/**
 * The turns of a play by the entry of the transcript that each begins with. A customer's words begin none: what is felt
 * with them, such as a promise that falls due on being written to, belongs to what they answer.
 *
 * @param start the mood before the first word
 */
export function turnsOf(
  transcript: readonly Entry[],
  log: readonly Logged[],
  start: Mood,
): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  let mood = start;
  let earlier: readonly Logged[] = [];
  for (const [index, entry] of transcript.entries()) {
    if (entry.kind === 'customer') continue;
    const next = transcript.findIndex((each, place) => place > index && each.kind !== 'customer');
    const end = next < 0 ? transcript.length : next;
    const causes = log.filter((each) => each.entry >= index && each.entry < end);
    const after = causes.at(-1)?.mood ?? (entry.kind === 'reply' ? entry.mood : mood);
    turns.set(index, { before: entry.kind === 'reply' ? entry.moodBefore : mood, after, causes, earlier });
    earlier = entry.kind === 'reply' ? [] : [...earlier, ...causes];
    mood = after;
  }
  return turns;
}
