import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** What the commands write to and read from; a test gives its own. */
export interface Terminal {
  readonly out: (line?: string) => void;
  readonly err: (line: string) => void;
  readonly paint: (style: Style, text: string) => string;
}

// The C0 and C1 ranges without tab and line feed, and the marks that turn text round.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a file or a person without the control characters by which it could command the terminal. */
export function plain(text: string): string {
  return text.replace(CONTROL, '');
}

/** Data with every text in it made `plain`, for showing; the original stays what is played and scored. */
export function plainDeep<Value>(value: Value): Value {
  if (typeof value === 'string') return plain(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => plainDeep<unknown>(each)) as Value;
  // The same keys with the same kinds of values, which the type of `fromEntries` cannot say.
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, plainDeep<unknown>(each)]),
  ) as Value;
}

/** The real terminal; colour only where a person looks at it and has not turned it off. */
export function processTerminal(): Terminal {
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    out: (line = '') => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    paint: (style, text) => (colour ? styleText(style, text) : text),
  };
}
