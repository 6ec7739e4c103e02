#!/usr/bin/env node
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

// As in amends.js: from source, by the faster hooks.
register();
createRequire(import.meta.url)('../src/server/main.ts');
