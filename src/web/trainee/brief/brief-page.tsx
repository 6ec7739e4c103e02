import { Badge, Button, Grid, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconPlayerPlay } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { CHANNEL_WORDING } from '../channel.ts';
import { authorityLines, remedyLines } from '../facts.ts';
import type { Mode } from '../mode-words.ts';
import { loadEnglish } from '../play/english-pack.ts';
import { PressureChoice } from '../play/pressure-choice.tsx';
import { startPlay } from '../play/start-play.ts';
import { playLength } from '../play-length.ts';
import { ModeChoice } from './mode-choice.tsx';

const route = getRouteApi('/scenario/$id');

/** What the trainee knows before the first word: situation, facts, what may be offered, who will see this. */
export function BriefPage() {
  const scenarioPackage = route.useLoaderData();
  const { scenario } = scenarioPackage.edition;
  const channel = CHANNEL_WORDING[scenario.channel];
  const navigate = useNavigate();
  const [mode, setMode] = useState<Mode>('practice');
  const [starting, setStarting] = useState(false);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  // Fetched while the brief is read.
  useEffect(() => void loadEnglish(), []);
  // Shown by the router as any failure is, with a reload: most browsers do not fetch a failed module again.
  if (failure) throw failure.error;
  const start = async () => {
    setStarting(true);
    try {
      const id = await startPlay(scenarioPackage, mode);
      await navigate({ to: '/play/$id', params: { id } });
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
              <ModeChoice mode={mode} onChange={setMode} scenario={scenario} />
              <Group gap={8} wrap="nowrap" align="flex-start" className="soft">
                <IconLock size={18} aria-hidden="true" style={{ flex: 'none', marginTop: 2 }} />
                <Text size="sm">
                  It is kept in this browser, and stored on this server when you finish; nobody is shown it.
                </Text>
              </Group>
              <PressureChoice />
              <Button
                size="md"
                leftSection={<IconPlayerPlay size={18} aria-hidden="true" />}
                loading={starting}
                onClick={() => void start()}
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
