import type { PlayState } from '#domain/play/play-state.ts';

/** What a customer's words call for. */
export type Cue = 'when' | 'sure' | 'sorry' | 'what' | 'why';

const CUES: readonly (readonly [Cue, RegExp])[] = [
  [
    'when',
    /\bwhen (?:do|will|would|exactly|did) i?\b.{0,20}\b(?:hear|know|reach)|\bwho do i hear|how will i know|\bhear from you\b|who have i got|so when\b|who hears it/i,
  ],
  [
    'sure',
    /\b(?:sure of|certain|definite|honest(?:ly)?|really sure|bad answer|know for sure|not? promises?)\b/i,
  ],
  [
    'sorry',
    /\b(?:sorry|apologi[sz]\w+|your mistake|whose (?:problem|fault|mistake)|hear (?:it|you|somebody|anybody).{0,30}(?:wrong|say|from you)|was it (?:a bad one|her))\b/i,
  ],
  [
    'what',
    /\bwhat (?:can|could|would|do) (?:you|we|i) (?:do|suggest|take|offer)|\bwhat now\b|only (?:way|thing)|(?:have liked|asked) (?:to choose|what|me)|something (?:for|you could)|on the other side|what's the quickest|i'd like to be asked/i,
  ],
  [
    'why',
    /\b(?:why|how (?:does|did|come)|nobody (?:look|read|see|check)|did nobody|what happened|what was wrong|what's (?:going on|wrong)|not one text)\b/i,
  ],
];

function lastWords({ transcript }: PlayState): string {
  const last = transcript.findLast((entry) => entry.kind === 'customer');
  return last?.kind === 'customer' ? last.text : '';
}

/** What the customer's last words call for, the most pressing of it. */
export function cueOf(play: PlayState): Cue | undefined {
  const words = lastWords(play);
  return CUES.find(([, pattern]) => pattern.test(words))?.[0];
}
