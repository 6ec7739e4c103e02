import { rubricFor } from '#application/read-library.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { editionOf, theLibrary } from './library.ts';
import { makeRecord } from './make-record.ts';
import { PLAYS } from './plays.ts';

export interface GoldenPlay {
  readonly name: string;
  readonly record: PlayRecord;
  /** The outcome as JSON text. */
  readonly outcome: string;
}

/** Each scenario played well and badly by the customer of one seed, with what it comes to now. */
export async function goldenPlays(): Promise<readonly GoldenPlay[]> {
  const library = await theLibrary();
  return Object.entries(PLAYS).flatMap(([scenario, plays]) =>
    (['good', 'bad'] as const).map((manner): GoldenPlay => {
      const edition = editionOf(library, scenario);
      const record = makeRecord(edition, 20_261_122, plays[manner]);
      const evaluation = evaluate(edition, rubricFor(library, edition.scenario.scenario), record, english);
      if (!evaluation.ok) throw new Error(evaluation.fault.reason);
      return { name: `${scenario}-${manner}`, record, outcome: JSON.stringify(evaluation.outcome) };
    }),
  );
}
