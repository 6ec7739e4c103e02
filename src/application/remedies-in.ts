import type { Outcome } from '#domain/evaluate.ts';
import { promiseOfPick } from '#domain/play/promises-in.ts';
import { type Having, takingOf } from '#domain/play/taking.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';

/** Ids of remedies. */
export interface RemediesIn {
  /** Named in a reply that offers something. */
  readonly offered: readonly string[];
  /** What the customer chose of several. */
  readonly picked: string | null;
  readonly given: readonly string[];
}

function gives(scenario: Scenario, moment: string, act: string): string | undefined {
  const acts = scenario.afterwards.find(({ id }) => id === moment)?.acts ?? [];
  const found = acts.find(({ id }) => id === act);
  return found?.kind === 'own-authority' ? found.gives : undefined;
}

/**
 * What of remedies came up in a play. The play's own state says it too, but is not kept: this is what an outcome tells of
 * it, by the same rules. A test holds that it is the same.
 */
export function remediesIn(
  { transcript, ledger, ending }: Pick<Outcome, 'transcript' | 'ledger' | 'ending'>,
  scenario: Scenario,
): RemediesIn {
  const offered = new Set<string>();
  let now: Having = { picked: null, given: [], countered: false };
  let talking = true;

  /** Who leaves in anger does not wait for what was chosen: then the promise of it is in the ledger no more. */
  const leave = (): void => {
    talking = false;
    const { picked } = now;
    const inAnger = ending?.walkedAway || (ending && scenario.endings[ending.id]?.kind === 'bad');
    if (!inAnger || picked === null) return;
    const wasPromised = promiseOfPick(picked, { text: '', index: 0 }, scenario, 0).length > 0;
    const lastTalk = transcript.findLast((entry) => entry.kind === 'reply' && entry.stage === 'conversation');
    const until = lastTalk?.kind === 'reply' ? lastTalk.index : -1;
    const stands = ledger.some(({ source, reply }) => source === 'picked' && reply <= until);
    if (wasPromised && !stands) {
      now = { ...now, picked: null, given: now.given.filter((id) => id !== picked) };
    }
  };

  for (const entry of transcript) {
    if (!('moment' in entry)) continue;
    if (talking && !(entry.kind === 'reply' && entry.stage === 'conversation')) leave();
    if (entry.kind === 'reply') {
      for (const id of entry.remedies) offered.add(id);
      const { picked, counters, fresh } = takingOf(entry, now, scenario);
      now = { picked, given: [...now.given, ...fresh], countered: now.countered || counters };
    } else if (entry.kind === 'act' && entry.came === 'done') {
      const id = gives(scenario, entry.moment, entry.act);
      if (id !== undefined && !now.given.includes(id)) now = { ...now, given: [...now.given, id] };
    }
  }
  if (talking) leave();
  return { offered: [...offered], picked: now.picked, given: now.given };
}
