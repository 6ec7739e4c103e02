import type { FastifyReply } from 'fastify';
import type { Problem } from '#contract/api.ts';
import { ERRORS, type ErrorCode } from '../errors.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Members beside those of RFC 9457, as its section 3.2 provides for. */
export type Extras = Readonly<Record<string, string | number>>;

/** @param found what was found in this request; the mend from the catalogue follows it */
export function problemOf(code: ErrorCode, found?: string, extras: Extras = {}): Problem & Extras {
  const { status, title, mend } = ERRORS[code];
  return {
    ...extras,
    type: `urn:amends:error:${code}`,
    title,
    status,
    detail: found ? `${found} ${mend}` : mend,
  };
}

export function sendProblem(
  reply: FastifyReply,
  code: ErrorCode,
  found?: string,
  extras?: Extras,
): FastifyReply {
  return reply
    .code(ERRORS[code].status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(code, found, extras)));
}

/** Thrown where a plugin leaves no other way to answer with a problem of the catalogue. */
export class ProblemError extends Error {
  readonly code: ErrorCode;
  readonly statusCode: number;

  constructor(code: ErrorCode, found: string) {
    super(found);
    this.name = 'ProblemError';
    this.code = code;
    this.statusCode = ERRORS[code].status;
  }
}
