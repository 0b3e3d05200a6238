#!/usr/bin/env node
/** The executable. */
import { main } from '../src/cli/main.js';

main(process.argv.slice(2));
