// A sandbox in a process of its own, as the package has it: node serve.js [state file]
import { createSandbox } from '../../dist/sandbox/index.js';

const [state] = process.argv.slice(2);
const sandbox = createSandbox(state === undefined ? {} : { state });
const { port } = await sandbox.listen();
console.log(port);
