import { randomInt, randomUUID } from 'node:crypto';
import { loadScenario } from '#application/load-scenario.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { replay } from '#domain/play/replay.ts';
import { priorityOf } from '#domain/scoring/coach.ts';
import { type Beginning, beginPlay } from '../play/begin-play.ts';
import { debriefLines } from '../play/debrief-lines.ts';
import { lineSource } from '../play/line-source.ts';
import { writeRecord } from '../play/record-file.ts';
import { runPlay } from '../play/run-play.ts';
import { plain, plainDeep, type Terminal } from '../terminal.ts';

export interface PlayOptions extends Beginning {
  readonly seed?: number;
  /** File to write the record to. */
  readonly record?: string;
}

/** Plays a scenario file in the terminal and prints the debrief. */
export async function play(
  file: string,
  options: PlayOptions,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  const loading = await loadScenario(file, folder);
  if (!loading.ok) {
    for (const report of loading.reports) terminal.err(plain(report));
    return 1;
  }
  const { edition, rubric } = loading;
  const { record: target } = options;
  const begun = await beginPlay(options, {
    file,
    edition,
    rubric,
    pack: english,
    phrases: englishPhrases,
    id: randomUUID(),
    seed: options.seed ?? randomInt(0x1_0000_0000),
  });
  if (!begun.ok) {
    terminal.err(plain(begun.report));
    return 1;
  }
  const lines = lineSource(process.stdin, process.stdout);
  try {
    const record = await runPlay({
      edition,
      pack: english,
      begun: begun.record,
      lines,
      terminal,
      keep: async (each) => {
        if (target !== undefined) await writeRecord(target, each);
      },
    });
    const evaluation = evaluate(edition, rubric, record, english);
    if (!evaluation.ok) {
      terminal.err(evaluation.fault.reason);
      return 1;
    }
    const { outcome } = evaluation;
    if (!outcome.complete && !outcome.transcript.some(({ kind }) => kind === 'reply'))
      terminal.out('Nothing was said, so there is nothing to look back on.');
    else {
      const set = { edition: plainDeep(edition), persona: record.persona, seed: record.seed, pack: english };
      const replayed = replay(edition, record, english);
      const priority = replayed.ok && priorityOf(replayed.play, set, outcome.skills, rubric);
      const shown = plainDeep(priority || undefined);
      for (const line of debriefLines(plainDeep(outcome), shown, set, terminal)) terminal.out(line);
    }
    if (target !== undefined) terminal.out(`The record is in ${target}.`);
    return 0;
  } finally {
    lines.close();
  }
}
