import { ExpectedError } from '../../expected-error.ts';
import type { Database, Statement } from './database.ts';

/** The file of the state cannot be used; the message names it, and says what to do. */
export class StateError extends ExpectedError {
  override name = 'StateError';
}

/** A file that is there and is none of ours, or none that this version can read. */
export class WrongFile extends Error {}

export const notOurs = 'is no state file of a sandbox';

const others = 'Take another file: this one is left as it is.';
const damaged = 'Take another file, or remove it to start again.';

/** Explains an error of a file to people; `undefined` where the file is not at fault. */
export function asStateError(
  file: string,
  error: Error & { code?: string },
): StateError | undefined {
  const path = file.replace(/\p{Cc}/gu, '?');
  const text = `${error.code} ${error.message}`;
  if (error instanceof StateError) return error;
  if (error instanceof WrongFile) return new StateError(`${path} ${error.message}. ${others}`);
  const [, say] = messages.find(([pattern]) => pattern.test(text)) ?? [];
  return say && new StateError(say(path));
}

const messages: [pattern: RegExp, say: (path: string) => string][] = [
  [
    /_FULL|ENOSPC|EDQUOT|is full/i,
    (path) =>
      `The disk is full that the state file ${path} is on. Make room there; what was kept before stays, in ${path}-wal as well.`,
  ],
  [
    /BUSY|locked/i,
    (path) =>
      `The state file ${path} is locked by another program. Stop that one, or take another file.`,
  ],
  [/NOTADB|not a database/i, (path) => `${path} ${notOurs}, or is damaged. ${damaged}`],
  [/CORRUPT|malformed/i, (path) => `The state file ${path} is damaged. ${damaged}`],
  [
    /READONLY|EACCES|EPERM|EROFS/i,
    (path) =>
      `The state file ${path} may not be written by this user. Change its rights, or take another file.`,
  ],
  [/EISDIR/, (path) => `The state file ${path} is a folder. Name a file in it.`],
  [
    /CANTOPEN|unable to open|ENOTDIR/i,
    (path) =>
      `The state file ${path} cannot be opened. Does its folder exist, and may it be written?`,
  ],
  [
    /IOERR|EIO|disk I\/O/i,
    (path) =>
      `The state file ${path} cannot be read or written: its disk reports an error, or a limit of the size of files. Look at the disk, or take another file.`,
  ],
];

/** The same database, whose errors are explained where the file is what is wrong. */
export function explained(database: Database, file: string): Database {
  function attempt<Result>(run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      throw asStateError(file, error as Error) ?? error;
    }
  }

  function wrapped(statement: Statement): Statement {
    return {
      run: (...values) => attempt(() => statement.run(...values)),
      get: (...values) => attempt(() => statement.get(...values)),
      all: (...values) => attempt(() => statement.all(...values)),
    };
  }

  return {
    prepare: (sql) => wrapped(attempt(() => database.prepare(sql))),
    exec: (sql) => attempt(() => database.exec(sql)),
    pragma: (text) => attempt(() => database.pragma(text)),
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => database.close(),
  };
}
