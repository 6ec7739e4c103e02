import type { Behaviour } from '../../behaviour.ts';
import type { Rule, Veto } from '../../pack.ts';

interface Options {
  readonly span?: Rule['span'];
  readonly unless?: readonly Veto[];
}

const USUAL: readonly Veto[] = ['negated', 'quoted', 'reported', 'template', 'hypothetical'];

/** Rules of one behaviour that share a reason and vetoes. */
export function rulesFor(
  label: Behaviour,
  reason: string,
  patterns: Readonly<Record<string, string>>,
  { span = 'match', unless = [...USUAL, 'question'] }: Options = {},
): Rule[] {
  return Object.entries(patterns).map(([name, pattern]) => ({
    id: `${label}/${name}`,
    label,
    pattern: new RegExp(`(?<![a-z'])(?:${pattern})(?![a-z])`, 'g'),
    span,
    unless,
    reason,
  }));
}

export const WITHOUT_QUESTION: readonly Veto[] = USUAL;
export const NOT_EVEN_NEGATED: readonly Veto[] = ['quoted', 'reported', 'template'];
