export const GRAPH_FORMATS = ['svg', 'mermaid', 'xstate'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];
