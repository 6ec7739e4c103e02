import { Button, Text } from '@mantine/core';
import { IconAlarm, IconMessageQuestion, IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Attention } from '#contract/figures.ts';
import { ListState } from '../../shared/list-state.tsx';
import { dayWords } from '../../shared/time-words.ts';
import { attentionQuery } from './figures-queries.ts';
import { countOf } from './number-words.ts';
import { attentionSentence } from './sentences.ts';
import { useFirst } from './use-first.tsx';
import { View } from './view.tsx';

const FIRST_LINES = 4;
const FIRST_NAMES = 4;

type Line = Attention['assignments'][number];

function Names({ line }: { readonly line: Line }) {
  const left = line.overdue + line.stuck - Math.min(FIRST_NAMES, line.people.length);
  return (
    <Text size="sm" className="soft">
      {line.people.slice(0, FIRST_NAMES).map(({ id, name, why }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <Link to="/figures/person/$person" params={{ person: id }} className="text-link">
            {name}
          </Link>{' '}
          ({why})
        </span>
      ))}
      {left > 0 && ` and ${left} more`}
    </Text>
  );
}

function AssignmentLine({ line }: { readonly line: Line }) {
  const { id, scenario, dueAt, overdue, stuck, people } = line;
  return (
    <li className="line attention-line">
      <div>
        <Link to="/assignments/$assignment" params={{ assignment: id }} className="text-link">
          <strong>{scenario.title}</strong>
        </Link>
        {dueAt !== null && <span className="soft"> · due {dayWords(dueAt)}</span>}
        <div className="attention-counts">
          {overdue > 0 && (
            <span>
              <IconAlarm size={16} aria-hidden="true" /> {overdue} overdue
            </span>
          )}
          {stuck > 0 && (
            <span>
              <IconRepeat size={16} aria-hidden="true" /> {stuck} stuck
            </span>
          )}
        </div>
        <Names line={line} />
      </div>
      <Button
        variant="default"
        size="xs"
        aria-label={`Assign something to the ${countOf(people.length, 'person', 'people')} of ${scenario.title}`}
        renderRoot={(props) => (
          <Link to="/assignments/new" search={{ people: people.map((each) => each.id) }} {...props} />
        )}
      >
        Assign something
      </Button>
    </li>
  );
}

function Lines({ attention: { assignments, disputes } }: { readonly attention: Attention }) {
  const { shown, rest } = useFirst(assignments, FIRST_LINES, 'assignments');
  if (assignments.length === 0 && disputes.waiting === 0) {
    return <Text className="soft">Nobody is overdue or stuck, and no dispute waits for an answer.</Text>;
  }
  return (
    <>
      <ul className="plain-list lines card rows">
        {disputes.waiting > 0 && (
          <li className="line">
            <div className="attention-counts">
              <IconMessageQuestion size={18} aria-hidden="true" />
              <Link to="/disputes" className="text-link">
                <strong>{countOf(disputes.waiting, 'dispute')} waiting</strong>
              </Link>
              {disputes.oldest !== null && (
                <span className="soft">the oldest since {dayWords(disputes.oldest)}</span>
              )}
            </div>
          </li>
        )}
        {shown.map((line) => (
          <AssignmentLine key={line.id} line={line} />
        ))}
      </ul>
      {rest}
    </>
  );
}

/** Who has not started or is overdue, and what waits for an answer. */
export function AttentionView({ group }: { readonly group: string | undefined }) {
  const asked = useQuery(attentionQuery(group));
  return (
    <ListState asked={asked} what="what needs attention">
      {asked.data && (
        <View
          id="attention"
          asks="Needs attention"
          sentence={attentionSentence(asked.data)}
          note="As it is now, whatever is chosen above. Stuck: tried at least twice without passing, or no attempt is left."
        >
          <Lines attention={asked.data} />
        </View>
      )}
    </ListState>
  );
}
