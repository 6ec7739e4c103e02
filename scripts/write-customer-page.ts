import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { customerPage } from './customer-page.ts';
import { ROOT } from './web-build.js';

await writeFile(join(ROOT, 'docs/customer.md'), customerPage());
