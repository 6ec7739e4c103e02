import { EDGE, symbolOf } from './symbols.ts';

/** A regular expression as a tree, as coarse as the sieve needs it. */
export type Node =
  /** One of these, each of symbols and `EDGE`s; `null` where it could be anything. */
  | { readonly kind: 'units'; readonly units: readonly string[] | null }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly parts: readonly Node[] }
  | { readonly kind: 'times'; readonly part: Node; readonly least: number; readonly most: number }
  /** Matched, and not moved past. */
  | { readonly kind: 'look'; readonly part: Node };

const ANYTHING: Node = { kind: 'units', units: null };
const NOTHING: Node = { kind: 'units', units: [''] };
const AT_EDGE: Node = { kind: 'units', units: [EDGE] };
/** A class of more symbols than these is as good as anything. */
const MOST_UNITS = 10;
const ESCAPED: Readonly<Record<string, Node>> = {
  b: AT_EDGE,
  B: NOTHING,
  d: { kind: 'units', units: ['0'] },
  s: { kind: 'units', units: [' '] },
  n: { kind: 'units', units: [' '] },
  r: { kind: 'units', units: [' '] },
  t: { kind: 'units', units: [' '] },
};
/** Lookarounds that forbid any letter, by the classes that the patterns of this project write. */
const NO_LETTER = /^\[[^\]^\\]*(?:a-z|\\w)[^\]]*\]$|^\\w$/;

/** Units that stand for themselves, each with no count behind it. */
const PLAIN = /(?:[a-z' ](?![?*+{]))+/y;

function literalOf(node: Node | undefined): string | undefined {
  return node?.kind === 'units' && node.units?.length === 1 ? node.units[0] : undefined;
}

/**
 * Reads what the patterns of this project are written in, and refuses the rest: an anchor missed would be words never
 * found, and nobody would notice.
 */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Node {
    const all = this.#choice();
    if (this.#at < this.#source.length) this.#refuse();
    return all;
  }

  #refuse(): never {
    throw new Error(`No sieve for /${this.#source}/: cannot read it at ${this.#at}`);
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(): Node {
    const parts = [this.#row()];
    while (this.#takes('|')) parts.push(this.#row());
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'choice', parts };
  }

  #row(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const part = this.#literal() ?? this.#times(this.#unit());
      const before = literalOf(parts.at(-1));
      const literal = literalOf(part);
      if (before === undefined || literal === undefined) parts.push(part);
      else parts[parts.length - 1] = { kind: 'units', units: [before + literal] };
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'row', parts };
  }

  /** Letter after letter is one literal: that is what most of a pattern is. */
  #literal(): Node | undefined {
    PLAIN.lastIndex = this.#at;
    const run = PLAIN.exec(this.#source)?.[0];
    if (run === undefined) return undefined;
    this.#at += run.length;
    return { kind: 'units', units: [run] };
  }

  #times(part: Node): Node {
    if (!'?*+{'.includes(this.#source.charAt(this.#at) || ' ')) return part;
    const counted = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at));
    if (!counted) return part;
    this.#at += counted[0].length;
    const [, sign, low = '', open, high] = counted;
    const least = sign ? Number(sign === '+') : Number(low);
    const most = sign ? (sign === '?' ? 1 : Infinity) : high ? Number(high) : open ? Infinity : least;
    return { kind: 'times', part, least, most };
  }

  #unit(): Node {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#class();
    if (this.#takes('.')) return ANYTHING;
    if (this.#takes('^') || this.#takes('$')) return AT_EDGE;
    if (this.#takes('\\')) return this.#escaped();
    const unit = this.#source.charAt(this.#at++);
    if ('?*+{}]'.includes(unit)) this.#refuse();
    return { kind: 'units', units: [symbolOf(unit)] };
  }

  #escaped(): Node {
    const unit = this.#source.charAt(this.#at++);
    const known = ESCAPED[unit];
    if (known) return known;
    if ('wWDS'.includes(unit)) return ANYTHING;
    // A reference back, a property or a code point: nothing that a pattern here is written with.
    if (/[a-z0-9]/i.test(unit)) this.#refuse();
    return { kind: 'units', units: [symbolOf(unit)] };
  }

  #group(): Node {
    const plain = this.#takes('?:');
    const ahead = !plain && (this.#takes('?=') || this.#takes('?<='));
    const not = !plain && !ahead && (this.#takes('?!') || this.#takes('?<!'));
    if (this.#source.charAt(this.#at) === '?') this.#refuse();
    const from = this.#at;
    const part = this.#choice();
    const body = this.#source.slice(from, this.#at);
    if (!this.#takes(')')) this.#refuse();
    if (not) return NO_LETTER.test(body) ? AT_EDGE : NOTHING;
    return ahead ? { kind: 'look', part } : part;
  }

  #class(): Node {
    const but = this.#takes('^');
    const units = new Set<string>();
    let anything = but;
    let before = '';
    while (!this.#takes(']')) {
      if (this.#at >= this.#source.length) this.#refuse();
      if (this.#takes('\\')) {
        const { units: its } = this.#escaped() as { units: readonly string[] | null };
        if (its === null || its[0] === EDGE || its[0] === '') anything = true;
        else for (const unit of its) units.add(unit);
        before = '';
        continue;
      }
      const unit = this.#source.charAt(this.#at++);
      if (unit === '-' && before !== '' && this.#source.charAt(this.#at) !== ']') {
        const last = this.#source.charAt(this.#at++);
        for (let code = before.charCodeAt(0); code <= last.charCodeAt(0); code++) {
          units.add(symbolOf(String.fromCharCode(code)));
        }
        before = '';
        continue;
      }
      units.add(symbolOf(unit));
      before = unit;
    }
    return anything || units.size > MOST_UNITS ? ANYTHING : { kind: 'units', units: [...units] };
  }
}

export function parsePattern({ source, flags }: RegExp): Node {
  // With these, and with letters beyond ASCII, a letter matches more than itself in the other case.
  if (/[uv]/.test(flags) || (flags.includes('i') && /[^\0-\x7f]/.test(source.replace(/[£€₹]/g, ''))))
    throw new Error(`No sieve for /${source}/${flags}: its flags`);
  return new Reader(source).read();
}
