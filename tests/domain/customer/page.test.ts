import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { customerPage } from '../../../scripts/customer-page.ts';

const PAGE = join(import.meta.dirname, '../../../docs/customer.md');

it('the page about the customer says what the model does (npm run customer-page writes it)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(customerPage());
});
