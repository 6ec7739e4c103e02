import type { Severity } from '../scenario/issue.ts';

/**
 * All that the checker can find beyond the reading of the file: how grave it is, and what it means. The page
 * docs/checks.md has the same table; a test holds the two equal.
 */
export const CHECKS = {
  'unreachable-moment': ['error', 'No play can come to this moment.'],
  'unreachable-ending': ['error', 'No play can come to this ending.'],
  'branch-never-by-value': ['error', 'No reply and no state of the play can meet these conditions together.'],
  'branch-never-by-order': [
    'error',
    'Whatever would take this branch is taken by one that stands before it.',
  ],
  'option-never-shown': ['error', 'The conditions under which this option is shown never hold.'],
  'dead-end': ['error', 'No reply leads away from this moment; only the customer giving up ends it.'],
  'loop-without-end': [
    'error',
    'From here the talk goes round among these moments and no reply leads to an ending.',
  ],
  'patience-strands': ['error', 'A silence leads to where no reply leads to an ending any more.'],
  'typed-dead-end': ['error', 'Who types is stuck here: only options lead on to an ending.'],
  'no-option-shown': ['error', 'A play can come here with every option hidden.'],
  'silence-too-long': ['error', 'A silence this long cannot happen, so nothing follows from it.'],
  'pass-mark-out-of-reach': ['error', 'Even the best play this scenario allows stays below the pass mark.'],
  'example-elsewhere': ['error', 'An example does not lead where it says.'],
  'remedy-beyond-authority': [
    'error',
    'A remedy the trainee may give alone costs more than they may decide.',
  ],
  'unknown-guide-remedy': ['error', 'The remedy guide has no such remedy at this level.'],
  'unknown-waiver': [
    'error',
    'A waiver names something that can not be waived or that the checker does not know.',
  ],
  'win-without-apology': [
    'warning',
    'A good ending can be reached without an apology and without owning up.',
  ],
  'option-goes-elsewhere': ['warning', 'The words of this option do not do what its target asks for.'],
  'best-by-length': ['warning', 'The best option can be told by its length.'],
  'best-by-place': ['warning', 'The best option can be told by its place.'],
  'names-hidden-fact': ['warning', 'A text names what the trainee cannot know yet.'],
  'idle-waiver': ['warning', 'Nothing was found that this waiver would excuse.'],
  'pass-mark-not-shown': ['warning', 'No play was found that reaches the pass mark.'],
  'not-seen': ['warning', 'The scenario is too large to prove anything, and no play tried came here.'],
  unproven: ['advice', 'Neither was a play found that comes here nor a proof that there is none.'],
  'remedy-off-guide': ['advice', 'The remedy is worth more or less than the guide says for its kind.'],
  'hard-to-read': ['advice', 'The text reads harder than people speak.'],
  'stock-phrase': ['advice', 'A person would hardly say this.'],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

export type CheckCode = keyof typeof CHECKS;
