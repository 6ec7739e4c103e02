import { Text } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { FollowUp, FollowUpPart } from '#domain/scoring/follow-up-parts.ts';
import { shortened } from './shortened.ts';

const PART: Readonly<Record<FollowUpPart, string>> = {
  apology: 'Sorry once more',
  cause: 'What went wrong',
  resolution: 'How it was put right, or what was given',
  prevention: 'Why it will not happen again',
  thanks: 'Thanks for telling us',
};

/** What the message and the call days later said, and what they left out (P21). */
export function FollowUpParts({ followUp }: { readonly followUp: FollowUp }) {
  const { parts, giftApart } = followUp;
  return (
    <>
      <ul className="parts">
        {(Object.entries(parts) as [FollowUpPart, FollowUp['parts'][FollowUpPart]][]).map(([part, said]) => (
          <li key={part}>
            {said ? (
              <IconCheck size={16} role="img" aria-label="Said" />
            ) : (
              <IconMinus size={16} role="img" aria-label="Left out" className="soft" />
            )}
            <span>
              {PART[part]}
              {said && <span className="soft"> “{shortened(said.words, 90)}”</span>}
            </span>
          </li>
        ))}
      </ul>
      {giftApart === false && (
        <Text size="sm" mt={4}>
          A gift goes in a message of its own: beside the explanation it reads like a bribe.
        </Text>
      )}
    </>
  );
}
