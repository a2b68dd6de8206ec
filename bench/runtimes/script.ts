import { smoke } from './smoke.ts';

// For a window that takes scripts and no modules.
Object.assign(globalThis, { smoke });
