/**
 * Told that a part of the work begins and of how many pieces it is; answers with what is to be called after each.
 */
export type Progress = (
  part: 'copying' | 'reading-back' | 'checking' | 'restoring' | 'migrating' | 'recounting' | 'mending',
  pieces: number,
) => () => Promise<void>;
