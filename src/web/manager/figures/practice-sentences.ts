import type { ScenarioFigures } from '#contract/figures.ts';
import { countOf, shareWords } from './number-words.ts';

/** The answers of the practice measures, each a sentence made from counts, which may be added over versions. */

type Version = ScenarioFigures['scenarios'][number];

export function totalOf(versions: readonly Version[], of: (version: Version) => number): number {
  return versions.reduce((sum, each) => sum + of(each), 0);
}

/** M31. */
export function remediesSentence(versions: readonly Version[]): string {
  const remedies = versions.flatMap((each) => each.remedies);
  const sum = (key: 'given' | 'fitting') => remedies.reduce((total, each) => total + each[key], 0);
  const given = sum('given');
  return given === 0
    ? 'No remedy was given yet'
    : `${sum('fitting').toLocaleString()} of ${countOf(given, 'remedy', 'remedies')} given fitted the loss (${shareWords(sum('fitting'), given)})`;
}

/** M32. */
export function authoritySentence(versions: readonly Version[]): string {
  const given = totalOf(versions, ({ resolved }) => resolved.given);
  const own = totalOf(versions, ({ resolved }) => resolved.ownAuthority);
  const needless = totalOf(versions, (each) => each.needless);
  const escalated = totalOf(versions, (each) => each.escalated);
  const first =
    given === 0
      ? 'Nothing was given yet'
      : `${own.toLocaleString()} of ${countOf(given, 'play')} that gave something kept within own authority`;
  return escalated === 0
    ? `${first}; nothing was handed on`
    : `${first}; ${needless.toLocaleString()} of ${countOf(escalated, 'escalation')} needless`;
}

/** M33. */
export function updatesSentence(versions: readonly Version[]): string {
  const due = totalOf(versions, ({ updates }) => updates.due);
  const sent = totalOf(versions, ({ updates }) => updates.sent);
  return due === 0
    ? 'No update was due in these plays'
    : `${sent.toLocaleString()} of ${countOf(due, 'update')} that were due were sent (${shareWords(sent, due)})`;
}

/** M34: by version, as money of several currencies is not added up. */
export function valueSentence(versions: readonly Version[]): string {
  const lost = versions.filter(({ lifetimeSum, networkSum }) => lifetimeSum.cents + networkSum.cents < 0);
  return versions.length === 0
    ? 'No version with enough people behind it yet'
    : `Customers were worth less afterwards in ${lost.length} of ${countOf(versions.length, 'version')}, as simulated`;
}

/** M35. */
export function preventionSentence(versions: readonly Version[]): string {
  const plays = totalOf(versions, (each) => each.plays);
  const named = totalOf(versions, (each) => each.preventions);
  return `${named.toLocaleString()} of ${countOf(plays, 'play')} named a change that keeps it from happening again`;
}
