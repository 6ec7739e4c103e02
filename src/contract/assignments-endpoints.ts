import { z } from 'zod';
import {
  assignedPersonSchema,
  assignmentSchema,
  assignmentsPageSchema,
  assignmentsQuery,
  attemptSchema,
  newAssignmentSchema,
  ownAssignmentSchema,
} from './assignments.ts';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { nothing, params } from './endpoint-parts.ts';
import { pageOf, pageQuery } from './page.ts';

/** What is assigned, to whoever assigns and to whoever does it. */
export const ASSIGNMENTS_ENDPOINTS = {
  'GET /api/assignments': {
    summary: 'What is assigned in your teams, the newest first',
    tag: 'assignments',
    may: 'assign',
    query: assignmentsQuery,
    answers: { 200: assignmentsPageSchema },
  },
  'POST /api/assignments': {
    summary: 'Assign a scenario to people or teams',
    tag: 'assignments',
    may: 'assign',
    body: newAssignmentSchema,
    answers: { 201: assignmentSchema },
  },
  'GET /api/assignments/:assignment': {
    summary: 'One assignment',
    tag: 'assignments',
    may: 'assign',
    params: params('assignment'),
    answers: { 200: assignmentSchema },
  },
  'GET /api/assignments/:assignment/people': {
    summary: 'How each person of an assignment stands, by name',
    tag: 'assignments',
    may: 'assign',
    params: params('assignment'),
    query: pageQuery,
    answers: { 200: pageOf(assignedPersonSchema) },
  },
  'DELETE /api/assignments/:assignment': {
    summary: 'Withdraw an assignment; plays of it stay',
    tag: 'assignments',
    may: 'assign',
    params: params('assignment'),
    answers: { 204: nothing },
  },
  'GET /api/me/assignments': {
    summary: 'What is assigned to you: the open ones first, by when they are due',
    tag: 'assignments',
    may: 'do-assignment',
    answers: { 200: z.array(ownAssignmentSchema) },
  },
  'POST /api/me/assignments/:assignment/attempts': {
    summary: 'Begin an attempt, or go on with the one that is open',
    tag: 'assignments',
    may: 'do-assignment',
    params: params('assignment'),
    answers: { 200: attemptSchema, 201: attemptSchema },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
