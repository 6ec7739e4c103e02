import type { Endpoint, EndpointKey } from './endpoint.ts';
import { nothing, params, verbatim } from './endpoint-parts.ts';
import { pageQuery } from './page.ts';
import { accessesPageSchema, privacyChangeSchema, privacySchema } from './privacy.ts';

/** What is kept, how long, who looked at it, and how it goes. */
export const PRIVACY_ENDPOINTS = {
  'GET /api/privacy': {
    summary: 'Every field kept, with its viewers, purpose and expiry',
    tag: 'privacy',
    may: 'enter',
    answers: { 200: privacySchema },
  },
  'PATCH /api/privacy': {
    summary: 'Set how long plays are kept, and that figures are for training alone',
    tag: 'privacy',
    may: 'set-retention',
    body: privacyChangeSchema,
    answers: { 200: privacySchema },
  },
  'GET /api/people/:person/export': {
    summary: 'Everything kept about a person, as JSON',
    tag: 'privacy',
    may: 'export-person',
    params: params('person'),
    answers: {
      200: verbatim<Record<string, unknown>>('PersonExport', 'Each table with the rows about the person.'),
    },
  },
  'DELETE /api/people/:person': {
    summary: 'Delete a person and all that is kept about them',
    tag: 'privacy',
    may: 'delete-person',
    params: params('person'),
    answers: { 204: nothing },
  },
  'GET /api/accesses': {
    summary: 'Who looked at what is somebody else’s: at yours, or all for the owner; the latest first',
    tag: 'privacy',
    may: 'see-accesses',
    query: pageQuery,
    answers: { 200: accessesPageSchema },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
