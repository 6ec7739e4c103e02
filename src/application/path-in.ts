import type { Outcome } from '#domain/evaluate.ts';
import { type BranchState, takes } from '#domain/play/branch.ts';
import { askedFact } from '#domain/play/hear.ts';
import type { Entry, ReplyEntry } from '#domain/play/play-state.ts';
import { type Having, takingOf } from '#domain/play/taking.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';

/** By the option of that number; typed; by a silence, or by sending nothing; or as time went on. */
export type StepBy = number | 'typed' | 'silence' | 'time';

export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly by: StepBy;
}

/** The way a play took. Places are moments, endings, events of the afterwards, "follow-up" and "follow-up-call". */
export interface PathIn {
  /** As often as each was reached, in their order. */
  readonly visits: readonly string[];
  readonly steps: readonly PathStep[];
}

type Told = Pick<Outcome, 'transcript' | 'ledger' | 'ending' | 'updates' | 'followUp'>;
type Quiet = Extract<Entry, { kind: 'silence' }>;
type Go = (to: string, by: StepBy) => void;

const repliedBy = ({ option }: ReplyEntry): StepBy => option ?? 'typed';

/** What of a play its outcome does not tell at each reply, followed from the first to the last. */
function talkState(scenario: Scenario, ledger: Outcome['ledger']) {
  let having: Having = { picked: null, given: [], countered: false };
  let visits: Readonly<Record<string, number>> = {};
  let revealed: readonly string[] = [];
  let tries = 0;
  let here = '';
  return {
    arrive(to: string): void {
      visits = { ...visits, [to]: (visits[to] ?? 0) + 1 };
      revealed = [...revealed, ...(scenario.moments[to]?.reveals ?? [])];
      if (here !== to) tries = 0;
      here = to;
    },

    /** @returns the place that the reply leads to, unless the customer has had enough by it */
    hear(reply: ReplyEntry): string | undefined {
      const { picked, counters, fresh } = takingOf(reply, having, scenario);
      having = { picked, given: [...having.given, ...fresh], countered: having.countered || counters };
      const asked = askedFact(reply.text, { revealed }, scenario);
      if (asked) revealed = [...revealed, asked.id];
      tries++;
      const moment = scenario.moments[reply.moment];
      const chosen = reply.option === null ? undefined : moment?.replies[reply.option]?.to;
      const state: BranchState = {
        transcript: [reply],
        customer: reply.after,
        visits,
        tries,
        picked,
        given: having.given,
        revealed,
        // Nothing is kept or broken as long as they talk.
        ledger: ledger
          .filter((entry) => entry.reply <= reply.index)
          .map((entry) => ({ ...entry, status: 'open' })),
      };
      return chosen ?? moment?.typed.find(({ when }) => takes(when ?? [], state))?.to;
    },
  };
}

/**
 * The conversation: at which moment a reply was given, the outcome tells; where a silence came between two of them, the
 * place in which it was silent follows from the scenario.
 */
function talk({ transcript, ledger, ending }: Told, scenario: Scenario, go: Go): void {
  const entries = transcript.filter(
    (entry): entry is ReplyEntry | Quiet =>
      entry.kind === 'silence' || (entry.kind === 'reply' && entry.stage === 'conversation'),
  );
  // Followed only where a silence leaves something to be found out: most plays have none.
  const state = entries.some(({ kind }) => kind === 'silence') ? talkState(scenario, ledger) : undefined;
  let here = scenario.start;
  let quiet = 0;
  const move = (to: string, by: StepBy): void => {
    go(to, by);
    state?.arrive(to);
    here = to;
    quiet = 0;
  };
  state?.arrive(here);
  entries.forEach((entry, index) => {
    const next = entries[index + 1];
    if (entry.kind === 'reply') {
      const led = state?.hear(entry);
      const shown = next?.kind === 'reply' ? next.moment : next === undefined ? ending?.id : led;
      if (shown !== undefined) move(shown, repliedBy(entry));
      return;
    }
    quiet += entry.seconds;
    const led = scenario.moments[here]?.patience.find(({ seconds }) => quiet >= seconds)?.to;
    const to = led ?? (next === undefined && ending?.walkedAway ? ending.id : undefined);
    if (to !== undefined) move(to, 'silence');
  });
}

/** What an outcome tells of the way its play took. A test holds that it is the way the play went. */
export function pathIn(outcome: Told, scenario: Scenario): PathIn {
  const visits = [scenario.start];
  const steps: PathStep[] = [];
  const go: Go = (to, by) => {
    steps.push({ from: visits.at(-1) ?? scenario.start, to, by });
    visits.push(to);
  };
  talk(outcome, scenario, go);
  const { transcript, updates, followUp } = outcome;
  const later = [
    ...updates.map(({ moment }) => moment),
    ...(followUp ? ['follow-up'] : []),
    ...(followUp && scenario['follow-up']?.call ? ['follow-up-call'] : []),
  ];
  later.forEach((to, index) => {
    const before = later[index - 1];
    const reply = transcript.find(
      (entry): entry is ReplyEntry =>
        entry.kind === 'reply' && entry.stage !== 'conversation' && entry.moment === before,
    );
    go(to, before === undefined ? 'time' : reply ? repliedBy(reply) : 'silence');
  });
  return { visits, steps };
}
