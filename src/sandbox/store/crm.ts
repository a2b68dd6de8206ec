import type { CrmType, DialogStatus, PortalSeed } from '../seed/types.ts';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';

export interface Dialog {
  chat: number;
  status: DialogStatus;
  hasConnector: boolean;
  items: string[];
}

export type Crm = ReturnType<typeof createCrm>;

/** From the first answer on, until the client is waited for: what a portal takes for active. */
const activeStatuses = ['answer', 'client', 'client-after-operator', 'operator'];

/**
 * CRM items and the dialogs of open channels that are bound to them. Calls do not change them, so that
 * each is read once; `forget` is for after a reset.
 */
export function createCrm(database: Database) {
  const last = database.prepare(`SELECT d.chat FROM dialogs d JOIN dialog_items i ON i.chat = d.chat
    WHERE i.type = ? AND i.item = ? ORDER BY d.updated DESC, d.chat DESC LIMIT 1`);
  const one = database.prepare(`SELECT d.status, d.connector FROM dialogs d
    JOIN dialog_items i ON i.chat = d.chat WHERE i.type = ? AND i.item = ? AND d.chat = ?`);
  const insertItem = database.prepare('INSERT OR REPLACE INTO crm_items VALUES (?, ?, ?)');
  const insertDialog = database.prepare('INSERT INTO dialogs VALUES (?, ?, ?, ?)');
  const bind = database.prepare('INSERT INTO dialog_items VALUES (?, ?, ?)');
  const items = database.prepare('SELECT type, id, title FROM crm_items ORDER BY type, id');
  const dialogs = database.prepare('SELECT chat, status, connector FROM dialogs ORDER BY updated');
  const itemsOf = database.prepare(
    "SELECT type || ':' || item AS name FROM dialog_items WHERE chat = ?",
  );

  const lastChats = createCache((item: string) => {
    const [type, id] = item.split(' ');
    return (last.get([type, Number(id)]) as { chat: number } | undefined)?.chat;
  });
  const active = createCache((dialog: string) => {
    const [type, item, chat] = dialog.split(' ');
    const row = one.get([type, Number(item), Number(chat)]);
    const { status = '', connector = 0 } = (row ?? {}) as { status?: string; connector?: number };
    return connector === 1 && activeStatuses.includes(status);
  });

  return {
    /** The chat of the newest dialog of an item, whatever its status; 0 without one. */
    lastChat: (type: string, item: number): number => lastChats.get(`${type} ${item}`) ?? 0,
    isActiveChat: (type: string, item: number, chat: number): boolean =>
      active.get(`${type} ${item} ${chat}`) ?? false,
    forget(): void {
      lastChats.forget();
      active.forget();
    },
    items: () => items.all() as { type: CrmType; id: number; title: string }[],
    dialogs: (): Dialog[] =>
      (dialogs.all() as { chat: number; status: DialogStatus; connector: number }[]).map(
        ({ chat, status, connector }) => ({
          chat,
          status,
          hasConnector: connector === 1,
          items: (itemsOf.all([chat]) as { name: string }[]).map(({ name }) => name),
        }),
      ),
    seed({ crmItems = [], dialogs: seeds = [] }: PortalSeed): void {
      for (const { type, id, title = '' } of crmItems) insertItem.run([type, id, title]);
      for (const [order, { chat, items, status = 'answer', connector = true }] of seeds.entries()) {
        insertDialog.run([chat, status, Number(connector), order]);
        for (const item of items) {
          const [type, id] = item.split(':');
          bind.run([type, Number(id), chat]);
        }
      }
    },
  };
}
