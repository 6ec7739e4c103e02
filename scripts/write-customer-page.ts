import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build.js';
import { customerPage } from './customer-page.ts';

await writeFile(join(ROOT, 'docs/customer.md'), customerPage());
