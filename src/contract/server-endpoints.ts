import { z } from 'zod';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { nothing, verbatim } from './endpoint-parts.ts';

/** The server itself. */
export const SERVER_ENDPOINTS = {
  'GET /api/health': {
    summary: 'Whether the server can store a play',
    tag: 'server',
    may: 'enter',
    answers: { 200: z.strictObject({ status: z.literal('ok'), version: z.string(), database: z.string() }) },
  },
  'GET /api/openapi.json': {
    summary: 'This document',
    tag: 'server',
    may: 'enter',
    answers: { 200: verbatim<Record<string, unknown>>('OpenApi', 'An OpenAPI 3.1 document.') },
  },
  'DELETE /api/demo': {
    summary: 'Remove the demo firm: its people, teams and plays',
    tag: 'server',
    may: 'remove-demo',
    answers: { 204: nothing },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
