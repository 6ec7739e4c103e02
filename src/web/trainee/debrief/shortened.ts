/** At most this many characters of a quotation, the last an ellipsis when there were more. */
export function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
