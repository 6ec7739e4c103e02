import type { ScenarioFigures } from '#contract/figures.ts';
import type { FiguresSearch } from './figures-search.ts';

/** What every view of the practice page is given. */
export interface MeasureProps {
  /** Of the heading. */
  readonly id: string;
  readonly group: string;
  readonly search: FiguresSearch;
  readonly figures: ScenarioFigures;
}
