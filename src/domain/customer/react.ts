import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import type { ReactionSet } from '../scenario/edition.ts';
import type { Mood } from '../scenario/mood.ts';
import { type Occasion, REACTION_ORDER } from '../scenario/occasion.ts';
import type { Lines } from '../scenario/reactions.ts';
import type { Persona } from './persona.ts';
import { spread } from './spread.ts';

const MAX_QUOTED_WORDS = 6;

/** The trainee's words as a customer would throw them back, or nothing when they are too long to. */
export function quotable(words: string | undefined): string | undefined {
  const quote = words?.trim().replace(/[\s,;:.!-]+$/, '');
  if (!quote || /["“”{}\n]/.test(quote)) return undefined;
  return quote.split(/\s+/).length <= MAX_QUOTED_WORDS ? quote : undefined;
}

/** What a customer goes by in choosing what to answer. */
export interface Heard {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly options: number;
  readonly apologies: number;
  readonly picked: boolean;
  /** Things were offered and none of them is wanted: the customer asks for something else. */
  readonly countered: boolean;
  /** The reply says what an earlier one said, word for word. */
  readonly repeats: boolean;
  /** What the reply asks of the customer that only the customer knows. */
  readonly asks: 'order' | 'name' | 'something' | null;
  /** The words of a vague promise that are thrown back. */
  readonly vague: string | undefined;
}

/** Who answers and in what state. */
export interface Answering {
  readonly mood: Mood;
  readonly voice: Persona['voice'];
  /** Whether the firm, or a supplier it answers for, caused the trouble. */
  readonly ours: boolean;
  /** Lines already spoken: none is said twice. */
  readonly spoken: readonly string[];
  /** Fills in the variables, so that a line is compared as it would be heard. */
  readonly fill: (line: string) => string;
  /** Seed and place in the play, so that the choice is varied yet the same in every replay. */
  readonly key: string;
  /** Another line of the customer's follows at once. */
  readonly followed: boolean;
}

/** The strongest thing that a reply did, as a customer would take it. */
export function occasionOf(heard: Heard): Occasion {
  const shown = new Set<Behaviour>(heard.findings.filter((each) => !each.possible).map((each) => each.label));
  const fits = (occasion: Occasion): boolean => {
    switch (occasion) {
      case 'picks':
        return heard.picked;
      case 'counter':
        return heard.countered;
      case 'choice.too-many':
        return heard.options > 3;
      case 'apology.repeated':
        return heard.apologies >= 3 && (shown.has('apology.sincere') || shown.has('apology.perfunctory'));
      case 'repeats':
        return heard.repeats;
      case 'asked.order':
        return heard.asks === 'order';
      case 'asked.name':
        return heard.asks === 'name';
      case 'asked':
        return heard.asks === 'something';
      case 'nothing':
        return true;
      default:
        return shown.has(occasion as Behaviour);
    }
  };
  return REACTION_ORDER.find(fits) ?? 'nothing';
}

function poolOf(lines: Lines | undefined, occasion: Occasion, { mood, ours }: Answering): readonly string[] {
  const told = lines?.[occasion];
  const fitting = ours ? told : (told?.['not-ours'] ?? told);
  const hot = mood === 'upset' || mood === 'furious';
  return [...((hot ? fitting?.hot : fitting?.cool) ?? []), ...(fitting?.any ?? [])];
}

/** A question is for the trainee to answer; with more to come it would stand unanswered. Asking back is different. */
function asksIdly(line: string, occasion: Occasion): boolean {
  return line.endsWith('?') && !COSTLY.has(occasion as Behaviour);
}

/** What was promised and not done is thrown back in the words it was promised in. */
function quotes(line: string, occasion: Occasion): boolean {
  return occasion !== 'promise.broken' || line.includes('{{quote}}');
}

/**
 * A line for an occasion, in the customer's own voice as long as there is one, then in plain words; never
 * one already spoken. `undefined` when all have been.
 */
export function lineOn(
  occasion: Occasion,
  reactions: ReactionSet,
  answering: Answering,
  quote: string | undefined,
): string | undefined {
  const { voice, spoken, fill, key, followed } = answering;
  const own = voice === 'plain' ? undefined : reactions.voices[voice];
  for (const lines of [own, reactions.lines]) {
    const fresh = poolOf(lines, occasion, answering)
      .filter((line) => (quote === undefined ? !line.includes('{{quote}}') : quotes(line, occasion)))
      .map((line) => capitalised(fill(line).replaceAll('{{quote}}', () => quote ?? '')))
      .filter((line) => !spoken.includes(line));
    const apt = followed ? fresh.filter((line) => !asksIdly(line, occasion)) : fresh;
    const line = apt[spread(`${key}/${occasion}`) % Math.max(1, apt.length)];
    if (line !== undefined) return line;
  }
  return undefined;
}

function capitalised(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The customer's first words in answer to a reply: to the strongest thing it did, quoting where that is natural. */
export function react(
  heard: Heard,
  reactions: ReactionSet,
  answering: Answering,
): { readonly occasion: Occasion; readonly line: string | undefined } {
  const occasion = occasionOf(heard);
  const finding = heard.findings.find((each) => each.label === occasion);
  const words = finding && heard.text.slice(finding.start, finding.end);
  const quote = quotable(occasion === 'promise.vague' ? (heard.vague ?? words) : words);
  return { occasion, line: lineOn(occasion, reactions, answering, quote) };
}
