/** Where a page ended, as one opaque word of the address. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place a cursor names; nothing for none, and nothing for what is no cursor of so many parts: the list begins anew.
 *
 * @param parts how many it has
 */
export function placeOfCursor<Place extends readonly (string | number)[]>(
  cursor: string | undefined,
  parts: Place['length'],
): Place | undefined {
  if (cursor === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
  const whole =
    Array.isArray(value) &&
    value.length === parts &&
    // No row has U+0000, and PostgreSQL takes none to look for.
    value.every((part) => (typeof part === 'string' ? !part.includes('\0') : typeof part === 'number'));
  // Its parts come from a row of the same list; a made-up one finds another place of it, and nothing more.
  return whole ? (value as unknown as Place) : undefined;
}
