import { evaluateRecord } from '#application/evaluate-record.ts';
import { newRecord } from '#application/play-along.ts';
import { readRecord } from '#application/read-record.ts';
import { readSource } from '#application/read-source.ts';
import { refusalSentence } from '#application/refusal.ts';
import { recordOf } from '#domain/checker/trail.ts';
import { wayTo } from '#domain/checker/way-to.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { Phrasebook } from '#domain/language/phrasebook.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Mood } from '#domain/scenario/mood.ts';
import { nearest } from '#domain/scenario/nearest.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { parseJson } from '../parse-json.ts';

/** Where a play is begun, as it was asked for. */
export interface Beginning {
  /** A moment's id. */
  readonly from?: string | undefined;
  readonly mood?: Mood | undefined;
  /** A file with a play record. */
  readonly replay?: string | undefined;
}

export interface BeginningNeeds {
  readonly file: string;
  readonly edition: Edition;
  readonly rubric: Rubric;
  readonly pack: LanguagePack;
  readonly phrases: Phrasebook;
  readonly id: string;
  readonly seed: number;
}

export type Begun =
  | { readonly ok: true; readonly record: PlayRecord }
  /** One line: the place, what was expected, what was found, the mend. */
  | { readonly ok: false; readonly report: string };

/** The record to go on from: empty, the steps to a moment or a mood, or one that was kept. */
export async function beginPlay(beginning: Beginning, needs: BeginningNeeds): Promise<Begun> {
  if (beginning.replay !== undefined) return kept(beginning.replay, needs);
  const { edition, id, seed } = needs;
  const empty = newRecord(edition, { id, seed, mode: 'practice' });
  if (beginning.from === undefined && beginning.mood === undefined) return { ok: true, record: empty };
  return onTheWay(beginning, empty, needs);
}

function onTheWay({ from, mood }: Beginning, empty: PlayRecord, needs: BeginningNeeds): Begun {
  const { edition, file, pack, phrases } = needs;
  const { moments, start } = edition.scenario;
  const moment = from ?? start;
  if (!Object.hasOwn(moments, moment)) {
    const ids = Object.keys(moments);
    const meant = nearest(moment, ids);
    return {
      ok: false,
      report: `${file}: expected a moment after --from (${ids.join(', ')}), found "${moment}". ${meant ? `Did you mean "${meant}"?` : 'Name one of these.'}`,
    };
  }
  const set = { edition, persona: empty.persona, seed: empty.seed, pack };
  const way = wayTo({ moment, mood }, set, phrases);
  if (way.ok) return { ok: true, record: { ...recordOf(way.steps, set), id: empty.id } };
  const tried = `none in ${way.tried.toLocaleString('en')} replies tried`;
  return {
    ok: false,
    report:
      mood === undefined || way.moods.length === 0
        ? `${file}: expected a play that comes to "${moment}", found ${tried}. Run "amends check" to see whether any can.`
        : `${file}: expected a play in which the customer is ${mood} at "${moment}", found ${tried}; there the customer was ${way.moods.join(' or ')}. Name one of these moods, or another moment.`,
  };
}

async function kept(recordFile: string, needs: BeginningNeeds): Promise<Begun> {
  const { edition, rubric, pack } = needs;
  const refuse = (reason: string): Begun => ({ ok: false, report: `${recordFile}: ${reason}` });
  const reading = await readSource(recordFile);
  if (!reading.ok) return { ok: false, report: reading.report };
  const json = parseJson(reading.source);
  if (!json)
    return refuse(
      'expected a play record in JSON, found text that is not JSON. Name a file written by "amends play --record" or "amends check --plays".',
    );
  const body = readRecord(json.body);
  if (!body.ok) return refuse(refusalSentence(body.refusal));
  const { record } = body;
  const verdict = await evaluateRecord(record, {
    findEdition: async (hash) => (hash === edition.hash ? edition : undefined),
    rubricFor: () => rubric,
    pack,
  });
  if (!verdict.ok) return refuse(refusalSentence(verdict.refusal));
  // Played on, it is another play: the one that was kept stays what it was, under its own id.
  return {
    ok: true,
    record: verdict.outcome.complete ? record : { ...record, id: needs.id, mode: 'practice' },
  };
}
