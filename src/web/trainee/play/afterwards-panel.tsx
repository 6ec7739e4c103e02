import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBuilding, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { chancesOf, openActs, untilNext } from '#domain/play/afterwards.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { type Due, dueNow } from '#domain/play/promise-ledger.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { InsideAct } from '#domain/scenario/scenario-schema.ts';
import { clockWords } from '../clock-words.ts';
import { CaseForm } from './case-form.tsx';
import type { PlaySession } from './play-session.ts';

const KEPT_BY = {
  telling: 'Sending word now keeps it.',
  doing: 'Nobody does it but you.',
  others: 'Others do it: there is nothing for you to press.',
} as const;

function DueLine({
  due: { entry, keptBy, place, over },
  set,
  onKeep,
}: {
  readonly due: Due;
  readonly set: StageSet;
  readonly onKeep: (place: number) => void;
}) {
  const when = entry.due === null ? null : clockWords(set, entry.due);
  const late = keptBy === 'doing' && over === 'late';
  const passed = over === 'late' ? ', late now' : ', and the play has moved past it';
  const how = keptBy === 'telling' && when === null ? 'Send word when it is so.' : KEPT_BY[keptBy];
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">
          {entry.source === 'picked' ? `The customer chose ${entry.text}.` : `You said “${entry.text}”.`}
          <span className="soft">
            {when && ` Due ${when}${over === null ? '' : passed}.`} {how}
          </span>
        </Text>
        {keptBy === 'doing' && (
          <Button
            size="compact-sm"
            variant="light"
            style={{ flex: 'none' }}
            leftSection={<IconCheck size={15} aria-hidden="true" />}
            aria-label={`${late ? 'Do it late' : 'Do it'}: ${entry.text}`}
            onClick={() => onKeep(place)}
          >
            {late ? 'Do it late' : 'Do it'}
          </Button>
        )}
      </Group>
    </li>
  );
}

/** Between two talks: what is due now, and what can be done inside the firm before the customer hears of it. */
export function AfterwardsPanel({
  session,
  play,
}: {
  readonly session: PlaySession;
  readonly play: PlayState;
}) {
  const [writing, setWriting] = useState<Extract<InsideAct, { kind: 'case' }> | null>(null);
  const set = session.set();
  const index = set.edition.scenario.afterwards.findIndex(({ id }) => id === play.moment);
  const due = dueNow(play.ledger, chancesOf(play), clockOfNext(play, untilNext(set, index, play.clock)));
  const acts = openActs(play, set);
  if (due.length === 0 && acts.length === 0) return null;
  return (
    <Stack gap={8} className="afterwards">
      {due.length > 0 && (
        <section aria-labelledby="due-now">
          <Text id="due-now" size="sm" fw={650}>
            On your list
          </Text>
          <ul className="due">
            {due.map((each) => (
              <DueLine key={each.place} due={each} set={set} onKeep={(place) => void session.keep(place)} />
            ))}
          </ul>
        </section>
      )}
      {acts.length > 0 && !writing && (
        <Group gap={6} role="group" aria-label="Inside the firm">
          {acts.map((act) => (
            <Button
              key={act.id}
              variant="default"
              size="xs"
              fw={500}
              h="auto"
              py={7}
              styles={{ label: { whiteSpace: 'normal', textAlign: 'left', lineHeight: 1.3 } }}
              leftSection={<IconBuilding size={16} aria-hidden="true" />}
              onClick={() => (act.kind === 'case' ? setWriting(act) : void session.act(act.id))}
            >
              {act.label}
            </Button>
          ))}
        </Group>
      )}
      {writing && (
        <CaseForm
          draftKey={`case-${session.view().record.id}-${writing.id}`}
          to={writing.to}
          onSend={(text) => {
            setWriting(null);
            void session.act(writing.id, text);
          }}
          onLeave={() => setWriting(null)}
        />
      )}
    </Stack>
  );
}

function clockOfNext({ clock }: PlayState, seconds: number | null): number | null {
  return seconds === null ? null : clock + seconds;
}
