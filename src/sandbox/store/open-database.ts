import { ExpectedError } from '../../expected-error.ts';
import { loadPeer, MissingPeerError } from '../../peer.ts';
import type { Database } from './database.ts';
import { openFile } from './file.ts';
import { schema } from './schema.ts';

/**
 * Opens the state: in memory, or in a file that is made when it is not there.
 *
 * @throws StateError when the file cannot be used, here and by all that is asked later
 */
export function openDatabase(file?: string): Database {
  const create = loadDriver();
  if (file !== undefined) return openFile(create, file);
  const database = new create(':memory:');
  database.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; ${schema}`);
  return database;
}

function loadDriver(): typeof import('libsql') {
  try {
    return loadPeer('libsql') as typeof import('libsql');
  } catch (error) {
    if (!(error instanceof MissingPeerError)) throw error;
    throw new ExpectedError(
      'The sandbox keeps its state by libsql. Install it: npm install -D libsql',
    );
  }
}
