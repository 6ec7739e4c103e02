import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { ENDPOINTS } from '#contract/endpoints.ts';
import { PERMISSIONS } from '#contract/permissions.ts';
import type { Serve } from './serve.ts';

const PROBLEM = {
  description: 'Problem details (RFC 9457); `type` ends in the code, docs/errors.md lists them.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object' as const,
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { type: 'string' as const },
          title: { type: 'string' as const },
          status: { type: 'integer' as const },
          detail: { type: 'string' as const },
        },
      },
    },
  },
};

/** Has every route checked and documented by the schemas of the contract. Before any route. */
export async function documentApi(app: FastifyInstance, version: string): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Amends',
        version,
        description: `Training simulator for customer recovery. Who may do what: ${Object.values(PERMISSIONS).length} rows of one table, see x-permission of each operation.`,
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'amends.session_token' } },
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** Serves the document: made once, when all routes are there. */
export function openapiRoute(app: FastifyInstance, serve: Serve): void {
  let text: string | undefined;
  serve('GET /api/openapi.json', {
    scope: 'everybody',
    handle: async ({ reply }) => {
      text ??= JSON.stringify(withProblems(app.swagger()));
      return reply.type('application/json; charset=utf-8').send(text);
    },
  });
}

interface Operation {
  operationId?: string;
  responses?: Record<string, unknown>;
}

/** Adds what every operation shares: the problem it may answer with, and its row of the permissions. */
function withProblems(document: object): object {
  const { paths = {}, ...rest } = document as {
    paths?: Record<string, Record<string, Operation>>;
  };
  const mayOf = new Map<string, string>(
    Object.entries(ENDPOINTS).map(([key, { may }]) => [key.replace(/:([a-z]+)/g, '{$1}'), may]),
  );
  const withAll = Object.entries(paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => {
        const may = mayOf.get(`${method.toUpperCase()} ${path}`);
        return [
          method,
          {
            ...operation,
            ...(may && { 'x-permission': may }),
            responses: { ...operation.responses, default: PROBLEM },
          },
        ];
      }),
    ),
  ]);
  return { ...rest, paths: Object.fromEntries(withAll) };
}
