import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { report } from './report.ts';
import { measureSize } from './sandbox/size.ts';
import { measureSpeed } from './sandbox/speed.ts';
import { measureStartup } from './sandbox/startup.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } });
const rounds = Number(values.rounds);
const folder = await mkdtemp(join(tmpdir(), 'bench-sandbox-'));
try {
  report(
    'sandbox',
    'The sandbox beside Prism',
    ...(await measureSpeed(rounds, join(folder, 'speed.db'))),
    ...(await measureStartup(rounds)),
    ...(await measureSize(rounds, folder)),
  );
} finally {
  await rm(folder, { recursive: true });
}
