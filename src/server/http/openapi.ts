import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { ENDPOINTS } from '#contract/endpoints.ts';
import { PERMISSIONS } from '#contract/permissions.ts';
import { withComponents } from './openapi-components.ts';
import type { Serve } from './serve.ts';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
};
const PROBLEM_ANSWER = {
  description: 'Problem details (RFC 9457); `type` ends in the code, docs/errors.md lists them.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
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
    transformObject: jsonSchemaTransformObject,
  });
}

/** Serves the document: made once, when all routes are there. */
export function openapiRoute(app: FastifyInstance, serve: Serve): void {
  let text: string | undefined;
  serve('GET /api/openapi.json', {
    scope: 'everybody',
    handle: async ({ reply }) => {
      text ??= JSON.stringify(withComponents(withProblems(app.swagger())), withoutBounds);
      return reply.type('application/json; charset=utf-8').send(text);
    },
  });
}

/** That a whole number is one that a program can hold is no news about a field. */
function withoutBounds(_key: string, value: unknown): unknown {
  return value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER ? undefined : value;
}

interface Operation {
  operationId?: string;
  responses?: Record<string, unknown>;
}

interface Document {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, unknown>>;
    readonly responses?: Readonly<Record<string, unknown>>;
  };
}

/** Adds what every operation shares: the problem it may answer with, and its row of the permissions. */
function withProblems(document: object): Document {
  // As the plugin makes it.
  const { paths = {}, components, ...rest } = document as Document;
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
            responses: { ...operation.responses, default: { $ref: '#/components/responses/Problem' } },
          },
        ];
      }),
    ),
  ]);
  return {
    ...rest,
    paths: Object.fromEntries(withAll),
    components: {
      ...components,
      schemas: { ...components?.schemas, Problem: PROBLEM },
      responses: { ...components?.responses, Problem: PROBLEM_ANSWER },
    },
  };
}
