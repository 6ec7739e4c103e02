import { Link } from '@tanstack/react-router';
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { FiguresSearch } from '../figures/figures-search.ts';
import type { Point } from './path-layout.ts';
import { byWords } from './step-words.ts';
import type { Way } from './ways.ts';

/** Pixels. */
const THIN = 1.5;
const THICK = 9;

export type WayEdge = Edge<
  {
    readonly way: Way;
    readonly points: readonly Point[];
    /** The middle of the label. */
    readonly at: Point;
    /** How many took it beside the way that most took, 0..1. */
    readonly weight: number;
    readonly search: FiguresSearch;
  },
  'way'
>;

/** A line through points, bent at each of them. */
function curve([first, ...rest]: readonly Point[]): string {
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q ${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M ${first.x} ${first.y} ${bends.length === 0 ? `L ${last.x} ${last.y}` : bends.join(' ')}`;
}

/** "typed", or "typed +2" where there were other ways too. */
function shortBy({ steps: [first, ...others] }: Way): string {
  if (!first) return '';
  return others.length === 0 ? byWords(first) : `${byWords(first)} +${others.length}`;
}

/** A way of the map: the thicker, the more took it. */
export function WayLine({ data, markerEnd, id }: EdgeProps<WayEdge>) {
  if (!data) return null;
  const { way, points, at, weight, search } = data;
  const [only, another] = way.steps;
  const says = `${Math.round(way.share * 100)}% · ${way.times}`;
  return (
    <>
      <BaseEdge
        id={id}
        path={curve(points)}
        style={{ strokeWidth: THIN + weight * (THICK - THIN) }}
        {...(markerEnd !== undefined && { markerEnd })}
      />
      <EdgeLabelRenderer>
        <div
          className="path-label nopan"
          style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
          title={way.steps.map((step) => `${byWords(step)}: ${step.times}`).join('\n')}
        >
          {only && !another ? (
            <Link
              to="/figures/plays"
              search={{ ...search, step: only.id }}
              className="text-link"
              tabIndex={-1}
            >
              {says}
            </Link>
          ) : (
            says
          )}
          <span>{shortBy(way)}</span>
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
