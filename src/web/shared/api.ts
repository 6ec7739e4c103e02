import type { Problem } from '#contract/api.ts';
import type { Answer, Endpoint, Given } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import { noteAnswer } from './connection.ts';

/** What the server answered instead of what was asked for, or that it could not be reached. */
export class RequestFailed extends Error {
  /** 0 when the server could not be reached. */
  readonly status: number;
  /** Of the server's catalogue of errors, such as "email-taken"; empty where it gave none. */
  readonly code: string;
  readonly title: string;
  /** The field that was wrong, such as "body.email". */
  readonly path: string | null;
  /** Seconds after which the server asks to be tried again. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    problem: Partial<Problem> & { readonly path?: unknown },
    retryAfter: number | null,
  ) {
    super(problem.detail ?? `The server answered ${status}.`);
    this.name = 'RequestFailed';
    this.status = status;
    this.code = problem.type?.replace(/^urn:amends:error:/, '') ?? '';
    this.title = problem.title ?? 'That did not work';
    this.path = typeof problem.path === 'string' ? problem.path : null;
    this.retryAfter = retryAfter;
  }
}

const UNREACHABLE = {
  title: 'No connection',
  detail: 'The server cannot be reached. What you typed is kept in this browser.',
};

/** Said by a proxy for a server that is away, or by one that is too busy to answer. */
const NOBODY_THERE: readonly number[] = [502, 503, 504];

type Keys = keyof Endpoints;
type May<Signal> = Signal & { readonly signal?: AbortSignal };
/** Left out where the endpoint takes nothing. */
type Arguments<Each extends Endpoint> =
  Record<never, never> extends Given<Each> ? [given?: May<Given<Each>>] : [given: May<Given<Each>>];

/** As the types above have it, for reading at run time. */
interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

function addressOf(path: string, { params, query = {} }: Parts): string {
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? address : `${address}?${search}`;
}

/**
 * Asks the server; which endpoint takes and answers what, the contract says.
 *
 * @throws RequestFailed for whatever is not an answer
 * @example await call('PATCH /api/teams/:team', { params: { team }, body: { name } })
 */
export async function call<Key extends Keys>(
  key: Key,
  ...[given]: Arguments<Endpoints[Key]>
): Promise<Answer<Endpoints[Key]>> {
  const parts: Parts = given ?? {};
  const space = key.indexOf(' ');
  let response: Response;
  try {
    response = await fetch(addressOf(key.slice(space + 1), parts), {
      method: key.slice(0, space),
      ...(parts.signal && { signal: parts.signal }),
      ...('body' in parts && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parts.body),
      }),
    });
  } catch (error) {
    if (parts.signal?.aborted) throw error;
    noteAnswer(false);
    throw new RequestFailed(0, UNREACHABLE, null);
  }
  noteAnswer(!NOBODY_THERE.includes(response.status));
  if (response.ok) {
    // The server sends nothing but what the contract says.
    return (response.status === 204 ? undefined : await response.json()) as Answer<Endpoints[Key]>;
  }
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new RequestFailed(response.status, problem, Number.isFinite(retryAfter) ? retryAfter : null);
}
