import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ExpectedError } from '../../expected-error.ts';
import { type PortalSeed, readSeed, type SandboxOptions } from '../../sandbox/index.ts';
import { not, readPath } from '../arguments.ts';
import { UsageError } from '../exit.ts';

/** The command line as text. */
export interface GivenOptions {
  host: string;
  state?: string | undefined;
  portal?: string | undefined;
  behaviour: string;
  clock: string;
  'rate-limit': string;
  'operating-limit'?: string | undefined;
  cors?: string[] | undefined;
  reset: boolean;
}

export interface Start {
  options: SandboxOptions;
  /** Whether a state that is there already goes on. */
  goesOn: boolean;
}

/**
 * @throws UsageError for a value that an option cannot have
 * @throws ExpectedError for a portal that is not there or has mistakes
 */
export async function readOptions(given: GivenOptions): Promise<Start> {
  const { state, portal, reset, cors = [] } = given;
  if (reset && state === undefined) {
    throw new UsageError('--reset needs --state: without a file each start is a new one.');
  }
  if (state !== undefined) readPath('--state', state);
  const behaviours = ['server', 'documented', 'older'] as const;
  const options: SandboxOptions = {
    behaviour: oneOf('--behaviour', behaviours, given.behaviour),
    clock: oneOf('--clock', ['system', 'fixed'], given.clock),
    limits: {
      rate: readRate(given['rate-limit']),
      operating: readSeconds(given['operating-limit']),
    },
    cors: cors.map(checkOrigin),
    ...(state !== undefined && { state }),
    ...(portal !== undefined && { portal: await readPortal(portal) }),
  };
  return { options, goesOn: state !== undefined && !reset && existsSync(state) };
}

function oneOf<T extends string>(option: string, known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (found) return found;
  throw new UsageError(`${option} takes one of ${known.join(', ')}${not(text)}.`);
}

function readRate(text: string): boolean | { burst: number; drainPerSecond: number } {
  if (text === 'on' || text === 'off') return text === 'on';
  const [, burst, drain] = /^([1-9]\d{0,8})\/(\d{1,6}(?:\.\d+)?)$/.exec(text) ?? [];
  if (burst !== undefined && Number(drain) > 0) {
    return { burst: Number(burst), drainPerSecond: Number(drain) };
  }
  throw new UsageError(
    `--rate-limit takes on, off, or calls at once and per second such as 50/2${not(text)}.`,
  );
}

function readSeconds(text: string | undefined): number | false {
  if (text === undefined) return false;
  if (/^\d{1,9}(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
  throw new UsageError(`--operating-limit takes a number of seconds${not(text)}.`);
}

function checkOrigin(text: string): string {
  if (text === '*' || (URL.canParse(text) && new URL(text).origin === text)) return text;
  throw new UsageError(
    `--cors takes * or an origin such as http://localhost:5173, without a path${not(text)}.`,
  );
}

async function readPortal(file: string): Promise<PortalSeed> {
  const text = await readFile(readPath('--portal', file), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === 'ENOENT';
      const reason = isMissing ? 'There is no such file.' : `It cannot be read: ${error.code}.`;
      throw new ExpectedError(`--portal ${file}: ${reason}`);
    },
  );
  return readSeed(text, file);
}
