import type { Role } from '#contract/permissions.ts';

export const ROLE_NAME: Readonly<Record<Role, string>> = {
  trainee: 'Trainee',
  trainer: 'Trainer',
  manager: 'Manager',
  owner: 'Owner',
};

/** What each is here for; the table of permissions has the whole of it. */
export const ROLE_MEANS: Readonly<Record<Role, string>> = {
  trainee: 'Practises, and does what is assigned.',
  trainer: 'Assigns scenarios in their teams, and answers disputed points.',
  manager: 'Leads their teams: assigns, and sees assessments and what was shared.',
  owner: 'Invites people, makes teams, and sees all but private practice.',
};
