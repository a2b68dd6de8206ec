#!/usr/bin/env node
import { runOnNode } from './node-version.ts';

runOnNode(() => import('./program.ts').then(({ main }) => main(process.argv.slice(2))));
