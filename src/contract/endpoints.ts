import { z } from 'zod';
import { BEHAVIOURS } from '#domain/language/behaviour.ts';
import { playRecordSchema } from '#domain/play/record.ts';
import {
  type Dispute,
  disputeRequestSchema,
  disputeTextSchema,
  type ScenarioPackage,
  type StoredPlay,
  scenarioCardSchema,
} from './api.ts';
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
import { FIGURES_ENDPOINTS } from './figures-endpoints.ts';
import { MAX_BATCH } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';
import {
  acceptInvitationSchema,
  handedLinkSchema,
  invitationSchema,
  nameSchema,
  newInvitationSchema,
  openedInvitationSchema,
  passwordSchema,
  peoplePageSchema,
  personChangeSchema,
  personSchema,
  sessionSchema,
  setUpSchema,
  signInSchema,
  teamSchema,
  tokenSchema,
} from './people.ts';
import { accessesPageSchema, privacyChangeSchema, privacySchema } from './privacy.ts';
import { playsPageSchema, progressSchema, teamSkillsSchema } from './progress.ts';
import { idSchema } from './text.ts';

const params = <Name extends string>(...names: readonly Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, idSchema])) as Record<Name, typeof idSchema>);

/** What is sent byte for byte as it is kept; its shape is the domain's, so it is not written out here. */
function verbatim<Shape>(description: string): z.ZodType<Shape, Shape> {
  return z.looseObject({}).meta({ description }) as unknown as z.ZodType<Shape, Shape>;
}
const storedPlay = verbatim<StoredPlay>(
  'A stored play: id, mode, storedAt, record, outcome, and `rescored`: what it comes to under later rubrics.',
);
const dispute = verbatim<Dispute>('A disputed point: what, why, when, and the decision or null.');
const nothing = z.undefined().meta({ description: 'Done; no body.' });

export const storedResultSchema = z.strictObject({
  id: z.string(),
  /** `stored` now, or `already-stored` before: either way it is kept; `refused` never will be; `later`: send again. */
  result: z.enum(['stored', 'already-stored', 'refused', 'later']),
  /** Why not; one sentence and the mend. */
  detail: z.string().nullable(),
});
export type StoredResult = z.output<typeof storedResultSchema>;

/** Another person's plays with a dispute, for whoever answers them. */
export const waitingDisputeSchema = z.strictObject({
  dispute,
  scenario: z.strictObject({ id: z.string(), title: z.string() }),
  /** `null` where a guest disputed. */
  person: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
});

export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('accepted'),
    /** What the disputed words really are; `null` where the dispute is about no words. */
    label: z.enum([...BEHAVIOURS, 'none']).nullable(),
    note: disputeTextSchema,
  }),
  z.strictObject({ kind: z.literal('declined'), note: disputeTextSchema }),
]);

/**
 * The API, all of it: the server registers nothing under /api that does not stand here, the OpenAPI document is made
 * from it, and the browser's client takes its types from it.
 */
