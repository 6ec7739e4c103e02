import { z } from 'zod';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { nothing, params } from './endpoint-parts.ts';
import { pageOf, pageQuery } from './page.ts';
import {
  handedLinkSchema,
  invitationSchema,
  namingSchema,
  newInvitationSchema,
  peoplePageSchema,
  personChangeSchema,
  personSchema,
  teamSchema,
} from './people.ts';
import { teamSkillsSchema } from './progress.ts';
import { idSchema } from './text.ts';

/** People, teams and invitations. */
export const PEOPLE_ENDPOINTS = {
  'GET /api/people': {
    summary: 'People, by name; those of one team where it is named',
    tag: 'people',
    may: 'see-teams',
    query: pageQuery.extend({ team: idSchema.optional(), search: z.string().max(80).optional() }),
    answers: { 200: peoplePageSchema },
  },
  'GET /api/people/:person': {
    summary: 'One person',
    tag: 'people',
    may: 'see-teams',
    params: params('person'),
    answers: { 200: personSchema },
  },
  'PATCH /api/people/:person': {
    summary: "Change a person's name, role or teams",
    tag: 'people',
    may: 'manage-people',
    params: params('person'),
    body: personChangeSchema,
    answers: { 200: personSchema },
  },
  'POST /api/people/:person/password-link': {
    summary: 'A link by which the person sets a new password, for the owner to hand over',
    tag: 'people',
    may: 'manage-people',
    params: params('person'),
    answers: { 201: handedLinkSchema },
  },
  'GET /api/invitations': {
    summary: 'Invitations that were not accepted yet',
    tag: 'people',
    may: 'manage-people',
    query: pageQuery,
    answers: { 200: pageOf(invitationSchema) },
  },
  'POST /api/invitations': {
    summary: 'Invite somebody by a link',
    tag: 'people',
    may: 'manage-people',
    body: newInvitationSchema,
    answers: { 201: z.strictObject({ invitation: invitationSchema, link: handedLinkSchema }) },
  },
  'DELETE /api/invitations/:invitation': {
    summary: 'Take an invitation back',
    tag: 'people',
    may: 'manage-people',
    params: params('invitation'),
    answers: { 204: nothing },
  },
  'GET /api/teams': {
    summary: 'Teams, by name: your own, or all for the owner',
    tag: 'people',
    may: 'see-teams',
    query: pageQuery,
    answers: { 200: pageOf(teamSchema) },
  },
  'POST /api/teams': {
    summary: 'Make a team',
    tag: 'people',
    may: 'manage-teams',
    body: namingSchema,
    answers: { 201: teamSchema },
  },
  'PATCH /api/teams/:team': {
    summary: 'Rename a team',
    tag: 'people',
    may: 'manage-teams',
    params: params('team'),
    body: namingSchema,
    answers: { 200: teamSchema },
  },
  'DELETE /api/teams/:team': {
    summary: 'Remove a team; its people stay',
    tag: 'people',
    may: 'manage-teams',
    params: params('team'),
    answers: { 204: nothing },
  },
  'GET /api/teams/:team/skills': {
    summary: 'What a team can do: assessed and shared plays only',
    tag: 'people',
    may: 'see-figures',
    params: params('team'),
    answers: { 200: teamSkillsSchema },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
