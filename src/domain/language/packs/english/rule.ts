import type { Behaviour } from '../../behaviour.ts';
import type { Rule } from '../../pack.ts';
import type { Veto } from '../../vetoes.ts';

interface Options {
  readonly span?: Rule['span'];
  readonly unless?: readonly Veto[];
  /** Names of those that stand whatever the model says: right nine times in ten on labelled replies. */
  readonly sure?: readonly string[];
}

const USUAL: readonly Veto[] = ['negated', 'reported', 'hypothetical'];

/** Rules of one behaviour that share a reason and vetoes. */
export function rulesFor(
  label: Behaviour,
  reason: string,
  patterns: Readonly<Record<string, string>>,
  { span = 'match', unless = [...USUAL, 'question'], sure = [] }: Options = {},
): Rule[] {
  return Object.entries(patterns).map(([name, pattern]) => ({
    id: `${label}/${name}`,
    label,
    pattern: new RegExp(`(?<![a-z'])(?:${pattern})(?![a-z])`, 'g'),
    span,
    unless,
    reason,
    ...(sure.includes(name) && { sure: true }),
  }));
}

export const WITHOUT_QUESTION: readonly Veto[] = USUAL;
export const NOT_EVEN_NEGATED: readonly Veto[] = ['reported'];
