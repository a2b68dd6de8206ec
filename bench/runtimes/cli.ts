import { smoke } from './smoke.ts';

// Node, Deno and Bun all have `process`; its end is left to them, so that what keeps it alive shows.
const [portal = '', closed = '', library] = process.argv.slice(2);
const brought = library && (await import(library));
const report = await smoke(portal, closed, brought && (brought.fetch ?? brought.default));
console.log(JSON.stringify(report));
