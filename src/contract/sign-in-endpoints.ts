import { z } from 'zod';
import type { Endpoint, EndpointKey } from './endpoint.ts';
import { nothing } from './endpoint-parts.ts';
import {
  acceptInvitationSchema,
  namingSchema,
  openedInvitationSchema,
  passwordSchema,
  sessionSchema,
  setUpSchema,
  signInSchema,
  tokenSchema,
} from './people.ts';

/** Who is signed in, and how one comes in. */
export const SIGN_IN_ENDPOINTS = {
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
    body: namingSchema,
    answers: { 200: sessionSchema },
  },
  'PUT /api/me/password': {
    summary: 'Change your own password; every other session of yours ends',
    tag: 'sign-in',
    may: 'use-account',
    body: z.strictObject({ current: z.string().min(1).max(128), password: passwordSchema }),
    answers: { 204: nothing },
  },
} as const satisfies Record<EndpointKey, Endpoint>;
