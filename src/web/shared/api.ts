import type {
  Dispute,
  DisputeRequest,
  Problem,
  ScenarioCard,
  ScenarioPackage,
  StoredPlay,
} from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';

/** What the server answered instead of what was asked for, or that it could not be reached. */
export class RequestFailed extends Error {
  /** 0 when the server could not be reached. */
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.name = 'RequestFailed';
    this.status = status;
  }
}

async function request<Body>(path: string, init?: RequestInit): Promise<Body> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new RequestFailed(0, 'The server cannot be reached. What you typed is kept in this browser.');
  }
  if (response.ok) return (await response.json()) as Body;
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  throw new RequestFailed(response.status, problem?.detail ?? `The server answered ${response.status}.`);
}

export const fetchScenarios = () => request<readonly ScenarioCard[]>('/api/scenarios');

export const fetchPackage = (id: string) =>
  request<ScenarioPackage>(`/api/scenarios/${encodeURIComponent(id)}`);

export const putPlay = (record: PlayRecord) =>
  request<StoredPlay>(`/api/plays/${record.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });

export const fetchDisputes = (play: string) =>
  request<readonly Dispute[]>(`/api/plays/${encodeURIComponent(play)}/disputes`);

export const postDispute = (play: string, dispute: DisputeRequest) =>
  request<Dispute>(`/api/plays/${encodeURIComponent(play)}/disputes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(dispute),
  });
