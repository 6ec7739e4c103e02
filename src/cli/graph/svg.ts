import { Graph, layout } from '@dagrejs/dagre';
import { type GraphNode, type GraphWay, type ScenarioGraph, shortened } from '#domain/scenario/graph.ts';

/** Pixels; letters are as wide as this on the average, which is on the safe side for the fonts named. */
const TEXT = { size: 13, wide: 7, high: 18 };
const LABEL = { size: 11, wide: 6.1, high: 14 };
const PADDING = 12;
const NODE_CHARACTERS = 30;
const LABEL_CHARACTERS = 34;
const FONT = "Inter, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif";

const COLOURS: Readonly<Record<GraphNode['kind'], { fill: string; line: string; ink: string }>> = {
  moment: { fill: '#f6f5f2', line: '#8a8578', ink: '#23211c' },
  good: { fill: '#dff1e3', line: '#3d8b54', ink: '#17361f' },
  mixed: { fill: '#fbeed0', line: '#b08420', ink: '#3f2f08' },
  bad: { fill: '#f9dcd8', line: '#b4483a', ink: '#431712' },
};
/** How far from a bend a line begins to turn. */
const CORNER = 40;
const START = '#23211c';
const START_NODE = 'start';

interface Point {
  readonly x: number;
  readonly y: number;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function wrapped(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < longest)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function wordsOf(ways: readonly GraphWay[]): string {
  return ways.map((way) => way.words).join(' or ');
}

function sizeOf(lines: readonly string[], { wide, high }: typeof TEXT) {
  return { width: Math.max(...lines.map(({ length }) => length)) * wide, height: lines.length * high };
}

/** A line through points, with its corners rounded; it goes through the middle of its label. */
function curve(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const towards = (from: Point, to: Point): Point => {
    const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const share = Math.min(CORNER, far / 2) / far;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  };
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const before = points[index] ?? first;
    const after = rest[index + 1] ?? last;
    return `L ${at(towards(point, before))} Q ${at(point)} ${at(towards(point, after))}`;
  });
  return [`M ${at(first)}`, ...bends, `L ${at(last)}`].join(' ');
}

function texts(
  lines: readonly string[],
  { x, y }: Point,
  { size, high }: typeof TEXT,
  ink: string,
  bold: boolean,
): string {
  const top = y - ((lines.length - 1) * high) / 2;
  return lines
    .map(
      (line, index) =>
        `<text x="${x.toFixed(1)}" y="${(top + index * high).toFixed(1)}" font-size="${size}" fill="${ink}"${bold && index === 0 ? ' font-weight="600"' : ''}>${escaped(line)}</text>`,
    )
    .join('');
}

/** A scenario's graph as a picture, laid out from the top; all text in it is escaped. */
export function svgOf({ title, nodes, edges: drawnEdges }: ScenarioGraph): string {
  const edges = drawnEdges.filter(({ from, to }) => from !== to);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 46, ranksep: 56, edgesep: 22, marginx: 28, marginy: 28 });
  graph.setDefaultEdgeLabel(() => ({}));
  const words = new Map(
    nodes.map((node) => [
      node.id,
      [
        node.id,
        ...wrapped(shortened(node.says, 75), NODE_CHARACTERS),
        ...(node.walksAway ? ['(and whenever it is too much)'] : []),
        // An edge from a box to itself says that the talk stays there, which the box can say itself.
        ...drawnEdges
          .filter(({ from, to }) => from === node.id && to === node.id)
          .flatMap(({ ways }) => wrapped(`stays: ${wordsOf(ways)}`, NODE_CHARACTERS)),
      ],
    ]),
  );
  graph.setNode(START_NODE, { width: 54, height: 26 });
  for (const { id } of nodes) {
    const { width, height } = sizeOf(words.get(id) ?? [], TEXT);
    graph.setNode(`n ${id}`, { width: width + 2 * PADDING, height: height + 2 * PADDING - 4 });
  }
  for (const { id, start } of nodes) if (start) graph.setEdge(START_NODE, `n ${id}`, {});
  const labels = edges.map(({ ways }) =>
    ways.flatMap((way, index) => wrapped(`${index === 0 ? '' : 'or '}${way.words}`, LABEL_CHARACTERS)),
  );
  edges.forEach(({ from, to }, index) => {
    const { width, height } = sizeOf(labels[index] ?? [], LABEL);
    graph.setEdge(`n ${from}`, `n ${to}`, { width: width + 8, height: height + 6, labelpos: 'c' });
  });
  layout(graph);
  const drawnTitle = `<title>${escaped(title)}</title>`;
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const heading = 44;

  const lines = graph.edges().map((edge) => {
    const { points } = graph.edge(edge) as unknown as { points: readonly Point[] };
    const drawn = edges.find(({ from, to }) => edge.v === `n ${from}` && edge.w === `n ${to}`);
    const silent = drawn?.ways.every(({ by }) => by === 'silence');
    return `<path d="${curve(points)}" fill="none" stroke="#9a958a" stroke-width="1.3" marker-end="url(#tip)"${silent ? ' stroke-dasharray="5 4"' : ''}/>`;
  });
  const named = edges.map(({ from, to }, index) => {
    const { x, y } = graph.edge(`n ${from}`, `n ${to}`) as unknown as Point;
    const size = sizeOf(labels[index] ?? [], LABEL);
    const wide = size.width + 6;
    const high = size.height + 4;
    return `<g><rect x="${(x - wide / 2).toFixed(1)}" y="${(y - high / 2).toFixed(1)}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" rx="4" fill="#ffffff" fill-opacity="0.92"/>${texts(labels[index] ?? [], { x, y }, LABEL, '#4a463d', false)}</g>`;
  });
  const boxes = nodes.map((node) => {
    const {
      x,
      y,
      width: wide,
      height: high,
    } = graph.node(`n ${node.id}`) as unknown as Point & {
      width: number;
      height: number;
    };
    const { fill, line, ink } = COLOURS[node.kind];
    const round = node.kind === 'moment' ? 10 : Math.min(high / 2, 26);
    return `<g><rect x="${(x - wide / 2).toFixed(1)}" y="${(y - high / 2).toFixed(1)}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" rx="${round}" fill="${fill}" stroke="${line}" stroke-width="${node.start ? 2.4 : 1.4}"/>${texts(words.get(node.id) ?? [], { x, y }, TEXT, ink, true)}</g>`;
  });
  const start = graph.node(START_NODE) as unknown as Point;
  const begin = `<g><rect x="${(start.x - 27).toFixed(1)}" y="${(start.y - 13).toFixed(1)}" width="54" height="26" rx="13" fill="${START}"/>${texts(['start'], start, TEXT, '#ffffff', false)}</g>`;
  const totalWidth = Math.ceil(Math.max(width, title.length * 10 + 56));
  const totalHeight = Math.ceil(height + heading);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${totalWidth}" height="${totalHeight}" viewBox="0 0 ${totalWidth} ${totalHeight}" role="img">`,
    drawnTitle,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M 0 0 L 10 5 L 0 10 z" fill="#9a958a"/></marker></defs>',
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    `<text x="28" y="34" font-family="${FONT}" font-size="18" font-weight="600" fill="#23211c">${escaped(title)}</text>`,
    `<g transform="translate(0 ${heading})" font-family="${FONT}" text-anchor="middle" dominant-baseline="central">`,
    ...lines,
    ...named,
    begin,
    ...boxes,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
