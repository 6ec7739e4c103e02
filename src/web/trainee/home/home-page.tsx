import { Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ScenarioCard } from '#contract/api.ts';
import { useSession } from '../../shared/session.ts';
import { SetUpCard } from '../../shared/set-up-card.tsx';
import type { SavedPlay } from '../../shared/store/play-store.ts';
import { wasPlayed } from '../../shared/store/was-played.ts';
import { DueList } from '../assigned/due-list.tsx';
import { CHANNEL_WORDING } from '../channel.ts';
import { MODE_NAME } from '../mode-words.ts';
import { playLength } from '../play-length.ts';
import { latestFinished } from './latest-finished.ts';
import { NextUp } from './next-up.tsx';

function Card({
  card,
  first,
  played,
}: {
  readonly card: ScenarioCard;
  readonly first: boolean;
  /** The latest play of it that was finished. */
  readonly played: SavedPlay | undefined;
}) {
  const channel = CHANNEL_WORDING[card.channel];
  return (
    <Link to="/scenario/$id" params={{ id: card.id }} className="card scenario-card">
      <Stack gap="xs" h="100%">
        <Group gap={8} className="soft" wrap="nowrap">
          <channel.icon size={18} aria-hidden="true" style={{ flex: 'none' }} />
          <Text size="sm">
            {channel.name} · {card.industry}
          </Text>
        </Group>
        <Title order={2} size="h3">
          {card.title}
        </Title>
        <Text size="sm" style={{ flex: 1 }}>
          {card.summary}
        </Text>
        <Group gap={8} mt={4}>
          {first && (
            <Badge variant="filled" tt="none" fw={600}>
              Start here
            </Badge>
          )}
          {played && (
            <Badge
              variant="light"
              tt="none"
              fw={600}
              leftSection={<IconCheck size={12} aria-hidden="true" />}
            >
              Played{played.total !== null && `, ${played.total} of 100`}
            </Badge>
          )}
          <Badge variant="light" color="gray" tt="none" fw={500}>
            {card.level}
          </Badge>
          <Badge variant="light" color="gray" tt="none" fw={500} leftSection={<IconClock size={12} />}>
            about {playLength(card.minutes)}
          </Badge>
        </Group>
      </Stack>
    </Link>
  );
}

function PlayRow({ play }: { readonly play: SavedPlay }) {
  const when = new Date(play.changed).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Group className="card" px={16} py={10} justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={600} className="title">
          {play.title} · {play.record.persona.first} {play.record.persona.last}
        </Text>
        <Text size="xs" className="soft">
          {MODE_NAME[play.record.mode]} · {play.finished ? `Finished ${when}` : `Left off ${when}`}
          {play.finished && play.total !== null && ` · ${play.total} of 100`}
          {play.finished &&
            !play.sent &&
            (play.refused ? ` · not stored: ${play.refused}` : ' · waiting to be stored')}
        </Text>
      </div>
      <Button
        variant={play.finished ? 'default' : 'filled'}
        size="xs"
        style={{ flex: 'none' }}
        renderRoot={(props) => (
          <Link
            to={play.finished ? '/play/$id/debrief' : '/play/$id'}
            params={{ id: play.id }}
            aria-label={`${play.finished ? 'Debrief of' : 'Go on with'} ${play.title}`}
            {...props}
          />
        )}
      >
        {play.finished ? 'Debrief' : 'Go on'}
      </Button>
    </Group>
  );
}

/** The shortest first: what can be done in a minute and a half is where to begin. */
function byLength(cards: readonly ScenarioCard[]): readonly ScenarioCard[] {
  return [...cards].sort((a, b) => a.minutes - b.minutes || (a.title < b.title ? -1 : 1));
}

const home = getRouteApi('/');

/** Choose a scenario, or go on where you left off. */
export function HomePage() {
  const { cards, plays } = home.useLoaderData();
  const { person } = useSession();
  const open = plays.filter((play) => !play.finished && wasPlayed(play)).slice(0, 3);
  const done = plays.filter((play) => play.finished).slice(0, 5);
  const latest = latestFinished(plays);
  const newHere = done.length === 0 && open.length === 0;
  return (
    <div className="page">
      <Stack gap="xl">
        <div style={{ maxWidth: 640 }}>
          <Title order={1} mt={{ base: 8, sm: 28 }}>
            Something went wrong. Someone is upset. You answer.
          </Title>
          <Text mt="sm" size="lg" className="soft">
            Practise with customers who react to what you really say, then see which of your words helped and
            which cost you.
          </Text>
        </div>
        {cards === null && (
          <Text role="alert">The server cannot be reached just now. What you have played is below.</Text>
        )}
        {person && <DueList />}
        {open.length > 0 && (
          <Stack gap="xs" component="section" aria-labelledby="open-plays">
            <Title order={2} size="h3" id="open-plays">
              Where you left off
            </Title>
            {open.map((play) => (
              <PlayRow key={play.id} play={play} />
            ))}
          </Stack>
        )}
        {person && <NextUp />}
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="md" component="section" aria-label="Scenarios">
          {cards &&
            byLength(cards).map((card, place) => (
              <Card key={card.id} card={card} first={newHere && place === 0} played={latest.get(card.id)} />
            ))}
        </SimpleGrid>
        {done.length > 0 && (
          <Stack gap="xs" component="section" aria-labelledby="done-plays">
            <Title order={2} size="h3" id="done-plays">
              Your finished plays
            </Title>
            {done.map((play) => (
              <PlayRow key={play.id} play={play} />
            ))}
          </Stack>
        )}
        <SetUpCard />
        <Text size="sm" className="soft">
          {person
            ? 'Practice is yours: nobody is shown it until you share it.'
            : 'No account. What you play is yours: nobody is shown it.'}{' '}
          <Link to="/privacy" className="text-link">
            What is kept, and who sees it
          </Link>
        </Text>
      </Stack>
    </div>
  );
}
