import { z } from 'zod';

/** A page of a list is asked for by where the one before it ended. */
export const pageQuery = z.strictObject({
  /** As the page before gave it; left out for the first page. */
  cursor: z.string().min(1).max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** @param item what a page is of */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    /** Where the next page begins; `null` on the last. */
    next: z.string().nullable(),
  });
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
