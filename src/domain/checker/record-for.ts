import { drawPersona } from '../customer/draw-persona.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { PlayRecord } from '../play/record.ts';
import type { Edition } from '../scenario/edition.ts';
import { SEED } from './seed.ts';
import { recordOf, type Step } from './trail.ts';

/** The record of a play that the checker shows, so that it can be replayed, played on and evaluated. */
export function recordFor(steps: readonly Step[], edition: Edition, pack: LanguagePack): PlayRecord {
  return recordOf(steps, { edition, persona: drawPersona(edition.scenario, SEED), seed: SEED, pack });
}
