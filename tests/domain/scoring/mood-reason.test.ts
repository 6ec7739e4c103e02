import { describe, expect, it } from 'vitest';
import type { Cause } from '#domain/customer/cause.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { respond } from '#domain/customer/respond.ts';
import { mood, startState } from '#domain/customer/state.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import type { Logged } from '#domain/play/play-state.ts';
import type { Mood } from '#domain/scenario/mood.ts';
import { moodReason } from '#domain/scoring/mood-reason.ts';
import { editionOf, theLibrary } from '../../support/library.ts';

function logged(cause: Cause, mood: Mood): Logged {
  return { ...cause, at: 0, entry: 0, mood };
}

describe('why the customer is in this mood', async () => {
  const { scenario } = editionOf(await theLibrary(), 'cold-anniversary-dinner');
  const persona = drawPersona(scenario, 1);
  const said = (behaviours: readonly Behaviour[]): string => {
    const start = startState(persona);
    const heard = { behaviours, options: 0, compensation: 0, restores: false, turn: 1 };
    const felt = respond(start, {}, [], persona, heard);
    const causes = felt.causes.map((cause) => logged(cause, mood(felt.state)));
    return moodReason({ before: mood(start), after: mood(felt.state), causes, earlier: [] });
  };

  it('tells that an explanation came before any acknowledgement', () => {
    expect(said(['followup.cause'])).toMatch(/^Stayed furious: you explained before you had acknowledged/);
  });

  it('does not call a thing done before that only the same reply has done', () => {
    expect(said(['empathy', 'sympathy'])).not.toContain('you had done this before');
    const again: Cause = {
      row: 'empathy',
      behaviour: 'empathy',
      change: { anger: -0.02 },
      shapes: ['repeat'],
    };
    const causes = [logged(again, 'upset')];
    expect(moodReason({ before: 'upset', after: 'upset', causes, earlier: [] })).toContain(
      'done this before',
    );
  });

  it('names what made it worse, and what made it better', () => {
    expect(said(['dispute'])).toContain('being argued with');
    expect(said(['rude'])).toContain('being insulted');
    expect(said(['reprimand'])).toContain('against a colleague');
    expect(said(['apology.sincere', 'ownership', 'empathy', 'goal'])).toMatch(/the apology|what it was like/);
  });

  it('says so when nothing spoke to the anger', () => {
    const still = (mood: Mood) => moodReason({ before: mood, after: mood, causes: [], earlier: [] });
    expect(still('furious')).toBe('Stayed furious: nothing here spoke to the anger.');
    expect(still('calm')).toBe('Stayed calm.');
  });

  it('tells a change of mood by the strongest cause of it', () => {
    const causes: readonly Cause[] = [
      { row: 'apology', behaviour: 'apology.sincere', change: { anger: -0.2 }, shapes: [] },
      { row: 'bounded-promise', behaviour: 'promise.bounded', change: { anger: -0.05 }, shapes: [] },
    ];
    const felt = causes.map((cause) => logged(cause, 'upset'));
    expect(moodReason({ before: 'furious', after: 'upset', causes: felt, earlier: [] })).toBe(
      'Calmer, upset now: the apology.',
    );
  });

  it('names a broken promise that is still sinking in, rather than an anger that rises by itself', () => {
    const broken = logged(
      { row: 'promise-broken', behaviour: null, change: { anger: 0.3 }, shapes: [] },
      'upset',
    );
    expect(moodReason({ before: 'uneasy', after: 'upset', causes: [], earlier: [broken] })).toBe(
      'Angrier, upset now: a promise broken before this, which is still sinking in.',
    );
  });

  it('does not hold a full apology against whoever gave it', () => {
    const sorry = logged(
      { row: 'apology', behaviour: 'apology.sincere', change: { anger: -0.1 }, shapes: ['parts-missing'] },
      'upset',
    );
    expect(moodReason({ before: 'upset', after: 'upset', causes: [sorry], earlier: [] })).toBe(
      'Stayed upset, and calmer within: the apology.',
    );
  });
});
