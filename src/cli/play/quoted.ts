const MAX_QUOTE = 120;

/** Somebody's words on one line, shortened where they are many. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return `“${line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE - 3)}...` : line}”`;
}
