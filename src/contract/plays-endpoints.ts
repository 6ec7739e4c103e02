import { z } from 'zod';
import { playRecordSchema } from '#domain/play/record.ts';
import type { StoredPlay } from './api.ts';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { nothing, verbatim } from './endpoint-parts.ts';
import { MAX_BATCH } from './limits.ts';
import { pageQuery } from './page.ts';
import { playsPageSchema, progressSchema, VISIBILITIES } from './progress.ts';
import { named } from './reference.ts';
import { idSchema } from './text.ts';

const storedPlay = verbatim<StoredPlay>(
  'StoredPlay',
  'A stored play: id, mode, storedAt, record, outcome, and `rescored`: what it comes to under later rubrics.',
);

export const storedResultSchema = z
  .strictObject({
    id: z.string(),
    /** `stored` now, or `already-stored` before: either way it is kept; `refused` never will be; `later`: send again. */
    result: z.enum(['stored', 'already-stored', 'refused', 'later']),
    /** Why not; one sentence and the mend. */
    detail: z.string().nullable(),
  })
  .meta({ id: 'StoredResult' });
export type StoredResult = z.output<typeof storedResultSchema>;

/** Plays, and what they come to for their owner. */
export const PLAYS_ENDPOINTS = {
  'PUT /api/plays/:play': {
    summary: 'Store a play record, once; the server evaluates it',
    tag: 'plays',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    body: playRecordSchema.meta({ id: 'PlayRecord' }),
    answers: { 200: storedPlay, 201: storedPlay },
  },
  'POST /api/plays': {
    summary: `Store up to ${MAX_BATCH} play records, each once and each with its own result`,
    tag: 'plays',
    may: 'play',
    body: z.strictObject({
      records: z.array(z.unknown()).min(1).max(MAX_BATCH),
      /** Take plays of a guest, kept in this browser, for your own; they stay private. */
      adopt: z.boolean().default(false),
      /** Whose they are, as the sender has it: refused where somebody else is signed in, or nobody any more. */
      person: idSchema.optional(),
    }),
    answers: { 200: z.strictObject({ results: z.array(storedResultSchema) }) },
  },
  'GET /api/plays/:play': {
    summary: 'A stored play with its outcome, and what it comes to under later rubrics',
    tag: 'plays',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    answers: { 200: storedPlay },
  },
  'PUT /api/plays/:play/sharing': {
    summary: 'Share a practice play with those who train and lead your teams, or keep it private again',
    tag: 'plays',
    may: 'share-play',
    params: z.strictObject({ play: z.string() }),
    body: z.strictObject({ shared: z.boolean() }),
    answers: { 204: nothing },
  },
  'GET /api/plays/:play/standing': {
    summary: 'Whose a stored play is, and who may see it',
    tag: 'plays',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    answers: {
      200: z.strictObject({
        person: named.nullable(),
        visibility: z.enum(VISIBILITIES),
        disputed: z.boolean(),
      }),
    },
  },
  'GET /api/me/plays': {
    summary: 'Your plays, the latest first',
    tag: 'plays',
    may: 'see-progress',
    query: pageQuery,
    answers: { 200: playsPageSchema },
  },
  'GET /api/me/progress': {
    summary: 'Your progress for each skill, and what to practise next',
    tag: 'plays',
    may: 'see-progress',
    answers: { 200: progressSchema },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
