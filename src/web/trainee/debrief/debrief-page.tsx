import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ReplyEntry } from '#domain/play/play-state.ts';
import { priorityOf } from '#domain/scoring/coach.ts';
import { whatIf } from '#domain/scoring/what-if.ts';
import { Avatar } from '../customer/avatar.tsx';
import { MoodBadge } from '../customer/mood-badge.tsx';
import { MODE_NAME, type Mode, passWords } from '../mode-words.ts';
import { startPlay } from '../play/start-play.ts';
import { type LoadedPlay, useSession } from '../play/use-session.ts';
import { AnnotatedTranscript } from './annotated-transcript.tsx';
import { CriticalMisses } from './critical-misses.tsx';
import { PriorityCard } from './priority-card.tsx';
import { Readings } from './readings.tsx';
import { Reflection } from './reflection.tsx';
import { retryFrom } from './retry-from.ts';
import { SkillRows } from './skill-rows.tsx';

/** Asked once a play, also when the page is loaded again. */
const reflectedKey = (play: string) => `reflected-${play}`;

const route = getRouteApi('/play/$id/debrief');

function Heading({ title, mode }: { readonly title: string; readonly mode: Mode }) {
  return (
    <div>
      <Text className="soft" size="sm">
        Debrief · {MODE_NAME[mode]}
      </Text>
      <Title order={1}>{title}</Title>
    </div>
  );
}

/** What the play came to, in the order that teaches: own judgement, outcome, skills, one thing, transcript; the number last. */
function Debrief({ loaded }: { readonly loaded: LoadedPlay }) {
  const [session, { outcome, play, record, finished }] = useSession(loaded);
  const [reflected, setReflected] = useState(
    () => sessionStorage.getItem(reflectedKey(loaded.saved.id)) !== null,
  );
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
    if (reflected) heading.current?.focus();
  }, [reflected]);

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
    const id = await startPlay(session.scenarioPackage, record.mode);
    await navigate({ to: '/play/$id', params: { id } });
  };

  return (
    <div className="page narrow">
      <Stack gap="xl">
        <Heading title={scenario.title} mode={record.mode} />
        {!reflected && <Reflection onDone={onReflected} />}
        {reflected && (
          <>
            <Group className="card" p="lg" wrap="nowrap" align="center" gap="lg">
              <Avatar persona={record.persona} mood={outcome.customer.endMood} size={84} />
              <div>
                <Text size="xs" className="soft">
                  How the talk ended
                </Text>
                <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
                  {outcome.ending?.title ?? 'The end'}
                </Title>
                <Text mt={4}>
                  {edition.scenario.afterwards.length > 0 && 'When all was over: '}
                  {outcome.sentence}
                </Text>
                <Group gap="xs" mt={6}>
                  <MoodBadge mood={outcome.customer.startMood} size="xs" />
                  <span aria-hidden="true">→</span>
                  <MoodBadge mood={outcome.customer.endMood} size="xs" />
                </Group>
              </div>
            </Group>
            <SkillRows skills={outcome.skills} />
            <CriticalMisses critical={outcome.critical} />
            {priority && <PriorityCard priority={priority} />}
            <Readings outcome={outcome} edition={edition} />
            <AnnotatedTranscript
              outcome={outcome}
              askWhatIf={record.mode === 'practice' ? askWhatIf : undefined}
              onRetry={(entry) => void retry(entry)}
            />
            <Group>
              <Button
                leftSection={<IconRefresh size={18} aria-hidden="true" />}
                onClick={() => void newVariant()}
              >
                Again with another customer
              </Button>
              <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
                All scenarios
              </Button>
            </Group>
            <Text size="sm" className="soft">
              Total {outcome.total} of 100: the mean of the five skills. {passWords(outcome, scenario)}
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
      <Heading title={loaded.saved.title} mode={loaded.saved.record.mode} />
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
