import { describe, expect, it } from 'vitest';
import { customerLines, drive, promisedCall } from '../../support/play-driver.ts';

describe('silence in a talk', () => {
  const edition = promisedCall();
  const play = (moves: Parameters<typeof drive>[1]) => drive(edition, moves).play;

  it('is free inside what a customer bears on the telephone, and is then interrupted', () => {
    const waited = play([15]);
    expect(waited.customer.anger).toBe(play([]).customer.anger);
    expect(customerLines(waited)).toHaveLength(2);
  });

  it('costs more the longer it lasts, and the same in one piece as in two', () => {
    expect(play([60]).customer.anger).toBeGreaterThan(play([15]).customer.anger);
    expect(play([30, 30]).customer.anger).toBeCloseTo(play([60]).customer.anger, 5);
  });

  it('leads on where the moment says so, also when it comes in pieces', () => {
    expect(play([120]).moment).toBe('gone-quiet');
    expect(play([60, 60]).moment).toBe('gone-quiet');
    expect(play([60, 59]).moment).toBe('opening');
  });

  it('begins anew with every word', () => {
    expect(play([100, 'Are you sure?']).quiet).toBe(0);
  });

  it('never repeats itself, however often it is interrupted', () => {
    const lines = customerLines(play([20, 20, 20, 20, 20]));
    expect(new Set(lines).size).toBe(lines.length);
  });
});
