import { ExpectedError } from '../expected-error.ts';
import { MissingPeerError } from '../peer.ts';

/** The versions that npm shall install: they are known to work, on Node 20 as well. */
const versions: Record<string, string> = {
  '@redocly/cli': '2.77',
  '@stoplight/prism-http': '5.12',
  libsql: '0.5',
};

/**
 * Runs work that needs an optional package.
 *
 * @throws ExpectedError when it is not installed, with the commands that help
 */
export async function withPeer<T>(command: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof MissingPeerError)) throw error;
    const spec = `${error.peer}@${versions[error.peer]}`;
    throw new ExpectedError(`\`${command}\` needs ${error.peer}, which is not installed. Run:

  npm install -D ${spec}`);
  }
}
