#!/usr/bin/env node
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

// The program runs from its TypeScript source. The hooks for `require` work in this thread and load the
// packages' own CommonJS, which starts in two thirds of the time of the hooks for `import`.
register();
createRequire(import.meta.url)('../src/cli/main.ts');
