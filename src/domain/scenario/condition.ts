import { z } from 'zod';
import { BEHAVIOURS, type Behaviour, FAMILIES, type Family } from '../language/behaviour.ts';
import { MOODS, type Mood } from './mood.ts';

/**
 * One thing a branch asks of a reply. The vocabulary is closed, so that the checker can decide for
 * every branch whether it can ever be taken.
 */
export type Condition =
  | { readonly kind: 'behaviour'; readonly any: readonly Behaviour[]; readonly not: boolean }
  | { readonly kind: 'mood'; readonly any: readonly Mood[]; readonly not: boolean }
  | { readonly kind: 'options'; readonly min: number; readonly max: number; readonly not: boolean }
  | { readonly kind: 'visited'; readonly moment: string; readonly not: boolean }
  | { readonly kind: 'remedy'; readonly remedy: string; readonly not: boolean }
  | { readonly kind: 'picked'; readonly remedy: string; readonly not: boolean }
  | { readonly kind: 'tries'; readonly min: number; readonly not: boolean };

const ID = '[a-z][a-z0-9-]*';

/** Most options a reply can be counted to offer; more makes no difference to a customer. */
export const MAX_OPTIONS = 9;

function behaviours(words: string): readonly Behaviour[] | undefined {
  if (words in FAMILIES) return FAMILIES[words as Family];
  return BEHAVIOURS.includes(words as Behaviour) ? [words as Behaviour] : undefined;
}

function moods(words: string): readonly Mood[] | undefined {
  const match = /^(calm|uneasy|upset|furious)(?: or (calmer|angrier))?$/.exec(words);
  if (!match) return undefined;
  const at = MOODS.indexOf(match[1] as Mood);
  if (match[2] === 'calmer') return MOODS.slice(0, at + 1);
  if (match[2] === 'angrier') return MOODS.slice(at);
  return [MOODS[at] as Mood];
}

function optionRange(words: string): { min: number; max: number } | undefined {
  const match = /^options ([0-9])(?:-([0-9])| (or more))?$/.exec(words);
  if (!match) return undefined;
  const min = Number(match[1]);
  const max = match[2] ? Number(match[2]) : match[3] ? MAX_OPTIONS : min;
  return max >= min ? { min, max } : undefined;
}

/** Reads one condition, e.g. `no excuse`, `mood upset or calmer`, `options 2-3`, `tries 2 or more`. */
export function readCondition(text: string): Condition | undefined {
  const not = text.startsWith('no ') || text.startsWith('not ');
  const words = text.replace(/^not? /, '');
  const any = behaviours(words);
  if (any) return { kind: 'behaviour', any, not };
  const options = optionRange(words);
  if (options) return { kind: 'options', ...options, not };
  const match = /^(mood|visited|remedy|picked|tries) (.+)$/.exec(words);
  if (!match) return undefined;
  const rest = match[2] ?? '';
  switch (match[1]) {
    case 'mood': {
      const bands = moods(rest);
      return bands && { kind: 'mood', any: bands, not };
    }
    case 'tries': {
      const tries = /^([1-9]) or more$/.exec(rest);
      return tries ? { kind: 'tries', min: Number(tries[1]), not } : undefined;
    }
    default:
      if (!new RegExp(`^${ID}$`).test(rest)) return undefined;
      return match[1] === 'visited'
        ? { kind: 'visited', moment: rest, not }
        : { kind: match[1] as 'remedy' | 'picked', remedy: rest, not };
  }
}

const PATTERN = `^(not? )?(${[...Object.keys(FAMILIES), ...BEHAVIOURS].map((word) => word.replace('.', '\\.')).join('|')}|options [0-9](-[0-9]| or more)?|mood (calm|uneasy|upset|furious)( or (calmer|angrier))?|(visited|remedy|picked) ${ID}|tries [1-9] or more)$`;

export const condition = z
  .string()
  .regex(new RegExp(PATTERN), {
    error:
      'a condition: a behaviour or family (apology, no excuse, choice.ask), mood calm, options 2-3, visited MOMENT, remedy ID, picked ID or tries 2 or more',
  })
  .transform((text, context): Condition => {
    const read = readCondition(text);
    if (read) return read;
    context.issues.push({ code: 'custom', input: text, message: 'a range from low to high' });
    return z.NEVER;
  })
  .meta({
    description: 'What the reply must do, or must not do ("no ..."). All conditions of a branch must hold.',
  });
