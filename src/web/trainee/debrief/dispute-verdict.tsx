import { Text } from '@mantine/core';
import type { Decision, Dispute } from '#contract/api.ts';
import { LABEL_NAMES } from '#domain/language/label-names.ts';
import { shortened } from './shortened.ts';

const MAX_QUOTE = 60;

/** What the trainer says the words are; empty where the dispute is about no words. */
function readNow(decision: Decision): string {
  if (decision.kind === 'declined' || decision.label === null) return '';
  if (decision.label === 'none') return ' By this your words count neither for nor against you.';
  return ` By this your words are ${LABEL_NAMES[decision.label]}.`;
}

/** A dispute and what was decided. The points above stay, so that both can be seen. */
export function DisputeVerdict({ dispute }: { readonly dispute: Dispute }) {
  const { words, reason, decision } = dispute;
  return (
    <div>
      <Text size="xs">
        Disputed: {reason}
        {words && <span className="soft"> (“{shortened(words.text, MAX_QUOTE)}”)</span>}
      </Text>
      <Text size="xs" className={decision ? undefined : 'soft'}>
        {decision
          ? `${decision.kind === 'accepted' ? 'Accepted' : 'Declined'}: ${decision.note}${readNow(decision)}`
          : 'Not decided yet. A trainer reads it; the answer will stand here.'}
        {decision?.kind === 'accepted' && (
          <span className="soft"> The points of this play stay as they were.</span>
        )}
      </Text>
    </div>
  );
}
