import type { SavedPlay } from './play-store.ts';

/** A play that was only opened, or only stepped back in, is nothing to go on with. */
export function wasPlayed({ record, draft }: SavedPlay): boolean {
  const last = record.events.at(-1)?.kind;
  return draft !== '' ? last !== 'step-back' : last !== 'begin' && last !== 'step-back';
}
