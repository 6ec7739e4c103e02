import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { replies } from '#domain/play/play-state.ts';
import { sendOutbox } from '../../shared/store/outbox.ts';
import { MODE_NAME } from '../mode-words.ts';
import { Composer } from './composer.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { PlayWaiting } from './play-waiting.tsx';
import { Transcript } from './transcript.tsx';
import { type LoadedPlay, useSession } from './use-session.ts';

const route = getRouteApi('/play/$id');

const factsDrawer = () => import('./facts-drawer.tsx').then(({ FactsDrawer }) => ({ default: FactsDrawer }));

/** Narrow screens open it. */
const FactsDrawer = lazy(factsDrawer);

/** The conversation: the customer above, what was said, the composer; the facts beside it or in a sheet. */
function Conversation({ loaded }: { readonly loaded: LoadedPlay }) {
  const [session, view] = useSession(loaded);
  const [factsOpen, facts] = useDisclosure(false);
  const [factsAsked, setFactsAsked] = useState(false);
  const { edition } = session.scenarioPackage;
  const { play, record, finished } = view;
  const practice = record.mode === 'practice';
  const done = useRef<HTMLAnchorElement>(null);

  // Once it is here, it opens without a connection too; without one now, it is asked for again when it is opened.
  useEffect(() => {
    void factsDrawer().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (!finished) return;
    done.current?.focus();
    void sendOutbox();
  }, [finished]);

  const panel = <FactsPanel scenario={edition.scenario} play={play} set={session.set()} />;
  return (
    <div className="play-grid">
      <section className="card play-talk" aria-label="Conversation">
        <CustomerHeader
          scenario={edition.scenario}
          persona={record.persona}
          play={play}
          set={session.set()}
          aside={
            <div className="play-aside">
              {!practice && (
                <Badge variant="light" tt="none" fw={600}>
                  {MODE_NAME[record.mode]}
                </Badge>
              )}
              <Button
                hiddenFrom="md"
                variant="default"
                size="xs"
                leftSection={<IconFileText size={16} aria-hidden="true" />}
                onClick={() => {
                  setFactsAsked(true);
                  facts.open();
                }}
              >
                Facts
              </Button>
            </div>
          }
        />
        <Transcript
          play={play}
          set={session.set()}
          persona={record.persona}
          coached={practice && !finished}
          onRetry={
            finished || !practice ? undefined : (entry) => void session.stepBack(entry.index, entry.text)
          }
        />
        {view.clash ? (
          <Group className="play-composer" justify="space-between" role="alert">
            <Text size="sm">This play went on in another tab. What was said there is kept.</Text>
            <Button onClick={() => window.location.reload()}>Show it here</Button>
          </Group>
        ) : finished ? (
          <Group className="play-composer" justify="space-between">
            <Text size="sm">That is the end of this play.</Text>
            <Button
              renderRoot={(props) => (
                <Link {...props} ref={done} to="/play/$id/debrief" params={{ id: record.id }} />
              )}
            >
              Read the debrief
            </Button>
          </Group>
        ) : (
          <Composer
            // What is being typed stays where it is while time passes or something is done inside the firm.
            key={`${play.stage}/${play.moment}/${replies(play).length}`}
            session={session}
            scenario={edition.scenario}
            play={play}
            draft={view.draft}
          />
        )}
      </section>
      {/* A scrolling region must be reachable from the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <aside className="play-side" aria-label="Facts" tabIndex={0}>
        {panel}
      </aside>
      {factsAsked && (
        <Suspense>
          <FactsDrawer opened={factsOpen} onClose={facts.close}>
            {panel}
          </FactsDrawer>
        </Suspense>
      )}
    </div>
  );
}

/** The conversation, or its quiet beginning until replies can be read. */
export function PlayPage() {
  const loaded = route.useLoaderData();
  return (
    <Suspense fallback={<PlayWaiting loaded={loaded} />}>
      <Conversation loaded={loaded} />
    </Suspense>
  );
}
