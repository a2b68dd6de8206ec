import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.config.ts';

// The test of the official SDK has a configuration of its own, since it needs what the project
// itself does not install.
export default mergeConfig(shared, {
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['*.spec.ts'] },
});
