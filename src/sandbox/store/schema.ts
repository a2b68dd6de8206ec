/** Every table of the state. A file with another version is refused. */
export const schemaVersion = 1;

/** The mark that tells a state from other SQLite files: `B24S`. */
export const applicationId = 0x42323453;

export const schema = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  login TEXT NOT NULL,
  active INTEGER NOT NULL,
  bot INTEGER NOT NULL,
  extranet INTEGER NOT NULL,
  crm TEXT NOT NULL,
  history INTEGER NOT NULL
);
CREATE TABLE webhooks (
  user INTEGER NOT NULL,
  code TEXT NOT NULL,
  scopes TEXT NOT NULL,
  refuses TEXT,
  PRIMARY KEY (code, user)
) WITHOUT ROWID;
CREATE TABLE tokens (
  token TEXT PRIMARY KEY,
  user INTEGER NOT NULL,
  scopes TEXT NOT NULL,
  expires_at INTEGER,
  refuses TEXT
) WITHOUT ROWID;
CREATE TABLE crm_items (
  type TEXT NOT NULL, id INTEGER NOT NULL, title TEXT NOT NULL, PRIMARY KEY (type, id)
) WITHOUT ROWID;
CREATE TABLE chats (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  color TEXT NOT NULL,
  author INTEGER NOT NULL,
  entity_type TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  avatar TEXT NOT NULL,
  role_name TEXT NOT NULL,
  add_role TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX chats_by_entity ON chats (entity_type, entity_id) WHERE entity_type <> '';
CREATE TABLE members (
  chat INTEGER NOT NULL,
  user INTEGER NOT NULL,
  role TEXT NOT NULL,
  first_message INTEGER NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (chat, user)
) WITHOUT ROWID;
CREATE INDEX members_by_user ON members (user, chat);
CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat INTEGER NOT NULL,
  author INTEGER NOT NULL,
  text TEXT NOT NULL,
  code TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX messages_by_chat ON messages (chat, id);
CREATE TABLE dialogs (
  chat INTEGER PRIMARY KEY, status TEXT NOT NULL, connector INTEGER NOT NULL, updated INTEGER NOT NULL
);
CREATE TABLE dialog_items (
  type TEXT NOT NULL, item INTEGER NOT NULL, chat INTEGER NOT NULL, PRIMARY KEY (type, item, chat)
) WITHOUT ROWID;
`;
