import { z } from 'zod';
import { MAX_PASSWORD, MIN_PASSWORD } from './limits.ts';
import { pageOf } from './page.ts';
import { ROLES } from './permissions.ts';
import { named } from './reference.ts';
import { idSchema, readableText, timeSchema } from './text.ts';

export const passwordSchema = z
  .string()
  .min(MIN_PASSWORD, { error: `expected at least ${MIN_PASSWORD} characters` })
  .max(MAX_PASSWORD, { error: `expected at most ${MAX_PASSWORD} characters` });
export const emailSchema = z.email({ error: 'expected an e-mail address' }).max(254).toLowerCase();
export const nameSchema = readableText(80);
/** What a person or a team is to be called. */
export const namingSchema = z.strictObject({ name: nameSchema }).meta({ id: 'Naming' });
export const roleSchema = z.enum(ROLES).meta({ id: 'Role' });

/** The token of a link: 32 random bytes in base64url. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'expected a whole link' });

export const teamSchema = z
  .strictObject({
    id: idSchema,
    name: z.string(),
    /** How many people are in it. */
    people: z.number().int(),
    demo: z.boolean(),
  })
  .meta({ id: 'Team' });
export type Team = z.output<typeof teamSchema>;

export const personSchema = z
  .strictObject({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    teams: z.array(named),
    demo: z.boolean(),
    since: timeSchema,
  })
  .meta({ id: 'Person' });
export type Person = z.output<typeof personSchema>;

/** Who is signed in here, and what this server is. */
export const sessionSchema = z
  .strictObject({
    /** `null` for a guest. */
    person: personSchema.nullable(),
    /** No owner yet: whoever comes first sets it up. */
    needsSetUp: z.boolean(),
    /** The demo firm is here. */
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.output<typeof sessionSchema>;

export const setUpSchema = z
  .strictObject({
    name: nameSchema,
    email: emailSchema,
    password: passwordSchema,
    /** A first team, so that there is one to invite people to. */
    team: nameSchema,
  })
  .meta({ id: 'SetUp' });

export const signInSchema = z
  .strictObject({
    email: z.string().trim().min(1).max(254).toLowerCase(),
    password: z.string().min(1).max(MAX_PASSWORD),
  })
  .meta({ id: 'SignIn' });

export const invitationSchema = z
  .strictObject({
    id: idSchema,
    email: z.string().nullable(),
    role: roleSchema,
    teams: z.array(named),
    createdAt: timeSchema,
    expiresAt: timeSchema,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.output<typeof invitationSchema>;

export const newInvitationSchema = z
  .strictObject({
    /** Left out, whoever has the link gives their own. */
    email: emailSchema.optional(),
    role: roleSchema,
    teams: z.array(idSchema).max(100),
  })
  .meta({ id: 'NewInvitation' });

/** A link to hand over; it is told once, and kept nowhere. */
export const handedLinkSchema = z
  .strictObject({
    /** Path and fragment, such as "/invitation#TOKEN": the fragment is never sent to a server or into a log. */
    path: z.string(),
    expiresAt: timeSchema,
  })
  .meta({ id: 'HandedLink' });
export type HandedLink = z.output<typeof handedLinkSchema>;

/** What an invitation says to whoever opens it. */
export const openedInvitationSchema = z
  .strictObject({
    email: z.string().nullable(),
    role: roleSchema,
    teams: z.array(z.string()),
    invitedBy: z.string().nullable(),
    expiresAt: timeSchema,
  })
  .meta({ id: 'OpenedInvitation' });

export const acceptInvitationSchema = z
  .strictObject({
    token: tokenSchema,
    name: nameSchema,
    email: emailSchema,
    password: passwordSchema,
  })
  .meta({ id: 'AcceptInvitation' });

export const personChangeSchema = z
  .strictObject({
    name: nameSchema.optional(),
    role: roleSchema.optional(),
    teams: z.array(idSchema).max(100).optional(),
  })
  .meta({ id: 'PersonChange' });

export const peoplePageSchema = pageOf(personSchema).meta({ id: 'PeoplePage' });
