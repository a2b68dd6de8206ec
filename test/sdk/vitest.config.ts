import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.config.ts';

// The test of the official SDK has a configuration of its own, since it needs what the project
// itself does not install.
const config = mergeConfig(shared, { root: fileURLToPath(new URL('.', import.meta.url)) });
config.test.include = ['*.spec.ts'];
config.test.typecheck.enabled = false;

export default defineConfig(config);
