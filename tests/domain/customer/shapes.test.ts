import { expect, it } from 'vitest';
import { SHAPES } from '#domain/customer/shapes.ts';

it('every shape has one code and one sentence, which can follow what it explains', () => {
  expect(new Set(SHAPES.map(({ code }) => code)).size).toBe(SHAPES.length);
  for (const { sentence } of SHAPES) expect(sentence).toMatch(/^[a-z].*[^.]$/);
});
