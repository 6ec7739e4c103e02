import type { Slots } from '../language/finding.ts';
import type { Remedy, Scenario } from '../scenario/scenario-schema.ts';
import type { Judgement } from './ledger-entry.ts';

const judgement = (judged: Judgement['judged'], because: Judgement['because']): Judgement => ({
  judged,
  because,
});

/** Whether a sum is more than the trainee may give, back and on top together or as a remedy of their own. */
export function overAuthority(amount: Slots['amount'], { facts, remedies }: Scenario): boolean {
  if (!amount || amount.unit === '%') return false;
  const back = facts.loss.cents * facts.authority.refund + facts.authority.gesture.cents;
  const own = Object.values(remedies).filter(({ within }) => within === 'own');
  return amount.value * 100 > Math.max(back, ...own.map(({ value }) => value.cents));
}

/** What the facts say of putting it right within so many seconds. */
function byTheFacts(seconds: number, [least, most]: readonly [number, number], certain: boolean): Judgement {
  if (seconds < least) return judgement('impossible', 'too-soon');
  if (!certain) return judgement('unknowable', 'not-certain');
  return seconds < most ? judgement('unlikely', 'may-take-longer') : judgement('possible', 'facts-allow');
}

/**
 * A deed promised within a time, judged by the scenario's facts and the trainee's authority (P9, P14).
 *
 * @param seconds `null` where no clock can place the bound
 */
export function judgeDeed(
  seconds: number | null,
  remedy: Remedy | undefined,
  amount: Slots['amount'],
  scenario: Scenario,
): Judgement {
  if (remedy?.within === 'supervisor' || overAuthority(amount, scenario)) {
    return judgement('unlikely', 'over-authority');
  }
  if (!remedy || seconds === null) return judgement('possible', 'own-hands');
  const { fix } = scenario.facts;
  if (remedy.takes !== undefined) return byTheFacts(seconds, [remedy.takes, remedy.takes], true);
  return remedy.restores ? byTheFacts(seconds, fix.takes, fix.certain) : judgement('possible', 'own-hands');
}
