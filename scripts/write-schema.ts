import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenarioJsonSchema } from '../src/domain/scenario/json-schema.ts';
import { ROOT } from './build.js';

await writeFile(join(ROOT, 'scenarios/scenario.schema.json'), scenarioJsonSchema());
