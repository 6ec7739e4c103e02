import type { Scenario } from './scenario-schema.ts';

/** Variables that every scenario has; its own `draw` adds more. */
export const COMMON_VARIABLES = [
  'customer.first',
  'customer.last',
  'customer.title',
  'order.number',
  'order.item',
  'picked',
  'want',
] as const;

const PLACEHOLDER = /\{\{\s*([\w.-]{1,64})\s*\}\}/g;

/** The names of the variables a text uses. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** Fills the variables in; one that has no value is left as it stands. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
}

export function variablesOf(scenario: Scenario): readonly string[] {
  return [...COMMON_VARIABLES, ...Object.keys(scenario.draw)];
}
