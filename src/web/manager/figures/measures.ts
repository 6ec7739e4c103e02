import type { ComponentType } from 'react';
import { AuthorityView } from './authority-view.tsx';
import { CompensationView } from './compensation-view.tsx';
import type { MeasureProps } from './measure-props.ts';
import { PreventionView } from './prevention-view.tsx';
import { RemediesView } from './remedies-view.tsx';
import { UpdatesView } from './updates-view.tsx';
import { ValueView } from './value-view.tsx';

/** What managers are asked to keep an eye on (M30 to M35), each with the view that shows it, in the page's order. */
export const MEASURES: readonly {
  readonly measure: string;
  /** Of the heading of its view. */
  readonly id: string;
  readonly View: ComponentType<MeasureProps>;
}[] = [
  { measure: 'M30', id: 'compensation', View: CompensationView },
  { measure: 'M31', id: 'remedies', View: RemediesView },
  { measure: 'M32', id: 'authority', View: AuthorityView },
  { measure: 'M33', id: 'updates', View: UpdatesView },
  { measure: 'M34', id: 'value', View: ValueView },
  { measure: 'M35', id: 'prevention', View: PreventionView },
];
