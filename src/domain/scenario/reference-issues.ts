import type { Condition } from './condition.ts';
import type { Issue, IssueCode } from './issue.ts';
import { nearest } from './nearest.ts';
import type { Locate } from './read-yaml.ts';
import type { Scenario } from './scenario-schema.ts';
import { duration, type Money } from './units.ts';
import { COMMON_VARIABLES, variablesIn, variablesOf } from './variables.ts';

type Path = readonly (string | number)[];

function texts(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    texts(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The key under which a silence stands in the file: "10m" is read as 600 seconds. */
function writtenAs(raw: unknown, moment: string, seconds: number): string {
  const { moments } = raw as { readonly moments: Record<string, { readonly patience?: object }> };
  const keys = Object.keys(moments[moment]?.patience ?? {});
  return keys.find((key) => duration.parse(key) === seconds) ?? `${seconds}s`;
}

/** Variables in the customer's stock lines that nothing fills in; of one kind each per place. */
export function lineIssues(raw: unknown, locate: Locate): Issue[] {
  const known = [...COMMON_VARIABLES, 'quote'];
  return texts(raw).flatMap(({ path, text }) =>
    variablesIn(text)
      .filter((name) => !known.includes(name))
      .map((name): Issue => {
        const meant = nearest(name, known);
        return {
          code: 'unknown-variable',
          severity: 'error',
          at: locate(path),
          path,
          expected: `a variable (${known.join(', ')})`,
          found: `"${name}"`,
          mend: meant
            ? `Did you mean "${meant}"?`
            : "Name one that is there; a scenario's own are not known here.",
        };
      }),
  );
}

/** Names that point at nothing: targets, facts, remedies, variables; and branches out of order. */
export function referenceIssues(scenario: Scenario, raw: unknown, locate: Locate): Issue[] {
  const issues: Issue[] = [];
  const moments = Object.keys(scenario.moments);
  const endings = Object.keys(scenario.endings);
  const targets = [...moments, ...endings];
  const remedies = Object.keys(scenario.remedies);
  const facts = scenario.facts.hidden.map((fact) => fact.id);

  const report = (code: IssueCode, path: Path, expected: string, found: string, mend: string) => {
    issues.push({ code, severity: 'error', at: locate(path), path, expected, found, mend });
  };
  const need = (code: IssueCode, known: readonly string[], what: string, name: string, path: Path) => {
    if (known.includes(name)) return;
    const meant = nearest(name, known);
    const list = known.length > 0 ? ` (${known.join(', ')})` : '';
    report(
      code,
      path,
      `${what}${list}`,
      `"${name}"`,
      meant ? `Did you mean "${meant}"?` : `Add "${name}" or name one that is there.`,
    );
  };

  const needNames = (condition: Condition, path: Path) => {
    if (condition.kind === 'visited') need('dangling-target', moments, 'a moment', condition.moment, path);
    if (condition.kind === 'knows') need('unknown-fact', facts, 'a hidden fact', condition.fact, path);
    if ('remedy' in condition) need('unknown-remedy', remedies, 'a remedy', condition.remedy, path);
  };

  for (const id of endings) {
    if (moments.includes(id)) {
      issues.push({
        code: 'duplicate-id',
        severity: 'error',
        at: locate(['endings', id], 'key'),
        path: ['endings', id],
        expected: 'an id that no moment has',
        found: `"${id}" a second time`,
        mend: 'Rename the ending; moments and endings share their ids.',
      });
    }
  }

  need('dangling-target', moments, 'a moment', scenario.start, ['start']);
  need('dangling-target', endings, 'an ending', scenario['walks-away'], ['walks-away']);
  scenario.customer.wants.forEach((id, index) => {
    need('unknown-remedy', remedies, 'a remedy', id, ['customer', 'wants', index]);
  });

  for (const [id, moment] of Object.entries(scenario.moments)) {
    const here = ['moments', id];
    for (const reply of moment.replies) {
      const spot = [...here, 'replies', reply.id];
      if (reply.to !== undefined) {
        need('dangling-target', targets, 'a moment or an ending', reply.to, [...spot, 'to']);
      }
      reply.when?.forEach((condition, place) => {
        needNames(condition, [...spot, 'when', place]);
      });
    }
    moment.examples?.forEach((example, index) => {
      need('dangling-target', targets, 'a moment or an ending', example.to, [
        ...here,
        'examples',
        index,
        'to',
      ]);
    });
    moment.reveals?.forEach((fact, index) => {
      need('unknown-fact', facts, 'a hidden fact', fact, [...here, 'reveals', index]);
    });
    for (const { seconds, to } of moment.patience) {
      need('dangling-target', targets, 'a moment or an ending', to, [
        ...here,
        'patience',
        writtenAs(raw, id, seconds),
      ]);
    }
    moment.typed.forEach((branch, index) => {
      const path = [...here, 'typed', index];
      need('dangling-target', targets, 'a moment or an ending', branch.to, [...path, 'to']);
      branch.when?.forEach((condition, place) => {
        needNames(condition, [...path, 'when', place]);
      });
      const last = index === moment.typed.length - 1;
      if (!branch.when && !last) {
        report(
          'branch-after-default',
          path,
          'the branch without "when" to be the last',
          'branches after it, which can never be taken',
          'Move it to the end of the list.',
        );
      }
      if (branch.when && last) {
        report(
          'no-default-branch',
          path,
          'a last branch without "when"',
          'a condition on every branch, so some replies lead nowhere',
          'Add a line "- to: ..." at the end of the list.',
        );
      }
    });
  }

  const { currency } = scenario.facts.loss;
  const oneCurrency = (money: Money, path: Path) => {
    if (money.currency === currency) return;
    report(
      'wrong-value',
      path,
      `an amount in ${currency}, as the loss is`,
      `one in ${money.currency}`,
      `Write it in ${currency}.`,
    );
  };
  oneCurrency(scenario.facts.authority.gesture, ['facts', 'authority', 'gesture']);
  for (const [id, remedy] of Object.entries(scenario.remedies)) {
    oneCurrency(remedy.value, ['remedies', id, 'value']);
    oneCurrency(remedy.cost, ['remedies', id, 'cost']);
  }

  scenario.afterwards.forEach((event, index) => {
    event.reveals?.forEach((fact, place) => {
      need('unknown-fact', facts, 'a hidden fact', fact, ['afterwards', index, 'reveals', place]);
    });
    for (const act of event.acts) {
      const spot = ['afterwards', index, 'acts', act.id];
      act.reveals?.forEach((fact, place) => {
        need('unknown-fact', facts, 'a hidden fact', fact, [...spot, 'reveals', place]);
      });
      if (!('gives' in act) || act.gives === undefined) continue;
      need('unknown-remedy', remedies, 'a remedy', act.gives, [...spot, 'gives']);
      if (act.kind === 'own-authority' && scenario.remedies[act.gives]?.within === 'supervisor') {
        report(
          'wrong-value',
          [...spot, 'gives'],
          'a remedy that the trainee may give alone',
          `"${act.gives}", which needs a supervisor`,
          'Use "kind: escalate" or "kind: case", or name another remedy.',
        );
      }
    }
  });

  const variables = variablesOf(scenario);
  for (const { path, text } of texts(raw)) {
    for (const name of variablesIn(text)) {
      if (name === 'missing' && path.at(-1) === 'asks') continue;
      need('unknown-variable', variables, 'a variable', name, path);
    }
  }
  return issues.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
