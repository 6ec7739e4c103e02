import type { Condition } from './condition.ts';
import type { ENDING_KINDS, Scenario, Spoken } from './scenario-schema.ts';

export interface GraphNode {
  readonly id: string;
  readonly kind: 'moment' | (typeof ENDING_KINDS)[number];
  /** A moment's first line, or an ending's title, not shortened. */
  readonly says: string;
  /** The talk begins here. */
  readonly start: boolean;
  /** The ending of customers who have had enough, from every moment. */
  readonly walksAway: boolean;
}

/** One of the ways in which an edge is taken. */
export interface GraphWay {
  readonly by: 'typed' | 'option' | 'silence';
  /** As the author would say it: `apology, mood upset or calmer`, `option own-up`, `silence of 90 s`. */
  readonly words: string;
}

/** All that leads from one node to another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** In the order of the file; at least one. */
  readonly ways: readonly GraphWay[];
}

export interface ScenarioGraph {
  readonly title: string;
  /** Moments, then endings, in the order of the file. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

function firstLine(spoken: Spoken): string {
  return typeof spoken === 'string' ? spoken : spoken.else;
}

/**
 * A scenario as a drawing has it. Leaving because it is too much, which may happen anywhere, is a mark on its ending
 * and not an edge from everywhere.
 *
 * @param wordsOf a condition in the author's words
 */
export function graphOf(scenario: Scenario, wordsOf: (condition: Condition) => string): ScenarioGraph {
  const edges: GraphEdge[] = Object.entries(scenario.moments).flatMap(([from, moment]) => {
    const ways: (GraphWay & { readonly to: string })[] = [
      ...moment.typed.map(({ when, to }) => ({
        by: 'typed' as const,
        words: when ? when.map(wordsOf).join(', ') : 'anything else',
        to,
      })),
      ...moment.replies.flatMap(({ id, to }) =>
        to === undefined ? [] : [{ by: 'option' as const, words: `option ${id}`, to }],
      ),
      ...moment.patience.map(({ seconds, to }) => ({
        by: 'silence' as const,
        words: `silence of ${seconds} s`,
        to,
      })),
    ];
    return [...new Set(ways.map(({ to }) => to))].map((to) => ({
      from,
      to,
      ways: ways.filter((way) => way.to === to).map(({ by, words }) => ({ by, words })),
    }));
  });
  return {
    title: scenario.title,
    nodes: [
      ...Object.entries(scenario.moments).map(
        ([id, { customer }]): GraphNode => ({
          id,
          kind: 'moment',
          says: firstLine(customer),
          start: id === scenario.start,
          walksAway: false,
        }),
      ),
      ...Object.entries(scenario.endings).map(
        ([id, { kind, title }]): GraphNode => ({
          id,
          kind,
          says: title,
          start: false,
          walksAway: id === scenario['walks-away'],
        }),
      ),
    ],
    edges,
  };
}

/** A text in so many characters, cut between words where it can be. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.-]+$/, '')}…`;
}
