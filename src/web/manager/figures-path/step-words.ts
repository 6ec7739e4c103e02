import type { Path } from '#contract/figures.ts';

export type Place = Path['places'][number];
export type Step = Path['steps'][number];

/** What led on: "typed", "option 2", "nothing was said", "as time went on". */
export function byWords({ by, option }: Pick<Step, 'by' | 'option'>): string {
  switch (by) {
    case 'option':
      return `option ${(option ?? 0) + 1}`;
    case 'typed':
      return 'typed';
    case 'silence':
      return 'nothing was said';
    case 'time':
      return 'as time went on';
  }
}
