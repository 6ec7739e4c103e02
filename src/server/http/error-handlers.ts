import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { PROBLEM_TYPE, ProblemError, problemOf, sendProblem } from './problem.ts';

/** Fastify's own errors, by the code of the catalogue. */
const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
  FST_ERR_CTP_EMPTY_TYPE: 'wrong-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_BAD_URL: 'bad-request',
  FST_ERR_NOT_FOUND: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

const STATUS_TO_CODE: Readonly<Record<number, ErrorCode>> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'wrong-media-type',
  429: 'too-many-requests',
};

/** What both databases say of a row that refers to one that is not there: when it was looked up, it was. */
const DATABASE_CODES: Readonly<Record<string, ErrorCode>> = {
  SQLITE_CONSTRAINT_FOREIGNKEY: 'gone-meanwhile',
  '23503': 'gone-meanwhile',
};

function codeOf(error: FastifyError): ErrorCode {
  const known = FASTIFY_CODES[error.code] ?? DATABASE_CODES[error.code];
  if (known) return known;
  if (error instanceof SyntaxError && error.statusCode === 400) return 'not-json';
  return (
    STATUS_TO_CODE[error.statusCode ?? 500] ??
    ((error.statusCode ?? 500) < 500 ? 'bad-request' : 'unexpected')
  );
}

/** Answers every error with a problem of the catalogue; what the catalogue does not foresee is logged, never shown. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ProblemError) return sendProblem(reply, error.code, error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const path = [error.validationContext, ...(first?.instancePath ?? '').split('/').filter(Boolean)].join(
      '.',
    );
    const words = first?.message ?? 'not as expected';
    const found = `At "${path}": ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
    return sendProblem(reply, 'request-malformed', found, { path });
  }
  const code = codeOf(error);
  if (code === 'unexpected') request.log.error({ err: error }, 'request failed');
  return sendProblem(reply, code);
}

/** Answers what is not HTTP at all, before Fastify has a request. */
export function handleClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem: ErrorCode = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : 'bad-request';
  const { status } = ERRORS[problem];
  const body = JSON.stringify(problemOf(problem));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: ${PROBLEM_TYPE}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
