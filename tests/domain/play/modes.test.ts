import { describe, expect, it } from 'vitest';
import { rubricFor } from '#application/read-library.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { MODES, type PlayEvent, type PlayRecord } from '#domain/play/record.ts';
import { replay } from '#domain/play/replay.ts';
import { editionOf, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { PLAYS } from '../../support/plays.ts';

const ID = 'cold-anniversary-dinner';

describe('the mode of a play', async () => {
  const library = await theLibrary();
  const dinner = editionOf(library, ID);
  const played = makeRecord(dinner, 1, PLAYS[ID]?.good ?? []);
  const evaluated = (record: PlayRecord) => evaluate(dinner, rubricFor(library, ID), record, english);
  const end = played.events.at(-1)?.at ?? 0;
  const back: PlayEvent = { kind: 'step-back', at: end, to: 0 };

  it.each([
    ['in the midst of it', 3],
    ['after its end', played.events.length],
  ])('makes a step back %s a fault of an assessment, named by its place', (_when, place) => {
    const events = [...played.events.slice(0, place), back];
    for (const outcome of [
      replay(dinner, { ...played, mode: 'assessment', events }, english),
      evaluated({ ...played, mode: 'assessment', events }),
    ]) {
      expect(outcome).toMatchObject({ ok: false, fault: { event: place } });
      expect(!outcome.ok && outcome.fault.reason).toContain('this play is an assessment');
    }
    expect(replay(dinner, { ...played, mode: 'practice', events }, english)).toMatchObject({
      ok: true,
      steppedBack: 1,
    });
  });

  it.each(MODES)('is told by what a play of %s comes to', (mode) => {
    expect(evaluated({ ...played, mode })).toMatchObject({ ok: true, outcome: { mode } });
  });

  it('changes nothing in the scores, the customer or what is said', () => {
    const [practice, assessment] = MODES.map((mode) => evaluated({ ...played, mode }));
    if (!practice?.ok || !assessment?.ok) throw new Error('The play was refused.');
    expect({ ...assessment.outcome, mode: 'practice' }).toEqual(practice.outcome);
  });
});
