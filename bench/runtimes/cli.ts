import { smoke } from './smoke.ts';

// Node, Deno and Bun all have `process`; its end is left to them, so that what keeps it alive shows.
const [portal = '', closed = ''] = process.argv.slice(2);
console.log(JSON.stringify(await smoke(portal, closed)));
