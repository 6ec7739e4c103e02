import { z } from 'zod';
import { BEHAVIOURS } from '#domain/language/behaviour.ts';
import { type Dispute, disputeRequestSchema, disputeTextSchema } from './api.ts';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { params, verbatim } from './endpoint-parts.ts';
import { pageOf, pageQuery } from './page.ts';
import { named } from './reference.ts';

const dispute = verbatim<Dispute>('Dispute', 'A disputed point: what, why, when, and the decision or null.');

/** Another person's plays with a dispute, for whoever answers them. */
export const waitingDisputeSchema = z
  .strictObject({
    dispute,
    scenario: z.strictObject({ id: z.string(), title: z.string() }),
    /** `null` where a guest disputed. */
    person: named.nullable(),
  })
  .meta({ id: 'WaitingDispute' });

export const decisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('accepted'),
      /** What the disputed words really are; `null` where the dispute is about no words. */
      label: z.enum([...BEHAVIOURS, 'none']).nullable(),
      note: disputeTextSchema,
    }),
    z.strictObject({ kind: z.literal('declined'), note: disputeTextSchema }),
  ])
  .meta({ id: 'Decision' });

/** Disputed points of plays. */
export const DISPUTES_ENDPOINTS = {
  'GET /api/plays/:play/disputes': {
    summary: 'The disputed points of a play, the oldest first',
    tag: 'disputes',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    answers: { 200: z.array(dispute) },
  },
  'POST /api/plays/:play/disputes': {
    summary: 'Dispute one point of your play',
    tag: 'disputes',
    may: 'dispute-point',
    params: z.strictObject({ play: z.string() }),
    body: disputeRequestSchema,
    answers: { 200: dispute, 201: dispute },
  },
  'GET /api/disputes': {
    summary: 'Disputes in your teams, the oldest first',
    tag: 'disputes',
    may: 'see-disputes',
    query: pageQuery.extend({ status: z.enum(['open', 'accepted', 'declined', 'all']).default('open') }),
    answers: { 200: pageOf(waitingDisputeSchema) },
  },
  'POST /api/disputes/:dispute/decision': {
    summary: 'Accept or decline a dispute, once; the outcome of the play stays as it was',
    tag: 'disputes',
    may: 'decide-dispute',
    params: params('dispute'),
    body: decisionSchema,
    answers: { 200: dispute },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
