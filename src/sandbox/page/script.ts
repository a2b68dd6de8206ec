import { readFileSync } from 'node:fs';

const file = new URL('../../../generated/sandbox-page.js', import.meta.url);

/** The script of the page, which `npm run generate` bundles from browser/; the build puts it in here. */
export const script = readFileSync(file, 'utf8');
