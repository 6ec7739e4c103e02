import type { Behaviour } from '../language/behaviour.ts';
import { by, type Felt, note } from './felt.ts';
import { APOLOGY_PARTS, ROW_OF } from './gains.ts';
import type { Persona } from './persona.ts';
import { FAULT } from './persona-weights.ts';
import { round6 } from './round.ts';

type Part = keyof typeof APOLOGY_PARTS;

/** What of a reply can be a part of an apology. Asking for forgiveness is told apart: no behaviour stands for it. */
const GIVES: Readonly<Partial<Record<Part, readonly Behaviour[]>>> = {
  responsibility: ['ownership', 'apology.sincere'],
  repair: ['choice.option', 'choice.gesture', 'remedy.given', 'goal'],
  regret: ['apology.sincere', 'apology.perfunctory'],
  explanation: ['followup.cause'],
  repentance: ['followup.prevention'],
};

/** An apology after so many of the customer's lines is late. */
export const LATE_FROM = 3;

/** What is left of an apology that is late. */
export const LATE_APOLOGY = 0.6;

/** An apology for what is in no way the firm's fault weighs this much of one that is. */
export const APOLOGY_WITHOUT_FAULT = 0.4;

/** Whether the firm, or a supplier it answers for, is the one to own up. */
export function answersFor(persona: Persona): boolean {
  return FAULT[persona.fault] > 0.5;
}

export interface ApologyQuality {
  /** 0..1. */
  readonly quality: number;
  /** Whether regret and empathy were enough, the fault being another's. */
  readonly regretIsEnough: boolean;
}

/**
 * Quality of an apology: the sum of its parts in this reply and the one before (Lewicki et al. 2016).
 * For what the firm need not own up to, regret with empathy is all there is to say.
 */
export function apologyQuality(
  behaviours: readonly Behaviour[],
  ours: boolean,
  forgiveness: boolean,
  repaired = false,
): ApologyQuality {
  const has = (part: Part) => GIVES[part]?.some((each) => behaviours.includes(each)) ?? false;
  if (!ours && has('regret') && behaviours.includes('empathy')) return { quality: 1, regretIsEnough: true };
  let quality = 0;
  for (const part of Object.keys(APOLOGY_PARTS) as Part[]) {
    const found = part === 'forgiveness' ? forgiveness : has(part) || (part === 'repair' && repaired);
    if (found && (part !== 'responsibility' || ours)) quality += APOLOGY_PARTS[part];
  }
  return { quality: round6(quality), regretIsEnough: false };
}

export interface ApologyHeard {
  /** Of this reply. */
  readonly behaviours: readonly Behaviour[];
  /** Of the reply before. */
  readonly recent: readonly Behaviour[];
  readonly forgiveness: boolean;
  /** Whether something is given with this reply. */
  readonly repaired: boolean;
  /** The customer's lines so far. */
  readonly turn: number;
}

/**
 * The apology of a reply, if it makes one. Owning up alone is an apology of that one part; the second apology
 * helps half as much, and from the third on each wears (De Matos et al. 2007, Roschk & Kaiser 2013).
 */
export function apologise(felt: Felt, heard: ApologyHeard): void {
  const { behaviours, recent, turn } = heard;
  const { tally } = felt;
  const made = behaviours.filter((each) => ROW_OF[each] === 'apology' && each !== 'followup.prevention');
  const worded = made.find((each) => each !== 'ownership');
  const behaviour = worded ?? made[0];
  if (!behaviour) return;

  const ours = answersFor(felt.persona);
  const parts = worded ? [...recent, ...behaviours] : (['ownership'] as const);
  const forgiveness = heard.forgiveness || (tally['asked-forgiveness'] ?? 0) > 0;
  const { quality, regretIsEnough } = apologyQuality(
    parts,
    ours,
    worded !== undefined && forgiveness,
    worded !== undefined && heard.repaired,
  );
  if (quality === 0) {
    felt.act('apology', behaviour, [by(0, 'not-ours')]);
    return;
  }
  tally['best-apology'] = Math.max(tally['best-apology'] ?? 0, quality);
  const done = tally.apology ?? 0;
  tally.apology = done + 1;
  if (done >= 2) {
    felt.act('apology-worn', behaviour, [note('worn')]);
    return;
  }
  felt.act('apology', behaviour, [
    regretIsEnough ? note('regret-is-enough') : by(quality, 'parts-missing'),
    felt.blame(APOLOGY_WITHOUT_FAULT),
    by(turn >= LATE_FROM ? LATE_APOLOGY : 1, 'late'),
    by(done === 1 ? 0.5 : 1, 'repeat'),
  ]);
}
