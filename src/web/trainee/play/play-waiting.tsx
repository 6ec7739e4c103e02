import { Text } from '@mantine/core';
import { CHANNEL_WORDING } from '../channel.ts';
import type { LoadedPlay } from './use-session.ts';

/** The place of the conversation while what reads the replies is still on its way. */
export function PlayWaiting({ loaded: { saved, scenarioPackage } }: { readonly loaded: LoadedPlay }) {
  const { persona } = saved.record;
  const channel = CHANNEL_WORDING[scenarioPackage.edition.scenario.channel];
  return (
    <div className="play-grid">
      <section className="card play-talk" aria-label="Conversation">
        <Text component="h1" size="sm" fw={600} p="md" style={{ borderBottom: '1px solid var(--hairline)' }}>
          {channel.scene(`${persona.first} ${persona.last}`)}
        </Text>
        <Text className="told soft waiting" size="sm" p="md" role="status">
          Opening the conversation…
        </Text>
      </section>
    </div>
  );
}
