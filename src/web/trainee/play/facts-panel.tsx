import { List, Stack, Text, Title } from '@mantine/core';
import { isFirm, type LedgerEntry } from '#domain/play/ledger-entry.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { statusWords } from '#domain/scoring/ledger-words.ts';
import { clockWords } from '../clock-words.ts';
import { authorityLines, remedyLines } from '../facts.ts';

function Block({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="card" style={{ padding: 16 }}>
      <Title order={2} size="sm" mb={6} ff="text" fw={650}>
        {title}
      </Title>
      <List size="sm" spacing={5} styles={{ item: { lineHeight: 1.4 } }}>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </section>
  );
}

/** A promise, by when, and what has become of it so far. */
function promiseLine(entry: LedgerEntry, set: StageSet, clock: number): string {
  const { text, source, due, status } = entry;
  const what = source === 'picked' ? `Chosen by the customer: ${text}` : `“${text}”`;
  // What is overdue and for the trainee to do stands on the list; the rest the play has passed by.
  const passed = due !== null && due <= clock && !entry.byHand;
  if (status !== 'open' || passed) return `${what} (${statusWords(entry, clock)})`;
  return due === null ? what : `${what} (by ${clockWords(set, due)})`;
}

/** What the trainee knows, may offer and has promised, as it stands now. */
export function FactsPanel({
  scenario,
  play,
  set,
}: {
  readonly scenario: Scenario;
  readonly play: PlayState;
  readonly set: StageSet;
}) {
  const learnt = scenario.facts.hidden
    .filter((fact) => play.revealed.includes(fact.id))
    .map((fact) => fact.fact);
  return (
    <Stack gap="sm">
      <Block title="What you learnt" lines={learnt} />
      <Block title="What you know" lines={scenario.facts.known} />
      <Block
        title="What you may offer"
        lines={[
          ...remedyLines(scenario).map(({ what, note }) => `${what} (${note})`),
          ...authorityLines(scenario),
        ]}
      />
      <Block
        title="What you promised"
        lines={play.ledger.filter(isFirm).map((entry) => promiseLine(entry, set, play.clock))}
      />
      <Text size="xs" className="soft" px={4}>
        {scenario.brief.situation}
      </Text>
    </Stack>
  );
}
