import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.config.ts';

// The generators are many packages, which the project itself does not install.
export default mergeConfig(shared, {
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['*.spec.ts'] },
});
