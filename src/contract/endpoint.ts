import type { z } from 'zod';
import type { Permission } from './permissions.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** "GET /api/teams/:team": the method, and the path with its parameters. */
export type EndpointKey = `${Method} /api/${string}`;

/** One address of the API: what it takes, what it answers, and which row of the permissions it stands under. */
export interface Endpoint {
  /** A short sentence without its full stop. */
  readonly summary: string;
  readonly tag:
    | 'library'
    | 'sign-in'
    | 'people'
    | 'assignments'
    | 'plays'
    | 'disputes'
    | 'figures'
    | 'privacy'
    | 'server';
  readonly may: Permission;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** By status; `z.undefined()` where there is no body. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
}

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** What a handler gets. */
export interface Received<Each extends Endpoint> {
  readonly params: Output<Each['params']>;
  readonly query: Output<Each['query']>;
  readonly body: Output<Each['body']>;
}

/** What a client gives: the keys that the endpoint has. */
export type Given<Each extends Endpoint> = {
  readonly [Key in 'params' | 'query' | 'body' as Each[Key] extends z.ZodType ? Key : never]: Input<
    Each[Key]
  >;
};

/** What is answered when all is well. */
export type Answer<Each extends Endpoint> = Output<Each['answers'][keyof Each['answers']]>;
