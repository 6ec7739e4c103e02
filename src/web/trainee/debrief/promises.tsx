import { Text } from '@mantine/core';
import type { Outcome } from '#domain/evaluate.ts';
import type { Ground, LedgerEntry } from '#domain/play/ledger-entry.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import { factAgainst } from '#domain/scoring/fact-against.ts';
import { GROUND_WORDS, statusWords, VERDICT_WORDS } from '#domain/scoring/ledger-words.ts';
import { clockWords } from '../clock-words.ts';

type Edition = Pick<StageSet, 'edition'>;

/** Grounds that a fact of the scenario stands behind, which is told with them. */
const TOLD: ReadonlySet<Ground> = new Set<Ground>(['ruled-out', 'too-soon']);

function byWhen({ due, bound }: LedgerEntry, set: Edition): string {
  if (due !== null) return clockWords(set, due);
  return bound === null ? 'no time given' : `“${bound}”`;
}

function Row({
  entry,
  set,
  clock,
}: {
  readonly entry: LedgerEntry;
  readonly set: Edition;
  readonly clock: number;
}) {
  const fact = TOLD.has(entry.because) ? factAgainst(entry, set.edition.scenario) : null;
  return (
    <li className="promise" data-status={entry.status}>
      <Text size="sm" fw={600}>
        {entry.source === 'picked' ? `What the customer chose: ${entry.text}` : `“${entry.text}”`}
      </Text>
      <Text size="sm">
        <span className="soft">By: </span>
        {byWhen(entry, set)}
        <span className="soft"> · When you said it: </span>
        {VERDICT_WORDS[entry.judged]}, {GROUND_WORDS[entry.because]}
        {fact !== null && ` (${fact.replace(/\.$/, '')})`}
        <span className="soft"> · What became of it: </span>
        <b>{statusWords(entry, clock)}</b>
      </Text>
    </li>
  );
}

/** The ledger: every promise, by when, how it was judged when made, and what became of it. */
export function Promises({ outcome, set }: { readonly outcome: Outcome; readonly set: Edition }) {
  const { ledger, updates } = outcome;
  const sent = updates.filter((update) => update.sent === true).length;
  return (
    <>
      {ledger.length === 0 && <Text size="sm">You promised nothing.</Text>}
      <ul className="promises">
        {ledger.map((entry) => (
          <Row
            key={`${entry.source}-${entry.reply}-${entry.start}`}
            entry={entry}
            set={set}
            clock={outcome.transcript.at(-1)?.at ?? 0}
          />
        ))}
      </ul>
      {updates.length > 0 && (
        <Text size="sm" mt={6}>
          Word was due {updates.length === 1 ? 'once' : `${updates.length} times`} afterwards; you sent it{' '}
          {sent === 0 ? 'never' : sent === 1 ? 'once' : `${sent} times`}.
        </Text>
      )}
    </>
  );
}
