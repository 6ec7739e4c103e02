import { Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlayLine } from '#contract/progress.ts';
import { call } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowMore } from '../../shared/show-more.tsx';
import { timeWords } from '../../shared/time-words.ts';
import { usePages } from '../../shared/use-pages.ts';
import { MODE_NAME } from '../mode-words.ts';
import { NextCard } from './next-card.tsx';
import { OwnNotes } from './own-notes.tsx';
import { progressQuery } from './progress-query.ts';
import { SkillProgress } from './skill-progress.tsx';

const SEEN_BY: Readonly<Record<PlayLine['visibility'], string>> = {
  private: 'only you',
  shared: 'shared',
  assessed: 'your managers',
};

function History() {
  const plays = usePages(['me', 'plays'], (cursor, signal) =>
    call('GET /api/me/plays', { query: { cursor }, signal }),
  );
  const none = plays.items.length === 0 && (
    <Empty title="No play is stored yet" why="A play is stored under your name as soon as you finish it.">
      <Button renderRoot={(props) => <Link to="/" {...props} />}>Choose a scenario</Button>
    </Empty>
  );
  return (
    <ListState asked={plays} what="your plays" empty={none}>
      <ul className="plain-list lines card rows">
        {plays.items.map(({ id, scenario, mode, complete, visibility, storedAt, total }) => (
          <li key={id} className="line">
            <div>
              <Link to="/play/$id/debrief" params={{ id }} className="text-link">
                {scenario.title}
              </Link>
              <Text size="sm" className="soft">
                {MODE_NAME[mode]} · {timeWords(storedAt)} · seen by {SEEN_BY[visibility]}
              </Text>
            </div>
            {complete ? (
              <Text size="sm">{total} of 100</Text>
            ) : (
              <Badge variant="light" color="gray" tt="none">
                not finished
              </Badge>
            )}
          </li>
        ))}
      </ul>
      <ShowMore pages={plays} />
    </ListState>
  );
}

function Skills() {
  const asked = useQuery(progressQuery);
  const none = asked.data?.plays === 0 && (
    <Empty
      title="Nothing to show yet"
      why="After your first finished play you see here how each skill comes on."
    >
      <Button renderRoot={(props) => <Link to="/" {...props} />}>Choose a scenario</Button>
    </Empty>
  );
  return (
    <ListState asked={asked} what="your progress" empty={none}>
      {asked.data?.next && <NextCard next={asked.data.next} />}
      <ul className="plain-list skill-progress">
        {asked.data?.skills.map((skill) => (
          <SkillProgress key={skill.skill} progress={skill} />
        ))}
      </ul>
    </ListState>
  );
}

/** One's own progress for each skill, and one's plays; nobody else sees this page. */
export function ProgressPage() {
  return (
    <Guarded may="see-progress">
      <div className="page narrow">
        <PageTitle
          title="My progress"
          lead="All your finished plays count here, practice too. Only you see this page."
        />
        <Skills />
        <OwnNotes />
        <Section title="Your plays">
          <History />
        </Section>
      </div>
    </Guarded>
  );
}
