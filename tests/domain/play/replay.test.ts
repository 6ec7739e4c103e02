import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { replies } from '#domain/play/play-state.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { machineEvent, machineOf, replay } from '#domain/play/replay.ts';
import { editionOf, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { PLAYS } from '../../support/plays.ts';

const LINES = [
  ...Object.values(PLAYS).flatMap(({ good, bad }) => [...good, ...bad]),
  'ok',
  'What time did it arrive?',
];
const anyPlay = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 });
const anySeed = fc.integer({ min: 0, max: 0xffff_ffff });

describe('replay', async () => {
  const library = await theLibrary();
  const anyEdition = fc.constantFrom(...library.editions.values());

  it('gives what an actor gives that is sent the same events', () => {
    fc.assert(
      fc.property(anyEdition, anySeed, anyPlay, (edition, seed, play) => {
        const record = makeRecord(edition, seed, play);
        const replayed = replay(edition, record, english);
        if (!replayed.ok) throw new Error(replayed.fault.reason);
        const actor = createActor(machineOf(edition), { input: replayed.snapshot.context.set }).start();
        for (const event of record.events) if (event.kind !== 'step-back') actor.send(machineEvent(event));
        expect(actor.getSnapshot().context.play).toEqual(replayed.play);
        expect(actor.getSnapshot().status).toBe('done');
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes twice, and after a trip through JSON', () => {
    fc.assert(
      fc.property(anyEdition, anySeed, anyPlay, (edition, seed, play) => {
        const record = makeRecord(edition, seed, play);
        const again = JSON.parse(JSON.stringify(record)) as PlayRecord;
        const [first, second] = [record, again].map((each) =>
          JSON.stringify(evaluate(edition, library.rubric, each, english)),
        );
        expect(first).toBe(second);
      }),
      { numRuns: 30 },
    );
  });

  it('never lets the customer say one line twice, nor an unfilled variable', () => {
    fc.assert(
      fc.property(anyEdition, anySeed, anyPlay, (edition, seed, play) => {
        const replayed = replay(edition, makeRecord(edition, seed, play), english);
        if (!replayed.ok) throw new Error(replayed.fault.reason);
        const said = replayed.play.transcript
          .filter((entry) => entry.kind === 'customer')
          .map((entry) => entry.text);
        expect(new Set(said).size).toBe(said.length);
        expect(said.join('\n')).not.toContain('{{');
      }),
      { numRuns: 60 },
    );
  });

  const dinner = editionOf(library, 'cold-anniversary-dinner');
  const good = makeRecord(dinner, 1, PLAYS['cold-anniversary-dinner']?.good ?? []);

  it('steps back to before a reply as if it had not been given', () => {
    const upTo = good.events.slice(0, 3);
    const stepped: PlayRecord = {
      ...good,
      events: [
        ...upTo,
        { kind: 'reply', at: 500, text: 'Calm down, please.' },
        { kind: 'step-back', at: 500, to: 2 },
      ],
    };
    const straight = replay(dinner, { ...good, events: upTo }, english);
    const back = replay(dinner, stepped, english);
    expect(back.ok && back.play).toEqual(straight.ok && straight.play);
    expect(back.ok && back.steppedBack).toBe(1);
  });

  it.each([
    ['an event before its time', { kind: 'reply', at: 1, text: 'Hello again' }, 'before'],
    ['an option that is not there', { kind: 'reply', at: 5000, text: 'Hello', option: 7 }, 'option 7'],
    ['an option with other words', { kind: 'reply', at: 5000, text: 'Free holidays', option: 0 }, 'option 0'],
    ['letting a conversation pass', { kind: 'let-pass', at: 5000 }, 'not possible'],
    ['beginning twice', { kind: 'begin', at: 5000 }, 'not possible'],
    ['a step back to nowhere', { kind: 'step-back', at: 5000, to: 9 }, 'no reply 9'],
  ] as const)('refuses %s, naming the event', (_what, event, reason) => {
    const replayed = replay(dinner, { ...good, events: [...good.events.slice(0, 3), event] }, english);
    expect(replayed.ok).toBe(false);
    expect(!replayed.ok && replayed.fault.event).toBe(3);
    expect(!replayed.ok && replayed.fault.reason).toContain(reason);
  });

  it('refuses a step back in an assessment', () => {
    const events = [...good.events.slice(0, 3), { kind: 'step-back' as const, at: 900, to: 0 }];
    const replayed = replay(dinner, { ...good, mode: 'assessment', events }, english);
    expect(!replayed.ok && replayed.fault.reason).toContain('practice');
  });

  it('answers the number of replies that stand', () => {
    const replayed = replay(dinner, good, english);
    expect(replayed.ok && replies(replayed.play).length).toBe(
      good.events.filter((event) => event.kind === 'reply').length,
    );
  });
});
