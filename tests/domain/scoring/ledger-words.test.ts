import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#domain/play/ledger-entry.ts';
import { statusWords } from '#domain/scoring/ledger-words.ts';

const ENTRY: LedgerEntry = {
  source: 'said',
  reply: 0,
  text: "I'll ring you at nine",
  start: 0,
  end: 21,
  who: 'i',
  what: 'contact',
  remedy: null,
  fixes: false,
  appointed: false,
  bound: 'at nine',
  due: 3600,
  sure: 'firm',
  byHand: false,
  judged: 'possible',
  because: 'own-hands',
  atDue: null,
  status: 'open',
  settled: null,
  warned: false,
  late: false,
};

describe('statusWords', () => {
  it.each<[string, Partial<LedgerEntry>, number | undefined]>([
    ['kept', { status: 'kept' }, 7200],
    ['kept, late', { status: 'kept', late: true }, 7200],
    ['broken', { status: 'broken' }, 7200],
    ['broken, and the customer was told before', { status: 'broken', warned: true }, 7200],
    ['falls due after this play', {}, undefined],
    ['falls due after this play', {}, 3599],
    ['could not be kept in this play: the play moved past it', {}, 3600],
    ['kept; the play had no moment for it before', { status: 'kept', byHand: true, settled: 7200 }, 9000],
    ['falls due after this play', { due: null }, 3600],
    ['nothing anybody could be held to', { sure: 'vague' }, undefined],
    ['nothing anybody could be held to', { sure: 'certain', bound: null }, 3600],
  ])('says "%s" of %o', (words, changed, clock) => {
    expect(statusWords({ ...ENTRY, ...changed }, clock)).toBe(words);
  });
});
