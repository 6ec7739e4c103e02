import { SegmentedControl, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import type { waitingDisputeSchema } from '#contract/disputes-endpoints.ts';
import { LABEL_NAMES } from '#domain/language/label-names.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import { call } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { useSession } from '../../shared/session.ts';
import { ShowMore } from '../../shared/show-more.tsx';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { dayWords } from '../../shared/time-words.ts';
import { usePages } from '../../shared/use-pages.ts';
import { AnswerForm } from './answer-form.tsx';

type Waiting = z.output<typeof waitingDisputeSchema>;
type Status = 'open' | 'accepted' | 'declined';

function Decided({ decision }: { readonly decision: NonNullable<Waiting['dispute']['decision']> }) {
  const label =
    decision.kind === 'accepted' && decision.label !== null && decision.label !== 'none'
      ? `: the words are “${LABEL_NAMES[decision.label]}”`
      : '';
  return (
    <Text size="sm">
      <strong>
        {decision.kind === 'accepted' ? 'Accepted' : 'Declined'}
        {label}.
      </strong>{' '}
      {decision.note} <span className="soft">({dayWords(decision.decidedAt)})</span>
    </Text>
  );
}

function OneDispute({
  waiting: { dispute, scenario, person },
  first,
}: {
  readonly waiting: Waiting;
  readonly first: boolean;
}) {
  const { may } = useSession();
  return (
    <li className="card dispute">
      <Stack gap="sm">
        <Text size="sm" className="soft">
          {person?.name ?? 'A guest'} · {scenario.title} · {dayWords(dispute.openedAt)}
        </Text>
        <Text>
          <strong>{SKILL_NAMES[dispute.skill as Skill] ?? dispute.skill}</strong>
          {dispute.words ? (
            <>
              : <q>{dispute.words.text}</q>
            </>
          ) : (
            ', about no words in particular'
          )}
        </Text>
        <Text>
          <span className="soft">They say:</span> {dispute.reason}
        </Text>
        <Link to="/play/$id/debrief" params={{ id: dispute.play }} className="text-link">
          The whole play and its points
        </Link>
        {dispute.decision && <Decided decision={dispute.decision} />}
        {!dispute.decision && may('decide-dispute') && (
          // One form at a time: a page of them all hides the words they are about.
          <details open={first}>
            <summary className="text-link">Decide this point</summary>
            <AnswerForm dispute={dispute} />
          </details>
        )}
      </Stack>
    </li>
  );
}

function List({ status }: { readonly status: Status }) {
  const disputes = usePages(['disputes', status], (cursor, signal) =>
    call('GET /api/disputes', { query: { cursor, status }, signal }),
  );
  const none = disputes.items.length === 0 && (
    <Empty
      title={status === 'open' ? 'Nothing waits for an answer' : `Nothing was ${status} yet`}
      why="When a trainee of your teams disputes a point of a debrief, it stands here with their words and reason."
    />
  );
  return (
    <ListState asked={disputes} what="the disputes" empty={none}>
      <ul className="plain-list disputes">
        {disputes.items.map((waiting, place) => (
          <OneDispute key={waiting.dispute.id} waiting={waiting} first={place === 0} />
        ))}
      </ul>
      <ShowMore pages={disputes} />
    </ListState>
  );
}

/** Points of debriefs that trainees dispute, the oldest first. */
export function DisputesPage() {
  const [status, setStatus] = useState<Status>('open');
  return (
    <Guarded may="see-disputes">
      <div className="page narrow">
        <PageTitle
          title="Disputes"
          lead="Where a trainee says that their words were read wrongly. Your answer stands beside the point; the score of the play stays as it was, and what you accept becomes a test of the analyzer."
        />
        <SegmentedControl
          aria-label="Which disputes"
          mb="md"
          value={status}
          onChange={(value) => setStatus(value as Status)}
          data={[
            { value: 'open', label: 'Waiting' },
            { value: 'accepted', label: 'Accepted' },
            { value: 'declined', label: 'Declined' },
          ]}
        />
        <List status={status} />
      </div>
    </Guarded>
  );
}