export const ENDPOINTS = {
  'GET /api/health': {
    summary: 'Whether the server can store a play',
    tag: 'server',
    may: 'enter',
    answers: { 200: z.strictObject({ status: z.literal('ok'), version: z.string(), database: z.string() }) },
  },
  'GET /api/openapi.json': {
    summary: 'This document',
    tag: 'server',
    may: 'enter',
    answers: { 200: verbatim<Record<string, unknown>>('An OpenAPI 3.1 document.') },
  },

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
    answers: { 200: verbatim<ScenarioPackage>('Edition and rubric.') },
  },
  'GET /api/scenarios/:scenario/versions/:hash': {
    summary: 'One version of a scenario, with the rubric in force now',
    tag: 'library',
    may: 'enter',
    params: z.strictObject({ scenario: z.string(), hash: z.string() }),
    answers: { 200: verbatim<ScenarioPackage>('Edition and rubric.') },
  },

  'GET /api/session': {
    summary: 'Who is signed in here, if anybody',
    tag: 'sign-in',
    may: 'enter',
    answers: { 200: sessionSchema },
  },
  'POST /api/session': {
    summary: 'Sign in',
    tag: 'sign-in',
    may: 'enter',
    body: signInSchema,
    answers: { 200: sessionSchema },
  },
  'DELETE /api/session': {
    summary: 'Sign out',
    tag: 'sign-in',
    may: 'enter',
    answers: { 204: nothing },
  },
  'POST /api/set-up': {
    summary: 'Make the first owner, once, and sign in',
    tag: 'sign-in',
    may: 'enter',
    body: setUpSchema,
    answers: { 201: sessionSchema },
  },
  'POST /api/invitations/open': {
    summary: 'What the invitation of a link says',
    tag: 'sign-in',
    may: 'enter',
    body: z.strictObject({ token: tokenSchema }),
    answers: { 200: openedInvitationSchema },
  },
  'POST /api/invitations/accept': {
    summary: 'Accept the invitation of a link, and sign in',
    tag: 'sign-in',
    may: 'enter',
    body: acceptInvitationSchema,
    answers: { 201: sessionSchema },
  },
  'POST /api/password-links/use': {
    summary: 'Set a new password by a link, once; every other session of the person ends',
    tag: 'sign-in',
    may: 'enter',
    body: z.strictObject({ token: tokenSchema, password: passwordSchema }),
    answers: { 200: sessionSchema },
  },
  'PATCH /api/me': {
    summary: 'Change your own name',
    tag: 'sign-in',
    may: 'use-account',
    body: z.strictObject({ name: nameSchema }),
    answers: { 200: sessionSchema },
  },
  'PUT /api/me/password': {
    summary: 'Change your own password; every other session of yours ends',
    tag: 'sign-in',
    may: 'use-account',
    body: z.strictObject({ current: z.string().min(1).max(128), password: passwordSchema }),
    answers: { 204: nothing },
  },

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
    body: z.strictObject({ name: nameSchema }),
    answers: { 201: teamSchema },
  },
  'PATCH /api/teams/:team': {
    summary: 'Rename a team',
    tag: 'people',
    may: 'manage-teams',
    params: params('team'),
    body: z.strictObject({ name: nameSchema }),
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

  'PUT /api/plays/:play': {
    summary: 'Store a play record, once; the server evaluates it',
    tag: 'plays',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    body: playRecordSchema,
    answers: { 200: storedPlay, 201: storedPlay },
  },
  'POST /api/plays': {
    summary: `Store up to ${MAX_BATCH} play records, each once and each with its own result`,
    tag: 'plays',
    may: 'play',
    body: z.strictObject({
      records: z.array(z.unknown()).min(1).max(MAX_BATCH),
      /** Take plays of a guest, kept in this browser, for your own; they stay private. */
      adopt: z.boolean().default(false),
      /** Whose they are, as the sender has it: refused where somebody else is signed in, or nobody any more. */
      person: idSchema.optional(),
    }),
    answers: { 200: z.strictObject({ results: z.array(storedResultSchema) }) },
  },
  'GET /api/plays/:play': {
    summary: 'A stored play with its outcome, and what it comes to under later rubrics',
    tag: 'plays',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    answers: { 200: storedPlay },
  },
  'PUT /api/plays/:play/sharing': {
    summary: 'Share a practice play with those who train and lead your teams, or keep it private again',
    tag: 'plays',
    may: 'share-play',
    params: z.strictObject({ play: z.string() }),
    body: z.strictObject({ shared: z.boolean() }),
    answers: { 204: nothing },
  },
  'GET /api/plays/:play/standing': {
    summary: 'Whose a stored play is, and who may see it',
    tag: 'plays',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    answers: {
      200: z.strictObject({
        person: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
        visibility: z.enum(['private', 'shared', 'assessed']),
        disputed: z.boolean(),
      }),
    },
  },
  'GET /api/me/plays': {
    summary: 'Your plays, the latest first',
    tag: 'plays',
    may: 'see-progress',
    query: pageQuery,
    answers: { 200: playsPageSchema },
  },
  'GET /api/me/progress': {
    summary: 'Your progress for each skill, and what to practise next',
    tag: 'plays',
    may: 'see-progress',
    answers: { 200: progressSchema },
  },

  'GET /api/plays/:play/disputes': {
    summary: 'The disputed points of a play, the oldest first',
    tag: 'disputes',
    may: 'play',
    params: z.strictObject({ play: z.string() }),
    answers: { 200: z.array(dispute) },
  },
  'POST /api/plays/:play/disputes': {
    summary: 'Dispute one point of your play',
    tag: 'disputes',
    may: 'dispute-point',
    params: z.strictObject({ play: z.string() }),
    body: disputeRequestSchema,
    answers: { 200: dispute, 201: dispute },
  },
  'GET /api/disputes': {
    summary: 'Disputes in your teams, the oldest first',
    tag: 'disputes',
    may: 'see-disputes',
    query: pageQuery.extend({ status: z.enum(['open', 'accepted', 'declined', 'all']).default('open') }),
    answers: { 200: pageOf(waitingDisputeSchema) },
  },
  'POST /api/disputes/:dispute/decision': {
    summary: 'Accept or decline a dispute, once; the outcome of the play stays as it was',
    tag: 'disputes',
    may: 'decide-dispute',
    params: params('dispute'),
    body: decisionSchema,
    answers: { 200: dispute },
  },

  ...FIGURES_ENDPOINTS,

  'GET /api/privacy': {
    summary: 'Every field kept, with its viewers, purpose and expiry',
    tag: 'privacy',
    may: 'enter',
    answers: { 200: privacySchema },
  },
  'PATCH /api/privacy': {
    summary: 'Set how long plays are kept, and that figures are for training alone',
    tag: 'privacy',
    may: 'set-retention',
    body: privacyChangeSchema,
    answers: { 200: privacySchema },
  },
  'GET /api/people/:person/export': {
    summary: 'Everything kept about a person, as JSON',
    tag: 'privacy',
    may: 'export-person',
    params: params('person'),
    answers: { 200: verbatim<Record<string, unknown>>('Each table with the rows about the person.') },
  },
  'DELETE /api/people/:person': {
    summary: 'Delete a person and all that is kept about them',
    tag: 'privacy',
    may: 'delete-person',
    params: params('person'),
    answers: { 204: nothing },
  },
  'GET /api/accesses': {
    summary: 'Who looked at what is somebody else’s: at yours, or all for the owner; the latest first',
    tag: 'privacy',
    may: 'see-accesses',
    query: pageQuery,
    answers: { 200: accessesPageSchema },
  },
  'DELETE /api/demo': {
    summary: 'Remove the demo firm: its people, teams and plays',
    tag: 'server',
    may: 'remove-demo',
    answers: { 204: nothing },
  },
} as const satisfies Record<EndpointKey, Endpoint>;

export type Endpoints = typeof ENDPOINTS;
