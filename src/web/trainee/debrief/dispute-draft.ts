import { useState } from 'react';

/** What is being typed about one point. */
export interface DisputeDraft {
  readonly reason: string;
  /** The words it is about, where the point itself quotes none. */
  readonly words: string;
}

const EMPTY: DisputeDraft = { reason: '', words: '' };

/**
 * What is being typed about one point, kept in this browser until it is sent.
 *
 * @param point the play, skill and rule
 */
export function useDisputeDraft(
  point: string,
): readonly [DisputeDraft, (draft: DisputeDraft) => void, () => void] {
  const key = `dispute-draft-${point}`;
  const [draft, setDraft] = useState<DisputeDraft>(() => {
    const kept = localStorage.getItem(key);
    // Written below.
    return kept === null ? EMPTY : (JSON.parse(kept) as DisputeDraft);
  });
  const change = (next: DisputeDraft) => {
    setDraft(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  const clear = () => {
    setDraft(EMPTY);
    localStorage.removeItem(key);
  };
  return [draft, change, clear];
}
