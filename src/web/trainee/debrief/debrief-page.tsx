import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ReplyEntry } from '#domain/play/play-state.ts';
import { priorityOf } from '#domain/scoring/coach.ts';
import { whatIf } from '#domain/scoring/what-if.ts';
import { MODE_NAME, type Mode } from '../mode-words.ts';
import { startPlay } from '../play/start-play.ts';
import { forgetPressure } from '../play/time-pressure.ts';
import { type LoadedPlay, useSession } from '../play/use-session.ts';
import { AnnotatedTranscript } from './annotated-transcript.tsx';
import { CriticalMisses } from './critical-misses.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { PriorityCard } from './priority-card.tsx';
import { Readings } from './readings.tsx';
import { Reflection } from './reflection.tsx';
import { retryFrom } from './retry-from.ts';
import { SkillRows } from './skill-rows.tsx';
import { WhoSees } from './who-sees.tsx';

/** Asked once a play, also when the page is loaded again. */
const reflectedKey = (play: string) => `reflected-${play}`;

const route = getRouteApi('/play/$id/debrief');

function Heading({
  title,
  mode,
  of,
}: {
  readonly title: string;
  readonly mode: Mode;
  /** Whose play it is, where that is somebody else. */
  readonly of?: string | undefined;
}) {
  return (
    <div>
      <Text className="soft" size="sm">
        Debrief{of !== undefined && ` of ${of}`} · {MODE_NAME[mode]}
      </Text>
      <Title order={1}>{title}</Title>
    </div>
  );
}

/** What the play came to, in the order that teaches: own judgement, outcome, one thing, skills, transcript; the number last. */
function Debrief({ loaded }: { readonly loaded: LoadedPlay }) {
  const [session, { outcome, play, record, finished }] = useSession(loaded);
  const [reflected, setReflected] = useState(
    () => loaded.of !== undefined || sessionStorage.getItem(reflectedKey(loaded.saved.id)) !== null,
  );
  /** Of somebody else's play everything is read, and nothing done. */
  const own = loaded.of === undefined;
  const { skill } = route.useSearch();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const { edition, rubric } = session.scenarioPackage;
  const { scenario } = edition;
  const priority = useMemo(
    () => (outcome ? priorityOf(play, session.set(), outcome.skills, rubric) : undefined),
    [outcome, play, rubric, session],
  );
  const askWhatIf = (reply: number, text: string) => whatIf(play, session.set(), reply, text);
  useEffect(() => {
    if (reflected && skill === undefined) heading.current?.focus();
  }, [reflected, skill]);

  if (!finished || !outcome) {
    return (
      <div className="page narrow">
        <Stack>
          <Title order={1}>This play is not finished</Title>
          <Text>The debrief comes when the conversation and what follows it are done.</Text>
          <Group>
            <Button renderRoot={(props) => <Link to="/play/$id" params={{ id: record.id }} {...props} />}>
              Go on playing
            </Button>
          </Group>
        </Stack>
      </div>
    );
  }

  const retry = async (entry: ReplyEntry) => {
    const id = await retryFrom(session, entry);
    await navigate({ to: '/play/$id', params: { id } });
  };
  const onReflected = () => {
    sessionStorage.setItem(reflectedKey(record.id), 'yes');
    setReflected(true);
  };
  const newVariant = async () => {
    forgetPressure();
    const id = await startPlay(session.scenarioPackage, record.mode);
    await navigate({ to: '/play/$id', params: { id } });
  };

  return (
    <div className="page narrow">
      <Stack gap="xl">
        <Heading title={scenario.title} mode={record.mode} of={loaded.of} />
        {!reflected && <Reflection onDone={onReflected} />}
        {reflected && (
          <>
            <OutcomeCard outcome={outcome} scenario={scenario} persona={record.persona} heading={heading} />
            <CriticalMisses critical={outcome.critical} />
            {priority ? (
              <PriorityCard priority={priority} edition={edition} />
            ) : (
              <Text fw={600}>Every point of the five skills was earned: there is no one thing to try.</Text>
            )}
            <SkillRows skills={outcome.skills} asked={skill} />
            <Readings outcome={outcome} edition={edition} />
            <AnnotatedTranscript
              outcome={outcome}
              askWhatIf={own && record.mode === 'practice' ? askWhatIf : undefined}
              onRetry={own ? (entry) => void retry(entry) : undefined}
            />
            {own && <WhoSees play={record.id} />}
            <Group>
              {own && (
                <Button
                  leftSection={<IconRefresh size={18} aria-hidden="true" />}
                  onClick={() => void newVariant()}
                >
                  Again with another customer
                </Button>
              )}
              <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
                All scenarios
              </Button>
            </Group>
            <Text size="sm" className="soft">
              Total {outcome.total} of 100
              {outcome.heldFrom === null
                ? ': the mean of the five skills.'
                : `. The five skills come to ${outcome.heldFrom}; what no score makes up for holds the total down.`}
              {outcome.steppedBack > 0 &&
                ` You stepped back ${outcome.steppedBack === 1 ? 'once' : `${outcome.steppedBack} times`}.`}{' '}
              The same replies always give the same score.
            </Text>
          </>
        )}
      </Stack>
    </div>
  );
}

/** The debrief, or its heading until the replies can be read. */
export function DebriefPage() {
  const loaded = route.useLoaderData();
  const waiting = (
    <div className="page narrow">
      <Heading title={loaded.saved.title} mode={loaded.saved.record.mode} of={loaded.of} />
      <Text className="soft waiting" mt="xl" role="status">
        Reading what was said…
      </Text>
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <Debrief loaded={loaded} />
    </Suspense>
  );
}
