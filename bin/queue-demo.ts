#!/usr/bin/env node
/** The executable: cli/main.cjs holds the whole command. One that searches is begun in a thread at once, and here only watched over. */
import { join } from 'node:path';
import { launch } from '../src/cli/launch.js';
import { beginsInThread } from '../src/cli/supervision/at-once.js';

const args = process.argv.slice(2);
const bundle = beginsInThread(args) ? 'supervisor' : 'main';
launch(join(import.meta.dirname, '..', 'cli'), bundle, bundle, args);
