import type { PlayRecord } from '#domain/play/record.ts';

/** Who will see a play, said before it begins. */
export function whoWillSee(mode: PlayRecord['mode'], signedIn: boolean): string {
  if (!signedIn)
    return 'It is kept in this browser, and stored on this server when you finish; nobody is shown it.';
  return mode === 'assessment'
    ? 'It is stored under your name when you finish. The managers of your teams see it.'
    : 'It is stored under your name when you finish. Only you see it, until you share it.';
}
