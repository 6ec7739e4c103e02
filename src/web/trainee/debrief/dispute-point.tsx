import { Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Receipt } from '#domain/scoring/receipt.ts';
import { DisputeForm } from './dispute-form.tsx';
import { disputeStoreOf } from './dispute-store.ts';
import { DisputeVerdict } from './dispute-verdict.tsx';

const route = getRouteApi('/play/$id/debrief');

/** Beneath a point of the debrief: what was disputed and decided about it, and the way to dispute it. */
export function DisputePoint({
  receipt,
  words,
}: {
  readonly receipt: Receipt;
  /** The point as it is worded above, which tells one button from the next. */
  readonly words: string;
}) {
  const { id } = route.useParams();
  const { of } = route.useLoaderData();
  const store = disputeStoreOf(id);
  const { disputes, stale } = useSyncExternalStore(store.subscribe, store.view);
  const [open, setOpen] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  const mine = disputes.filter(({ skill, rule }) => skill === receipt.skill && rule === receipt.rule);
  const undecided = mine.some(({ decision }) => decision === null);
  useEffect(() => {
    void store.refresh(of !== undefined);
  }, [store, of]);

  return (
    <Stack gap={4} mt={4}>
      {mine.length > 0 && (
        <div ref={told} tabIndex={-1} style={{ outline: 'none' }} role="status">
          {mine.map((dispute) => (
            <DisputeVerdict key={dispute.id} dispute={dispute} />
          ))}
          {stale !== null && undecided && (
            <Text size="xs" className="soft">
              {stale}
            </Text>
          )}
        </div>
      )}
      {open && (
        <DisputeForm
          play={id}
          receipt={receipt}
          send={(request) => store.send(request)}
          onSent={() => {
            setOpen(false);
            requestAnimationFrame(() => told.current?.focus());
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {!open && !undecided && of === undefined && (
        <div>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setOpen(true)}>
            Dispute this point<VisuallyHidden>: {words}</VisuallyHidden>
          </Button>
        </div>
      )}
    </Stack>
  );
}
