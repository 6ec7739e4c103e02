import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { playFigures } from '#application/play-figures.ts';
import { rubricFor } from '#application/read-library.ts';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayEvent, PlayRecord } from '#domain/play/record.ts';
import { canonicalJson } from '#domain/scenario/content-hash.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import {
  type EvaluationPool,
  evaluationPool,
  type PoolSettings,
} from '#server/evaluation/evaluation-pool.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { PLAYS } from '../support/plays.ts';
import { startTestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const dinner = editionOf(library, SCENARIO);

const opened: EvaluationPool[] = [];
function aPool(settings: PoolSettings = {}): EvaluationPool {
  const pool = evaluationPool({ workers: 1, ...settings });
  opened.push(pool);
  return pool;
}
afterAll(async () => {
  await Promise.all(opened.map((pool) => pool.close()));
});

function aRecord(seed = 7, edition = dinner): PlayRecord {
  return makeRecord(edition, seed, PLAYS[edition.scenario.scenario]?.good ?? [], randomUUID());
}
const submit = (pool: EvaluationPool, record: unknown, edition: Edition = dinner) =>
  pool.evaluate({
    record: canonicalJson(record),
    edition,
    rubric: rubricFor(library, edition.scenario.scenario),
  });
function outcomeOf(record: PlayRecord, edition = dinner): Outcome {
  const evaluation = evaluate(edition, rubricFor(library, edition.scenario.scenario), record, english);
  if (!evaluation.ok) throw new Error(evaluation.fault.reason);
  return evaluation.outcome;
}

/** A record that takes minutes, longer than one that could be sent: the first reply, given anew again and again. */
function endless(): PlayRecord {
  const words = 'no not never if but because '.repeat(150).slice(0, 3990);
  const tries = Array.from({ length: 4000 }, (_, index): PlayEvent[] => [
    { kind: 'reply', at: 900, text: `${index} ${words}` },
    { kind: 'step-back', at: 900, to: 0 },
  ]);
  return { ...aRecord(), events: [{ kind: 'begin', at: 0 }, ...tries.flat()] };
}

describe('evaluation in threads', () => {
  const pool = aPool({ workers: 2 });

  it('gives the outcome that this thread gives, to the byte, and what is kept beside it', async () => {
    const played = [...library.editions.values()]
      .slice(0, 4)
      .flatMap((edition) => [1, 2, 3].map((seed) => ({ edition, record: aRecord(seed, edition) })));
    const answers = await Promise.all(played.map(({ edition, record }) => submit(pool, record, edition)));
    for (const [index, { edition, record }] of played.entries()) {
      const outcome = outcomeOf(record, edition);
      const { rules, rubric, complete, total } = outcome;
      expect(answers[index]).toEqual({
        kind: 'evaluated',
        play: {
          outcome: JSON.stringify(outcome),
          rules,
          rubric,
          complete,
          total,
          figures: playFigures(outcome, edition),
        },
      });
    }
  });

  it('refuses what evaluation refuses, with the reason', async () => {
    const record = aRecord();
    const { events } = record;
    expect(await submit(pool, { ...record, seed: 8 })).toEqual({
      kind: 'refused',
      refusal: { kind: 'persona-not-drawn-from-seed', seed: 8 },
    });
    expect(await submit(pool, { ...record, events: [...events, events[0]] })).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'record-does-not-replay', event: events.length },
    });
  });

  it('fails the one record that breaks it and no other of those it was sent with', async () => {
    const records = Array.from({ length: 12 }, (_, seed) => aRecord(seed));
    const sent: unknown[] = [...records];
    sent[5] = { ...aRecord(), events: null };
    const answers = await Promise.all(sent.map((each) => submit(pool, each)));
    expect(answers.map(({ kind }) => kind)).toEqual(
      sent.map((_, index) => (index === 5 ? 'failed' : 'evaluated')),
    );
    expect(answers[5]).toMatchObject({ why: expect.stringContaining('null') });
  });

  it('gives up a record that takes too long, and goes on with another thread', async () => {
    const pool = aPool({ limit: 5000 });
    const answers = await Promise.all([endless(), aRecord(1), aRecord(2)].map((each) => submit(pool, each)));
    expect(answers[0]).toEqual({ kind: 'failed', why: 'It took longer than 5000 ms.' });
    expect(answers.slice(1).map(({ kind }) => kind)).toEqual(['evaluated', 'evaluated']);
  });

  it('takes no more than may wait, and says in how many seconds it may be sent again', async () => {
    const pool = aPool({ mostWaiting: 3 });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, seed) => submit(pool, aRecord(seed))));
    expect(answers.map(({ kind }) => kind)).toEqual([
      ...Array(3).fill('evaluated'),
      ...Array(7).fill('busy'),
    ]);
    expect(answers.at(-1)).toEqual({ kind: 'busy', seconds: 1 });
    expect((await submit(pool, aRecord())).kind).toBe('evaluated');
  });

  it('answers what it took before it closes, and takes nothing after', async () => {
    const pool = evaluationPool({ workers: 1 });
    const answers = Promise.all(Array.from({ length: 20 }, (_, seed) => submit(pool, aRecord(seed))));
    await pool.close();
    expect(new Set((await answers).map(({ kind }) => kind))).toEqual(new Set(['evaluated']));
    expect((await submit(pool, aRecord())).kind).toBe('busy');
  });
});

describe('the server', () => {
  let database: TestDatabase | undefined;
  afterAll(() => database?.stop());

  it.each([
    ['503 where too many plays are waiting', { mostWaiting: 0 }, 503, 'evaluation-busy', '1'],
    ['500 where a play cannot be evaluated', { limit: 0 }, 500, 'evaluation-failed', undefined],
  ])('answers %s, and stores nothing', async (_words, settings, status, code, wait) => {
    database ??= await DATABASES[0]?.start();
    if (!database) throw new Error('There is no database to test on.');
    const server = await startTestServer(database.place, library, { evaluator: aPool(settings) });
    try {
      const record = aRecord();
      const url = `/api/plays/${record.id}`;
      const answer = await server.app.inject({ method: 'PUT', url, payload: record });
      expect([answer.statusCode, answer.json().type]).toEqual([status, `urn:amends:error:${code}`]);
      expect(answer.headers['retry-after']).toBe(wait);
      expect((await server.app.inject(url)).statusCode).toBe(404);
    } finally {
      await server.stop();
    }
  });
});
