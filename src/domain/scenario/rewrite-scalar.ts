import type { Scalar } from 'yaml';
import type { Splice } from './splice.ts';

const LINE_WIDTH = 110;
/** What stands without quotes as it is, wherever it stands. */
const PLAIN = /^\p{L}[\p{L}\p{N} .!?'’–—-]*$/u;
const RESERVED = /^(true|false|null|yes|no|on|off|y|n)$/i;

function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text in the place of another, in the same kind of quotes or block where it can stand in them. */
export function rewriteScalar(source: string, scalar: Scalar, text: string): Splice | undefined {
  if (!scalar.range) return undefined;
  const [from, to] = scalar.range;
  const old = source.slice(from, to);
  const replace = (words: string): Splice => ({ from, to, text: words });
  // JSON's quotes are YAML's, whatever the text contains.
  const quoted = JSON.stringify(text);
  switch (scalar.type) {
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL': {
      const [header = '', ...content] = old.split('\n');
      const indent = /^ */.exec(content.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
      const end = /\n\s*$/.exec(old)?.[0] ?? '';
      const folded = scalar.type === 'BLOCK_FOLDED';
      const simple = !/^\s|\s$/.test(text) && (!folded || !/\n|\s\s/.test(text));
      if (!simple || indent === '') return replace(`${quoted}${end}`);
      const lines = folded ? filled(text, LINE_WIDTH - indent.length) : text.split('\n');
      const body = lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
      return replace(`${header}\n${body}${end}`);
    }
    case 'QUOTE_SINGLE':
      return replace(text.includes('\n') ? quoted : `'${text.replaceAll("'", "''")}'`);
    case 'PLAIN': {
      // A comma is only unsafe between brackets; where one stood before there are none.
      const safe = PLAIN.test(old.includes(',') ? text.replaceAll(', ', ' ') : text) && !text.endsWith(' ');
      return replace(safe && !RESERVED.test(text) ? text : quoted);
    }
    default:
      return replace(quoted);
  }
}
