import { z } from 'zod';
import { BEHAVIOURS, type Behaviour, FAMILIES, type Family } from '../language/behaviour.ts';
import { MAX_OPTIONS } from './max-options.ts';
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
  | { readonly kind: 'given'; readonly remedy: string; readonly not: boolean }
  | { readonly kind: 'knows'; readonly fact: string; readonly not: boolean }
  | { readonly kind: 'promised'; readonly not: boolean }
  | { readonly kind: 'tries'; readonly min: number; readonly not: boolean };

/** A condition that a state of the play answers, whatever the reply says. */
export type StateCondition = Exclude<Condition, { kind: 'behaviour' | 'options' | 'remedy' }>;

export function asksTheState(condition: Condition): condition is StateCondition {
  return condition.kind !== 'behaviour' && condition.kind !== 'options' && condition.kind !== 'remedy';
}

const ID = '[a-z][a-z0-9-]*';

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
  if (words === 'promised') return { kind: 'promised', not };
  const match = /^(mood|visited|remedy|picked|given|knows|tries) (.+)$/.exec(words);
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
      if (match[1] === 'visited') return { kind: 'visited', moment: rest, not };
      if (match[1] === 'knows') return { kind: 'knows', fact: rest, not };
      return { kind: match[1] as 'remedy' | 'picked' | 'given', remedy: rest, not };
  }
}

const STATE_WORDS = `mood (calm|uneasy|upset|furious)( or (calmer|angrier))?|(visited|picked|given|knows) ${ID}|promised|tries [1-9] or more`;
const REPLY_WORDS = `${[...Object.keys(FAMILIES), ...BEHAVIOURS].map((word) => word.replace('.', '\\.')).join('|')}|options [0-9](-[0-9]| or more)?|remedy ${ID}`;

function conditions(words: string, error: string) {
  return z
    .string()
    .regex(new RegExp(`^(not? )?(${words})$`), { error })
    .transform((text, context): Condition => {
      const read = readCondition(text);
      if (read) return read;
      context.issues.push({ code: 'custom', input: text, message: 'a range from low to high' });
      return z.NEVER;
    });
}

export const condition = conditions(
  `${REPLY_WORDS}|${STATE_WORDS}`,
  'a condition: a behaviour or family (apology, no excuse, choice.ask), options 2-3, remedy ID, mood calm, visited MOMENT, picked ID, given ID, knows FACT, promised or tries 2 or more',
).meta({
  description: 'What the reply must do, or must not do ("no ..."). All conditions of a branch must hold.',
});

/** What an option may depend on: the play so far, since no reply has been given yet. */
export const stateCondition = conditions(
  STATE_WORDS,
  'a condition on the play so far: mood upset or angrier, visited MOMENT, picked ID, given ID, knows FACT, promised or tries 2 or more',
)
  .transform((read) => read as StateCondition)
  .meta({ description: 'What must hold, or must not ("not visited opening"), for the option to be shown.' });
