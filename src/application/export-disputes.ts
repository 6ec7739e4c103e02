import type { Dispute } from '#contract/api.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { AlteredEdition } from './altered-edition.ts';
import { type CorpusRow, corpusRow, isCorrection } from './corpus-row.ts';
import type { DisputeStore, EditionStore, PlayStore } from './ports.ts';
import { heardReplies, readDebrief } from './read-outcome.ts';

const PLAYS_A_PAGE = 100;

export interface ExportNeeds {
  readonly disputes: DisputeStore;
  readonly editions: EditionStore;
  readonly plays: PlayStore;
}

export type Exported = { readonly kind: 'row'; readonly row: CorpusRow } | WithoutRow;

/** An accepted dispute of which no row can be made: of no words, or its play or scenario version is not as it was. */
interface WithoutRow {
  readonly kind: 'no-row';
  readonly dispute: string;
  readonly why: 'no-words' | 'unreadable';
}

function withoutRow({ id }: Dispute, why: WithoutRow['why']): WithoutRow {
  return { kind: 'no-row', dispute: id, why };
}

async function editionOf(hash: string, editions: EditionStore): Promise<Edition | undefined> {
  try {
    return await editions.findEdition(hash);
  } catch (error) {
    if (error instanceof AlteredEdition) return undefined;
    throw error;
  }
}

/** The accepted disputes as rows of the corpus, one for each reply that was corrected, read a page of plays at a time. */
export async function* exportDisputes(needs: ExportNeeds): AsyncGenerator<Exported> {
  let after = '';
  for (;;) {
    const plays = await needs.disputes.acceptedPlaysAfter(after, PLAYS_A_PAGE);
    for (const play of plays) yield* rowsOf(play, needs);
    after = plays.at(-1) ?? after;
    if (plays.length < PLAYS_A_PAGE) return;
  }
}

async function* rowsOf(id: string, needs: ExportNeeds): AsyncGenerator<Exported> {
  const accepted = (await needs.disputes.disputesOf(id)).filter(
    ({ decision }) => decision?.kind === 'accepted',
  );
  const corrections = accepted.filter(isCorrection);
  for (const dispute of accepted) if (!isCorrection(dispute)) yield withoutRow(dispute, 'no-words');
  if (corrections.length === 0) return;

  const play = await needs.plays.findPlay(id);
  const debrief = play && readDebrief(play.outcome);
  const edition = debrief && (await editionOf(debrief.scenario.hash, needs.editions));
  if (!edition) {
    for (const dispute of corrections) yield withoutRow(dispute, 'unreadable');
    return;
  }
  for (const reply of heardReplies(debrief)) {
    const here = corrections.filter(({ words }) => words.reply === reply.index);
    if (here.length > 0) yield { kind: 'row', row: corpusRow(reply, here, debrief, edition.scenario) };
  }
}
