/** Of the coaching notes about one person. */
export function notesKey(person: string): readonly [string, string] {
  return ['notes', person];
}
