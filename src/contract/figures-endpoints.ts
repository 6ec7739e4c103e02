import { z } from 'zod';
import { coachingNoteSchema, coachingNotesSchema, newCoachingNoteSchema } from './coaching-notes.ts';
import { countedPlaysQuery, countedPlaysSchema } from './counted-plays.ts';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import {
  attentionSchema,
  figuresQuery,
  improvementSchema,
  monthFiguresSchema,
  pathQuery,
  pathSchema,
  peopleFiguresQuery,
  peopleFiguresSchema,
  personPageSchema,
  scenarioFiguresSchema,
  scoringTrustSchema,
  skillFiguresSchema,
} from './figures.ts';
import { pageQuery } from './page.ts';
import { idSchema } from './text.ts';

/** A team by its id, or "everyone". */
const group = z.strictObject({ group: idSchema });
const person = z.strictObject({ person: idSchema });

/** What managers see: over finished assessed and shared plays only. */
export const FIGURES_ENDPOINTS = {
  'GET /api/figures/:group/attention': {
    summary: 'Who is overdue or stuck, and disputes that wait',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    answers: { 200: attentionSchema },
  },
  'GET /api/figures/:group/skills': {
    summary: 'How often each skill was missed, partly shown and met',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: figuresQuery,
    answers: { 200: skillFiguresSchema },
  },
  'GET /api/figures/:group/improvement': {
    summary: 'First and latest plays of the same people on the same version',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: figuresQuery,
    answers: { 200: improvementSchema },
  },
  'GET /api/figures/:group/people': {
    summary: 'The skills of each person of a group, by name',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: peopleFiguresQuery,
    answers: { 200: peopleFiguresSchema },
  },
  'GET /api/figures/:group/months': {
    summary: 'Compensation and satisfaction, by month and scenario version',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: figuresQuery,
    answers: { 200: monthFiguresSchema },
  },
  'GET /api/figures/:group/scenarios': {
    summary: 'What was done in the plays of each scenario version',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: figuresQuery,
    answers: { 200: scenarioFiguresSchema },
  },
  'GET /api/figures/:group/path': {
    summary: 'The ways plays of one scenario version took',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: pathQuery,
    answers: { 200: pathSchema },
  },
  'GET /api/figures/:group/scoring': {
    summary: 'How often points of each rule were disputed, and what became of it',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: figuresQuery,
    answers: { 200: scoringTrustSchema },
  },
  'GET /api/figures/:group/plays': {
    summary: 'The plays behind a number, the latest first',
    tag: 'figures',
    may: 'see-figures',
    params: group,
    query: countedPlaysQuery,
    answers: { 200: countedPlaysSchema },
  },
  'GET /api/people/:person/figures': {
    summary: 'The skills of one person, and what to recommend next',
    tag: 'figures',
    may: 'see-figures',
    params: person,
    query: figuresQuery,
    answers: { 200: personPageSchema },
  },
  'GET /api/people/:person/counted-plays': {
    summary: 'The assessed and shared plays of one person, the latest first',
    tag: 'figures',
    may: 'see-figures',
    params: person,
    query: countedPlaysQuery.omit({ person: true }),
    answers: { 200: countedPlaysSchema },
  },
  'GET /api/people/:person/notes': {
    summary: 'Coaching notes about a person, the latest first; the person reads them too',
    tag: 'figures',
    may: 'see-notes',
    params: person,
    query: pageQuery,
    answers: { 200: coachingNotesSchema },
  },
  'POST /api/people/:person/notes': {
    summary: 'Note what was talked about with a person',
    tag: 'figures',
    may: 'coach',
    params: person,
    body: newCoachingNoteSchema,
    answers: { 201: coachingNoteSchema },
  },
  'DELETE /api/people/:person/notes/:note': {
    summary: 'Remove a coaching note',
    tag: 'figures',
    may: 'coach',
    params: person.extend({ note: idSchema }),
    answers: { 204: z.undefined().meta({ description: 'Done; no body.' }) },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
