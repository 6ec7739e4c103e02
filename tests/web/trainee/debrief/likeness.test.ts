import { describe, expect, it } from 'vitest';
import { isAlike, tellingWords } from '#web/trainee/debrief/likeness.ts';

describe('what is shown as like a reply', () => {
  it('shares words that tell something, not only common ones', () => {
    expect(isAlike('I should have checked the address', 'we should have checked the address first')).toBe(
      true,
    );
    expect(isAlike('I wrote oat on it', "i should have checked he'd been")).toBe(false);
    expect(isAlike('Then it is yours', 'then it was ours')).toBe(false);
  });

  it('explains nothing by a common word', () => {
    expect(tellingWords('Then')).toEqual([]);
    expect(tellingWords("Three, mustn't, nobody, asked")).toEqual([]);
    expect(tellingWords('courier')).toEqual(['courier']);
  });
});
