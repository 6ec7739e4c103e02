import { MAX_PASSWORD, MIN_PASSWORD } from '#contract/limits.ts';

/** What a field takes; said beside it where something else stands in it, whoever finds that: the page or the server. */
export interface FieldRule<Value> {
  readonly fits: (value: Value) => boolean;
  readonly says: string;
}

export const NAME: FieldRule<string> = {
  fits: (name) => name.trim() !== '' && name.trim().length <= 80,
  says: 'Give a name, of 80 characters at most.',
};

export const EMAIL: FieldRule<string> = {
  fits: (email) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && email.trim().length <= 254,
  says: 'Give a whole address, such as ann@example.com.',
};

export const GIVEN: FieldRule<string> = {
  fits: (text) => text.trim() !== '',
  says: 'Fill this in.',
};

/** Said above the field, before anything is wrong. */
export const PASSWORD_HINT = `${MIN_PASSWORD} characters or more. A few words together are easy to keep in mind.`;

export const NEW_PASSWORD: FieldRule<string> = {
  fits: (password) => password.length >= MIN_PASSWORD && password.length <= MAX_PASSWORD,
  says: `Too short: use ${MIN_PASSWORD} characters or more.`,
};
