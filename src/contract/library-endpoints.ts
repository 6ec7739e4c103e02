import { z } from 'zod';
import { type ScenarioPackage, scenarioCardSchema } from './api.ts';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { verbatim } from './endpoint-parts.ts';

const scenarioPackage = verbatim<ScenarioPackage>('ScenarioPackage', 'Edition and rubric.');

/** Scenarios to be played. */
export const LIBRARY_ENDPOINTS = {
  'GET /api/scenarios': {
    summary: 'A card for each scenario of the library',
    tag: 'library',
    may: 'enter',
    answers: { 200: z.array(scenarioCardSchema) },
  },
  'GET /api/scenarios/:scenario': {
    summary: 'All a browser needs to run a play of a scenario',
    tag: 'library',
    may: 'enter',
    params: z.strictObject({ scenario: z.string() }),
    answers: { 200: scenarioPackage },
  },
  'GET /api/scenarios/:scenario/versions/:hash': {
    summary: 'One version of a scenario, with the rubric in force now',
    tag: 'library',
    may: 'enter',
    params: z.strictObject({ scenario: z.string(), hash: z.string() }),
    answers: { 200: scenarioPackage },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
