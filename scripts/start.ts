import { runOnNode } from '../src/cli/node-version.ts';

runOnNode(() => import('./start/serve-all.ts'));
