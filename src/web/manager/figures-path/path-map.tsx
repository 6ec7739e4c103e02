import '@xyflow/react/dist/style.css';
import './path-page.css';
import { Switch, Text, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Controls, MarkerType, ReactFlow } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Path } from '#contract/figures.ts';
import type { FiguresSearch } from '../figures/figures-search.ts';
import { CARD, layoutOf, type PathLayout } from './path-layout.ts';
import { PlaceCard, type PlaceNode } from './place-card.tsx';
import { type WayEdge, WayLine } from './way-line.tsx';
import { RARE, type Way, waysOf } from './ways.ts';

/** Smaller than this nothing can be read: then the map is moved about. */
const SMALLEST = 0.8;

const NODE_TYPES = { place: PlaceCard };
const EDGE_TYPES = { way: WayLine };

/** From the top, with the first place in the middle; a map that fits is not moved to the side. */
function viewOf({ places: [first], width: all }: PathLayout, width: number) {
  const zoom = Math.min(1, Math.max(SMALLEST, width / all));
  if (all * zoom <= width) return { x: (width - all * zoom) / 2, y: 0, zoom };
  const middle = ((first?.at.x ?? 0) + CARD.width / 2) * zoom;
  return { x: Math.max(width - all * zoom, Math.min(0, width / 2 - middle)), y: 0, zoom };
}

function Drawn({
  path,
  ways,
  search,
}: {
  readonly path: Path;
  readonly ways: readonly Way[];
  readonly search: FiguresSearch;
}) {
  const colours = useComputedColorScheme('light');
  const { ref, width } = useElementSize();
  const between = useMemo(() => ways.filter(({ from, to }) => from !== to.id), [ways]);
  const map = useMemo(() => layoutOf(path.places, between), [path, between]);
  const view = viewOf(map, width);
  const most = Math.max(1, ...between.map(({ times }) => times));
  const nodes = map.places.map(
    ({ place, at }): PlaceNode => ({
      id: place.id,
      type: 'place',
      position: at,
      data: {
        place,
        stays: ways.find(({ from, to }) => from === place.id && to.id === place.id)?.share ?? 0,
        search,
      },
      ...CARD,
      focusable: false,
    }),
  );
  const edges = map.ways.map(
    ({ way, points, at }): WayEdge => ({
      id: JSON.stringify([way.from, way.to.id]),
      type: 'way',
      source: way.from,
      target: way.to.id,
      data: { way, points, at, weight: way.times / most, search },
      focusable: false,
      markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, markerUnits: 'userSpaceOnUse' },
    }),
  );
  return (
    <div
      ref={ref}
      className="card path-map"
      style={{ height: `min(${Math.ceil(map.height * view.zoom) + 8}px, var(--map-most))` }}
    >
      {width > 0 && (
        <ReactFlow
          aria-label="Map of the path; the outline before it has the same numbers"
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          colorMode={colours}
          defaultViewport={view}
          minZoom={0.2}
          maxZoom={1.6}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable={false}
          // The page is scrolled over it, not the map.
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          disableKeyboardA11y
        >
          <Controls showInteractive={false} />
        </ReactFlow>
      )}
    </div>
  );
}

/** Where plays went, as a map that can be moved and made larger; what it shows, the outline tells too. */
export function PathMap({ path, search }: { readonly path: Path; readonly search: FiguresSearch }) {
  const [rare, setRare] = useState(false);
  const ways = useMemo(() => waysOf(path), [path]);
  const shown = useMemo(() => (rare ? ways : ways.filter((way) => !way.rare)), [ways, rare]);
  const hidden = ways.filter((way) => way.rare).length;
  return (
    <>
      {hidden > 0 && (
        <div className="path-rare">
          <Switch
            checked={rare}
            onChange={(event) => setRare(event.currentTarget.checked)}
            label="Rare ways too"
          />
          <Text size="sm" className="soft">
            {hidden} {hidden === 1 ? 'way' : 'ways'} that fewer than {RARE * 100}% took from where they were
          </Text>
        </div>
      )}
      <Drawn key={`${path.scenario.hash} ${rare}`} path={path} ways={shown} search={search} />
    </>
  );
}
