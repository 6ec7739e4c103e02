/** Why a dispute, or a decision about one, is not taken, as data; `disputeRefusalSentence` has the words. */
export type DisputeRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'dispute-malformed'; readonly path: string; readonly expected: string }
  | {
      readonly kind: 'receipt-not-found';
      readonly skill: string;
      readonly rule: string;
      readonly words?: string;
    }
  | { readonly kind: 'dispute-open'; readonly openedAt: string };

export type DecisionRefusal =
  | { readonly kind: 'no-such-dispute'; readonly id: string }
  | { readonly kind: 'already-decided'; readonly id: string; readonly as: 'accepted' | 'declined' }
  | { readonly kind: 'label-missing' | 'label-without-words'; readonly id: string }
  | { readonly kind: 'note-malformed'; readonly expected: string };

const MAX_SHOWN = 60;

/** What was found, in a sentence or two; the mend for a request is in the catalogue of errors. */
export function disputeRefusalSentence(refusal: DisputeRefusal): string {
  switch (refusal.kind) {
    case 'not-found':
      return 'No play is stored under this id.';
    case 'dispute-malformed':
      return `At "${refusal.path || 'the dispute'}": ${refusal.expected}.`;
    case 'receipt-not-found': {
      const { skill, rule, words } = refusal;
      if (words === undefined) return `The play has no point "${rule}" of the skill "${skill}".`;
      const shown = words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words;
      return `No reply of the play has the words “${shown}”.`;
    }
    case 'dispute-open':
      return `This point has been disputed since ${refusal.openedAt}, and that is not decided yet.`;
  }
}

/** Where, what was expected, what was found, then the mend. */
export function decisionRefusalSentence(refusal: DecisionRefusal): string {
  switch (refusal.kind) {
    case 'no-such-dispute':
      return `${refusal.id}: expected the id of a dispute, found none by it. See "amends disputes list".`;
    case 'already-decided':
      return `${refusal.id}: expected an open dispute, found one that was ${refusal.as}. A decision stays; the trainee may dispute the point again.`;
    case 'label-missing':
      return `${refusal.id}: expected what the disputed words are, found no label. Add --label with a behaviour, or "none".`;
    case 'label-without-words':
      return `${refusal.id}: expected no label, since the dispute is about no words. Leave --label out.`;
    case 'note-malformed':
      return `The reason of the decision: ${refusal.expected}. Write a sentence or two.`;
  }
}
