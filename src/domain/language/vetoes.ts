/** What stops a rule, or a finding of the model. */
export const VETOES = [
  'negated',
  'question',
  'hypothetical',
  'reported',
  'quoted',
  'template',
  'direction',
  'heap',
  'unlike',
] as const;
export type Veto = (typeof VETOES)[number];
