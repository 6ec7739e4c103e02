import type { Behaviour } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import type { Mood } from '../scenario/mood.ts';
import { type Occasion, REACTION_ORDER } from '../scenario/occasion.ts';
import type { Reactions } from '../scenario/reactions.ts';

const MAX_QUOTED_WORDS = 6;
const VAGUE =
  /\b(?:shortly|soon|asap|as soon as (?:possible|we can|i can)|in a (?:bit|while|moment|jiffy)|at the earliest|in due course|at some point|eventually|keep you (?:posted|updated|informed)|look into it|do (?:my|our) best|when i know|when we know)\b/i;

/** The trainee's words as a customer would throw them back, or nothing when they are too long to. */
function quotable(text: string, finding: Finding | undefined): string | undefined {
  if (!finding) return undefined;
  const words = text.slice(finding.start, finding.end);
  const vague = finding.label === 'promise.vague' ? VAGUE.exec(words)?.[0] : undefined;
  const quote = (vague ?? words).trim().replace(/[\s,;:-]+$/, '');
  return quote.split(/\s+/).length <= MAX_QUOTED_WORDS && !/["{}\n]/.test(quote) ? quote : undefined;
}

/** FNV-1a over the text: a spread that is the same on every machine. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

export interface Heard {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly options: number;
  readonly apologies: number;
  readonly picked: boolean;
  readonly mood: Mood;
  /** Whether the firm, or a supplier it answers for, caused the trouble. */
  readonly ours: boolean;
}

function occasionOf(heard: Heard): Occasion {
  const shown = new Set<Behaviour>(heard.findings.filter((each) => !each.possible).map((each) => each.label));
  const fits = (occasion: Occasion): boolean => {
    switch (occasion) {
      case 'picks':
        return heard.picked;
      case 'choice.too-many':
        return heard.options > 3;
      case 'apology.repeated':
        return heard.apologies >= 3 && (shown.has('apology.sincere') || shown.has('apology.perfunctory'));
      case 'nothing':
        return true;
      default:
        return shown.has(occasion as Behaviour);
    }
  };
  return REACTION_ORDER.find(fits) ?? 'nothing';
}

/**
 * The customer's first words in answer to a reply: a line for the strongest behaviour, quoting the
 * trainee where that is natural, never one already spoken. `undefined` when all have been.
 *
 * @param key seed and place in the play, so that the choice is varied yet the same in every replay
 */
export function react(
  heard: Heard,
  reactions: Reactions,
  spoken: readonly string[],
  key: string,
): { occasion: Occasion; line: string | undefined } {
  const occasion = occasionOf(heard);
  const told = reactions.lines[occasion];
  const lines = heard.ours ? told : (told?.['not-ours'] ?? told);
  const hot = heard.mood === 'upset' || heard.mood === 'furious';
  const pool = [...((hot ? lines?.hot : lines?.cool) ?? []), ...(lines?.any ?? [])];
  const quote = quotable(
    heard.text,
    heard.findings.find((each) => each.label === occasion),
  );
  const ready = pool
    .filter((line) => quote !== undefined || !line.includes('{{quote}}'))
    .map((line) => line.replaceAll('{{quote}}', quote ?? ''))
    .filter((line) => !spoken.includes(line));
  return { occasion, line: ready[spread(`${key}/${occasion}`) % Math.max(1, ready.length)] };
}
