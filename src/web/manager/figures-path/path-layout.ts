import { Graph, layout } from '@dagrejs/dagre';
import type { Place } from './step-words.ts';
import type { Way } from './ways.ts';

/** Pixels. */
export const CARD = { width: 204, height: 92 };
const LABEL = { width: 76, height: 34 };

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the parts of a map stand, in pixels from its top left corner. */
export interface PathLayout {
  readonly width: number;
  readonly height: number;
  /** `at`: the top left corner of the card. */
  readonly places: readonly { readonly place: Place; readonly at: Point }[];
  /** `at`: the middle of the label. */
  readonly ways: readonly { readonly way: Way; readonly points: readonly Point[]; readonly at: Point }[];
}

/** The map of a path, from the top: each place a card, each way between two of them one line. */
export function layoutOf(places: readonly Place[], ways: readonly Way[]): PathLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 24, edgesep: 10, ranksep: 40, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of places) graph.setNode(id, { ...CARD });
  for (const { from, to } of ways) graph.setEdge(from, to.id, { ...LABEL, labelpos: 'c' });
  layout(graph);
  // What the layout adds to the nodes, the edges and the graph itself; its types do not know of it.
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    places: places.map((place) => {
      const { x, y } = graph.node(place.id) as unknown as Point;
      return { place, at: { x: x - CARD.width / 2, y: y - CARD.height / 2 } };
    }),
    ways: ways.map((way) => {
      const { points, x, y } = graph.edge(way.from, way.to.id) as unknown as Point & {
        points: readonly Point[];
      };
      return { way, points, at: { x, y } };
    }),
  };
}
