import type { Outcome } from '#domain/evaluate.ts';
import type { Entry } from '#domain/play/play-state.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { remedyFit } from '#domain/scoring/remedy-fit.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import type { PlayFigures } from './ports.ts';
import { remediesIn } from './remedies-in.ts';
import { talliesOf } from './tallies.ts';

/** Whether a matter was handed on: carried upstairs, or in words. */
function handsOn(entry: Entry, { afterwards }: Scenario): boolean {
  if (entry.kind === 'reply') {
    return entry.findings.some(({ label, possible }) => !possible && label === 'escalate');
  }
  if (entry.kind !== 'act') return false;
  const acts = afterwards.find(({ id }) => id === entry.moment)?.acts ?? [];
  return acts.some(({ id, kind }) => id === entry.act && kind === 'escalate');
}

/** U+0000 and halves of characters are left out, as no database takes both. */
function readable(words: string): string {
  return words.replace(/\0|\p{Cs}/gu, '');
}

/** The numbers by which a play is counted: all of them follow from its outcome and the scenario as it was then. */
export function playFigures(outcome: Outcome, edition: Edition): PlayFigures {
  const { skills, critical, readings, ledger, updates, followUp, transcript } = outcome;
  const scores = SKILLS.map((skill) => [skill, skills.find((each) => each.skill === skill)?.score ?? null]);
  const promises = (status: 'kept' | 'broken') => ledger.filter((entry) => entry.status === status).length;
  const remedies = remediesIn(outcome, edition.scenario);
  const fit = remedyFit(remedies, edition);
  const gave = fit.taken.length > 0;
  const escalated = transcript.some((entry) => handsOn(entry, edition.scenario));
  const prevention = followUp?.parts.prevention;
  return {
    // One entry for each skill.
    skills: Object.fromEntries(scores) as PlayFigures['skills'],
    critical: critical.length,
    satisfaction: Math.round(readings.satisfaction * 100),
    costCents: outcome.cost.cents,
    lifetimeCents: readings.lifetimeCents,
    networkCents: readings.network,
    promisesKept: promises('kept'),
    promisesBroken: promises('broken'),
    updatesDue: updates.length,
    updatesSent: updates.filter(({ sent }) => sent === true).length,
    gave,
    ownAuthority: gave && fit.within,
    escalated,
    needless: escalated && gave && fit.within,
    prevention: prevention ? readable(prevention.words) : null,
    tallies: talliesOf(outcome, edition, remedies, fit),
  };
}
