import { createRequire } from 'node:module';
import type { Database } from 'libsql';

const root = new URL('../../', import.meta.url);
const { createSandbox }: typeof import('../../src/sandbox/index.ts') = await import(
  new URL('dist/sandbox/index.js', root).href
);

export const chats = 100_000;
export const messages = 1_000_000;

/** Makes a state file with the demo portal. */
export async function makeFile(file: string): Promise<void> {
  await createSandbox({ state: file }).close();
}

/** Makes one that holds as many chats and messages as a portal gathers in years. */
export async function makeBigFile(file: string): Promise<void> {
  await makeFile(file);
  const create: typeof import('libsql') = createRequire(new URL('package.json', root))('libsql');
  const database = new create(file);
  fill(database);
  database.close();
}

function fill(database: Database): void {
  const count = (last: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${last})`;
  database.exec(`BEGIN;
    ${count(chats)} INSERT INTO chats
      SELECT 1000000 + i, 'chat', 'Chat ' || i, '', 'AZURE', 1, '', '', '', '', 'member', 0 FROM n;
    ${count(chats)} INSERT INTO members SELECT 1000000 + i, 1, 'owner', 0, 0 FROM n;
    ${count(chats)} INSERT INTO members SELECT 1000000 + i, 99, 'member', 0, 0 FROM n;
    ${count(messages)} INSERT INTO messages (chat, author, text, code, created_at)
      SELECT 1000001 + i % ${chats}, 1, 'Message ' || i || ' of this portal', '', 0 FROM n;
    COMMIT`);
}
