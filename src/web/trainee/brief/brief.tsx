import { Badge, Button, Grid, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconPlayerPlay } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { ScenarioPackage } from '#contract/api.ts';
import { useSession } from '../../shared/session.ts';
import { whoWillSee } from '../../shared/visibility-words.ts';
import { CHANNEL_WORDING } from '../channel.ts';
import { authorityLines, remedyLines } from '../facts.ts';
import type { Mode } from '../mode-words.ts';
import { loadEnglish } from '../play/english-pack.ts';
import { PressureChoice } from '../play/pressure-choice.tsx';
import { playLength } from '../play-length.ts';

/** What the trainee knows before the first word: situation, facts, what may be offered, who will see this. */
export function Brief({
  scenarioPackage,
  mode,
  choice,
  may = true,
  start,
}: {
  readonly scenarioPackage: ScenarioPackage;
  readonly mode: Mode;
  /** How it is played: chosen here, or told. */
  readonly choice: ReactNode;
  /** Whether it may be begun. */
  readonly may?: boolean;
  /** Begins the play and goes there. */
  readonly start: () => Promise<void>;
}) {
  const { scenario } = scenarioPackage.edition;
  const channel = CHANNEL_WORDING[scenario.channel];
  const { person } = useSession();
  const [starting, setStarting] = useState(false);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  // Fetched while the brief is read.
  useEffect(() => void loadEnglish(), []);
  // Shown by the router as any failure is, with a reload: most browsers do not fetch a failed module again.
  if (failure) throw failure.error;
  const begin = async () => {
    setStarting(true);
    try {
      await start();
    } catch (error) {
      setFailure({ error });
    }
  };
  return (
    <div className="page">
      <Stack gap="lg">
        <div>
          <Group gap={8} className="soft">
            <channel.icon size={18} aria-hidden="true" />
            <Text size="sm">
              {channel.name} · {scenario.industry} · about {playLength(scenario.minutes)}
            </Text>
          </Group>
          <Title order={1} mt={4}>
            {scenario.title}
          </Title>
        </div>
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, sm: 7 }}>
            <Stack gap="lg">
              <section>
                <Title order={2} size="h3" mb={6}>
                  You
                </Title>
                <Text>{scenario.brief.you}</Text>
              </section>
              <section>
                <Title order={2} size="h3" mb={6}>
                  What has happened
                </Title>
                <Text>{scenario.brief.situation}</Text>
              </section>
              <section>
                <Title order={2} size="h3" mb={6}>
                  What you know
                </Title>
                <List spacing={4}>
                  {scenario.facts.known.map((fact) => (
                    <List.Item key={fact}>{fact}</List.Item>
                  ))}
                </List>
              </section>
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 5 }}>
            <Stack gap="md" className="card" p="lg">
              <section>
                <Title order={2} size="h3" mb={6}>
                  What you may offer
                </Title>
                <List spacing={6} size="sm">
                  {remedyLines(scenario).map((remedy) => (
                    <List.Item key={remedy.id}>
                      {remedy.what} <span className="soft">({remedy.note})</span>
                    </List.Item>
                  ))}
                </List>
                <Group gap={6} mt="sm">
                  {authorityLines(scenario).map((line) => (
                    <Badge key={line} variant="light" tt="none" fw={500}>
                      {line}
                    </Badge>
                  ))}
                </Group>
              </section>
              {choice}
              <Group gap={8} wrap="nowrap" align="flex-start" className="soft">
                <IconLock size={18} aria-hidden="true" style={{ flex: 'none', marginTop: 2 }} />
                <Text size="sm">{whoWillSee(mode, person !== null)}</Text>
              </Group>
              <PressureChoice scenario={scenario.scenario} />
              <Button
                size="md"
                leftSection={<IconPlayerPlay size={18} aria-hidden="true" />}
                loading={starting}
                disabled={!may}
                onClick={() => void begin()}
              >
                {mode === 'assessment' ? 'Start the assessment' : 'Start'}
              </Button>
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </div>
  );
}
