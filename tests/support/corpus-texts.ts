import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Replies of one writer of the project's own corpus. */
export function ownTexts(writer = '20'): readonly string[] {
  const file = fileURLToPath(new URL(`../corpus/own/writer-${writer}.jsonl`, import.meta.url));
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
