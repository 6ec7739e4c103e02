import { z } from 'zod';

/** U+0000 and halves of characters are refused, as no database takes both. */
export function readableText(most: number) {
  const expected = `expected 1 to ${most} characters`;
  return z
    .string()
    .trim()
    .min(1, { error: expected })
    .max(most, { error: expected })
    .refine((text) => !text.includes('\0') && !/\p{Cs}/u.test(text), { error: 'expected readable text' });
}

export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9-]+$/, { error: 'expected an id' })
  .meta({ id: 'Id' });
export const timeSchema = z.iso.datetime().meta({ id: 'Time' });
