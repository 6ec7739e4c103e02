// What ends a line for some readers (node:readline among them) or could command a terminal, and is not
// escaped by JSON.stringify.
const ESCAPED = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A value as one line of JSON, with its end; whoever parses it gets the value unchanged. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(
    ESCAPED,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
