import { writeFile } from 'node:fs/promises';
import { loadScenario } from '#application/load-scenario.ts';
import { conditionWords } from '#domain/checker/condition-words.ts';
import { viewerConfig } from '#domain/play/viewer-config.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { graphOf } from '#domain/scenario/graph.ts';
import { mermaidOf } from '#domain/scenario/mermaid.ts';
import { svgOf } from '../graph/svg.ts';
import type { GraphFormat } from '../graph-format.ts';
import { plain, type Terminal } from '../terminal.ts';

export interface GraphOptions {
  /** Left out: by the ending of `out`, or else Mermaid. */
  readonly format?: GraphFormat;
  readonly out?: string;
}

const BY_ENDING: Readonly<Record<string, GraphFormat>> = { svg: 'svg', json: 'xstate' };

const DRAW: Readonly<Record<GraphFormat, (edition: Edition) => string>> = {
  svg: ({ scenario }) => svgOf(graphOf(scenario, conditionWords)),
  mermaid: ({ scenario }) => mermaidOf(graphOf(scenario, conditionWords)),
  xstate: (edition) => `${JSON.stringify(viewerConfig(edition, conditionWords), null, 2)}\n`,
};

/** Draws a scenario: a picture, the text of a flowchart, or its machine as JSON. */
export async function graph(
  file: string,
  { format, out }: GraphOptions,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  const loading = await loadScenario(file, folder);
  if (!loading.ok) {
    for (const report of loading.reports) terminal.err(plain(report));
    return 1;
  }
  const drawn = DRAW[format ?? BY_ENDING[out?.split('.').at(-1) ?? ''] ?? 'mermaid'](loading.edition);
  if (out === undefined) {
    terminal.out(plain(drawn).trimEnd());
    return 0;
  }
  await writeFile(out, drawn);
  terminal.out(plain(`Wrote ${out}.`));
  return 0;
}
