import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { print } from '../src/cli/output.ts';
import { runMain } from '../src/cli/run-main.ts';
import { takeSandboxPicture } from './pictures/sandbox.ts';

const path = 'pictures/sandbox.png';

await runMain(async () => {
  const picture = await takeSandboxPicture();
  await writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), picture);
  print(`${path}: ${Math.round(picture.length / 1000)} kB`);
});
