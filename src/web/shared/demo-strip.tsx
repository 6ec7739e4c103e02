import { Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { call } from './api.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { useSession, useSessionChange } from './session.ts';

/** On the pages of those who lead, while the demo firm is here: what is invented, and the way to be rid of it. */
export function DemoStrip() {
  const { session, may } = useSession();
  const change = useSessionChange();
  if (!session?.demo) return null;
  return (
    <aside className="demo-strip" aria-label="Demo firm">
      <IconFlask size={20} aria-hidden="true" style={{ flex: 'none' }} />
      <Text size="sm">
        <strong>Demo firm:</strong> these people, their teams and their plays are invented.
      </Text>
      {may('remove-demo') && (
        <ConfirmButton
          size="xs"
          title="Remove the demo firm?"
          says="Its people, teams, assignments and plays will be gone. Nothing of your own people is touched."
          confirm="Remove it"
          act={async () => {
            await call('DELETE /api/demo');
            await change(await call('GET /api/session'));
          }}
        >
          Remove the demo firm
        </ConfirmButton>
      )}
    </aside>
  );
}
