import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.ts';
import { ConfirmButton } from '../../shared/confirm-button.tsx';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { ROLE_NAME } from '../../shared/role-words.ts';
import { Section } from '../../shared/section.tsx';
import { ShowMore } from '../../shared/show-more.tsx';
import { dayWords } from '../../shared/time-words.ts';
import { usePages } from '../../shared/use-pages.ts';

/** Invitations that nobody has accepted yet; nothing where there are none. */
export function Invitations() {
  const client = useQueryClient();
  const invitations = usePages(['invitations'], (cursor, signal) =>
    call('GET /api/invitations', { query: { cursor, limit: 10 }, signal }),
  );
  if (invitations.error) return <FailureAlert error={invitations.error} />;
  if (invitations.items.length === 0) return null;
  return (
    <Section title="Invited, not here yet">
      <ul className="plain-list lines card rows">
        {invitations.items.map(({ id, email, role, teams, expiresAt }) => (
          <li key={id} className="line">
            <div>
              <Text fw={600} size="sm">
                {email ?? 'Whoever has the link'}
              </Text>
              <Text size="sm" className="soft">
                {ROLE_NAME[role]}
                {teams.length > 0 && ` in ${teams.map((team) => team.name).join(', ')}`} · can be accepted
                until {dayWords(expiresAt)}
              </Text>
            </div>
            <ConfirmButton
              size="xs"
              name={`Take back the invitation of ${email ?? 'whoever has the link'}`}
              title="Take the invitation back?"
              says="Its link stops working. You can invite again at any time."
              confirm="Take it back"
              act={async () => {
                await call('DELETE /api/invitations/:invitation', { params: { invitation: id } });
                await client.invalidateQueries({ queryKey: ['invitations'] });
              }}
            >
              Take back
            </ConfirmButton>
          </li>
        ))}
      </ul>
      {invitations.more && <ShowMore pages={invitations} />}
    </Section>
  );
}
