import type { CrmType, DialogStatus, PortalSeed } from '../seed/types.ts';
import type { Tables } from './tables.ts';

export interface Dialog {
  chat: number;
  status: DialogStatus;
  hasConnector: boolean;
  items: string[];
}

interface CrmItem {
  type: CrmType;
  id: number;
  title: string;
}

interface DialogRow {
  chat: number;
  status: DialogStatus;
  connector: number;
}

export type Crm = ReturnType<typeof createCrm>;

/** From the first answer on, until the client is waited for: what a portal takes for active. */
const activeStatuses = ['answer', 'client', 'client-after-operator', 'operator'];

/**
 * CRM items and the dialogs of open channels that are bound to them. Calls do not change them, so that
 * each is read once.
 */
export function createCrm({ read, write, cached }: Tables) {
  const last = read<{ chat: number }>(`SELECT d.chat FROM dialogs d
    JOIN dialog_items i ON i.chat = d.chat
    WHERE i.type = ? AND i.item = ? ORDER BY d.updated DESC, d.chat DESC LIMIT 1`);
  const one = read<DialogRow>(`SELECT d.chat, d.status, d.connector FROM dialogs d
    JOIN dialog_items i ON i.chat = d.chat WHERE i.type = ? AND i.item = ? AND d.chat = ?`);
  const insertItem = write('INSERT OR REPLACE INTO crm_items VALUES (?, ?, ?)');
  const insertDialog = write('INSERT INTO dialogs VALUES (?, ?, ?, ?)');
  const bind = write('INSERT INTO dialog_items VALUES (?, ?, ?)');
  const items = read<CrmItem>('SELECT type, id, title FROM crm_items ORDER BY type, id');
  const dialogs = read<DialogRow>('SELECT chat, status, connector FROM dialogs ORDER BY updated');
  const itemsOf = read<{ name: string }>(
    "SELECT type || ':' || item AS name FROM dialog_items WHERE chat = ?",
  );

  const lastChats = cached((item: string) => {
    const [type, id] = item.split(' ');
    return last.get([type, Number(id)])?.chat;
  });
  const active = cached((dialog: string) => {
    const [type, item, chat] = dialog.split(' ');
    const found = one.get([type, Number(item), Number(chat)]);
    return found?.connector === 1 && activeStatuses.includes(found.status);
  });

  return {
    /** The chat of the newest dialog of an item, whatever its status; 0 without one. */
    lastChat: (type: string, item: number): number => lastChats.get(`${type} ${item}`) ?? 0,
    isActiveChat: (type: string, item: number, chat: number): boolean =>
      active.get(`${type} ${item} ${chat}`) ?? false,
    items: () => items.all(),
    dialogs: (): Dialog[] =>
      dialogs.all().map(({ chat, status, connector }) => ({
        chat,
        status,
        hasConnector: connector === 1,
        items: itemsOf.all([chat]).map(({ name }) => name),
      })),
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
