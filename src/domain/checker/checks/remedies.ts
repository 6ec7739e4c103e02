import { type CheckIssue, issue, type View } from '../view.ts';

function amount(cents: number, currency: string): string {
  return `${(cents / 100).toFixed(2).replace(/\.00$/, '')} ${currency}`;
}

/** Remedies against the trainee's authority and the remedy guide. */
export function checkRemedies(view: View): CheckIssue[] {
  const { scenario, edition } = view;
  const { loss, authority } = scenario.facts;
  const own = Math.round(loss.cents * authority.refund) + authority.gesture.cents;
  const kinds = edition.guide.levels[scenario.level].remedies;
  return Object.entries(scenario.remedies).flatMap(([id, remedy]) => {
    const path = ['remedies', id];
    const issues: CheckIssue[] = [];
    if (remedy.within === 'own' && remedy.cost.cents > own) {
      issues.push(
        issue(view, 'remedy-beyond-authority', {
          path: [...path, 'cost'],
          about: id,
          expected: `at most ${amount(own, loss.currency)}, which the trainee may decide alone`,
          found: amount(remedy.cost.cents, remedy.cost.currency),
          mend: 'Write "within: supervisor", lower the cost or widen the authority.',
        }),
      );
    }
    const kind = kinds[remedy.guide];
    if (!kind) {
      issues.push(
        issue(view, 'unknown-guide-remedy', {
          path: [...path, 'guide'],
          about: id,
          expected: `a remedy of the level ${scenario.level} (${Object.keys(kinds).join(', ')})`,
          found: `"${remedy.guide}"`,
          mend: 'Name one of these, or add it to the remedy guide.',
        }),
      );
    } else if (loss.cents > 0) {
      const worth = remedy.value.cents / loss.cents;
      const [low, high] = kind.worth;
      if (worth < low - 0.005 || worth > high + 0.005) {
        issues.push(
          issue(view, 'remedy-off-guide', {
            path: [...path, 'value'],
            about: id,
            expected: `${low} to ${high} times the loss, as the guide has it for "${remedy.guide}"`,
            found: `${worth.toFixed(2)} times`,
            mend: 'Correct the value, or call it another remedy of the guide.',
          }),
        );
      }
    }
    return issues;
  });
}
