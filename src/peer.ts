import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { ExpectedError } from './expected-error.ts';

/** A package that is needed for one part only, so that it does not come with this one. */
export class MissingPeerError extends ExpectedError {
  override name = 'MissingPeerError' as const;
  /** Name of the package. */
  readonly peer: string;

  constructor(peer: string) {
    super(`${peer} is not installed. Run: npm install -D ${peer}`);
    this.peer = peer;
  }
}

/**
 * Path of a file of a package, such as `libsql` or `@redocly/cli/package.json`. The package is looked
 * for beside this one; from the current folder, since who has this one for all projects has the other
 * one in the project; and where npx puts what `-p` names.
 *
 * @throws MissingPeerError when it is in neither
 */
export function findPeer(file: string): string {
  for (const place of [import.meta.url, join(process.cwd(), 'package.json'), ...npxFolders()]) {
    try {
      return createRequire(place).resolve(file);
    } catch {
      // It may be in the next place.
    }
  }
  throw new MissingPeerError(packageOf(file));
}

/**
 * Loads a file of a package that is made for `require`.
 *
 * @param owner a peer that brings the package as a dependency of its own
 * @throws MissingPeerError when it is not installed
 */
export function loadPeer(file: string, owner?: string): unknown {
  if (owner !== undefined) return createRequire(findPeer(owner))(file);
  return createRequire(import.meta.url)(findPeer(file));
}

/** npx tells a program of what it has installed by the path of commands alone. */
function npxFolders(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const commands = folders.filter((folder) => /[\\/]node_modules[\\/]\.bin$/.test(folder));
  return commands.map((folder) => join(folder, '../../package.json'));
}

const packageOf = (file: string) => /^(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file;
