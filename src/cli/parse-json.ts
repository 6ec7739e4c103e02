/** A JSON text's value, or nothing where the text is not JSON. */
export function parseJson(source: string): { readonly body: unknown } | undefined {
  try {
    return { body: JSON.parse(source) };
  } catch {
    return undefined;
  }
}
