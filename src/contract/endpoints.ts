import { ASSIGNMENTS_ENDPOINTS } from './assignments-endpoints.ts';
import { DISPUTES_ENDPOINTS } from './disputes-endpoints.ts';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { FIGURES_ENDPOINTS } from './figures-endpoints.ts';
import { LIBRARY_ENDPOINTS } from './library-endpoints.ts';
import { PEOPLE_ENDPOINTS } from './people-endpoints.ts';
import { PLAYS_ENDPOINTS } from './plays-endpoints.ts';
import { PRIVACY_ENDPOINTS } from './privacy-endpoints.ts';
import { SERVER_ENDPOINTS } from './server-endpoints.ts';
import { SIGN_IN_ENDPOINTS } from './sign-in-endpoints.ts';

/**
 * The API, all of it: the server registers nothing under /api that does not stand here, the OpenAPI document is made
 * from it, and the browser's client takes its types from it.
 */
export const ENDPOINTS = {
  ...SERVER_ENDPOINTS,
  ...LIBRARY_ENDPOINTS,
  ...SIGN_IN_ENDPOINTS,
  ...PEOPLE_ENDPOINTS,
  ...ASSIGNMENTS_ENDPOINTS,
  ...PLAYS_ENDPOINTS,
  ...DISPUTES_ENDPOINTS,
  ...FIGURES_ENDPOINTS,
  ...PRIVACY_ENDPOINTS,
} as const satisfies Record<EndpointKey, Endpoint>;

export type Endpoints = typeof ENDPOINTS;
