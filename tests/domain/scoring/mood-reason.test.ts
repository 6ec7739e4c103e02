import { describe, expect, it } from 'vitest';
import type { Cause } from '#domain/customer/cause.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { respond } from '#domain/customer/respond.ts';
import { mood, startState } from '#domain/customer/state.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { moodReason } from '#domain/scoring/mood-reason.ts';
import { editionOf, theLibrary } from '../../support/library.ts';

describe('why the customer is in this mood', async () => {
  const { scenario } = editionOf(await theLibrary(), 'cold-anniversary-dinner');
  const persona = drawPersona(scenario, 1);
  const said = (behaviours: readonly Behaviour[]): string => {
    const start = startState(persona);
    const heard = { behaviours, options: 0, compensation: 0, restores: false, turn: 1 };
    const felt = respond(start, {}, [], persona, heard);
    return moodReason(mood(start), mood(felt.state), felt.causes);
  };

  it('tells that an explanation came before any acknowledgement', () => {
    expect(said(['followup.cause'])).toMatch(/^Stayed furious: you explained before you had acknowledged/);
  });

  it('names what made it worse, and what made it better', () => {
    expect(said(['rude'])).toContain('being argued with');
    expect(said(['apology.sincere', 'ownership', 'empathy', 'goal'])).toMatch(/the apology|what it was like/);
  });

  it('says so when nothing spoke to the anger', () => {
    expect(moodReason('furious', 'furious', [])).toBe('Stayed furious: nothing here spoke to the anger.');
    expect(moodReason('calm', 'calm', [])).toBe('Stayed calm.');
  });

  it('tells a change of mood by the strongest cause of it', () => {
    const causes: readonly Cause[] = [
      { row: 'apology', behaviour: 'apology.sincere', change: { anger: -0.2 }, shapes: [] },
      { row: 'bounded-promise', behaviour: 'promise.bounded', change: { anger: -0.05 }, shapes: [] },
    ];
    expect(moodReason('furious', 'upset', causes)).toBe('Calmer, upset now: the apology.');
  });
});
