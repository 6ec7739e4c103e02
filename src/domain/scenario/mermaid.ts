import { type GraphNode, type ScenarioGraph, shortened } from './graph.ts';

const MAX_LINE = 60;

/** Mermaid takes entities for what would end a text or be read as its own signs. */
function escaped(text: string): string {
  return text.replace(/[#"<>&`|{}[\]()\\;]/g, (sign) => `#${sign.charCodeAt(0)};`);
}

/** Ids share their letters with Mermaid's own words ("end"), which a prefix keeps apart. */
function nameOf({ id, kind }: Pick<GraphNode, 'id' | 'kind'>): string {
  return `${kind === 'moment' ? 'moment' : 'ending'}_${id.replaceAll('-', '_')}`;
}

function box(node: GraphNode): string {
  const words = [
    `<b>${escaped(node.id)}</b>`,
    escaped(shortened(node.says, MAX_LINE)),
    ...(node.walksAway ? ['and whenever it is too much'] : []),
  ].join('<br/>');
  return node.kind === 'moment' ? `("${words}")` : `(["${words}"])`;
}

const COLOURS = {
  moment: 'fill:#f6f5f2,stroke:#8a8578,color:#23211c',
  good: 'fill:#dff1e3,stroke:#3d8b54,color:#17361f',
  mixed: 'fill:#fbeed0,stroke:#b08420,color:#3f2f08',
  bad: 'fill:#f9dcd8,stroke:#b4483a,color:#431712',
};

/** A scenario's graph as the text of a Mermaid flowchart. */
export function mermaidOf({ title, nodes, edges }: ScenarioGraph): string {
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const lines = [
    '---',
    // JSON's quotes are YAML's, whatever the title contains.
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart TD',
    ...nodes.map((node) => `  ${nameOf(node)}${box(node)}:::${node.kind}`),
    '  begin((start)):::moment',
    ...nodes.filter(({ start }) => start).map((node) => `  begin --> ${nameOf(node)}`),
    ...edges.map(({ from, to, ways }) => {
      const words = ways.map((way) => escaped(way.words)).join('<br/>or ');
      const arrow = ways.every(({ by }) => by === 'silence') ? '-.->' : '-->';
      return `  ${names.get(from)} ${arrow}|"${words}"| ${names.get(to)}`;
    }),
    ...Object.entries(COLOURS).map(([kind, style]) => `  classDef ${kind} ${style}`),
  ];
  return `${lines.join('\n')}\n`;
}
