import type { Persona } from './persona.ts';
import { RELATIONSHIP } from './persona-weights.ts';
import { type CustomerState, display, shift } from './state.ts';

/** How long this customer waits before growing angrier, in seconds. */
export function toleranceOf(persona: Persona): number {
  return persona.tolerance * (0.75 + 0.5 * RELATIONSHIP[persona.relationship]);
}

/** Silence is free inside the tolerance; beyond it, each further tolerance costs the same fraction (Maister 1985). */
export function endureSilence(before: CustomerState, persona: Persona, seconds: number): CustomerState {
  const tolerance = toleranceOf(persona);
  const over = Math.max(0, seconds - tolerance) / tolerance;
  if (over === 0) return before;
  const part = (gain: number) => 1 - (1 - gain) ** over;
  return display(
    {
      ...before,
      anger: shift(before.anger, part(0.14)),
      control: shift(before.control, -part(0.16)),
      procedural: shift(before.procedural, -part(0.12)),
    },
    false,
  );
}
