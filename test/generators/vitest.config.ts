import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.config.ts';

// The generators are many packages, which the project itself does not install.
const config = mergeConfig(shared, { root: fileURLToPath(new URL('.', import.meta.url)) });
config.test.include = ['*.spec.ts'];
config.test.typecheck.enabled = false;

export default defineConfig(config);
