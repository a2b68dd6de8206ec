import type { PortalState } from '../../index.ts';
import { ask } from './ask.ts';
import { byId, make, setText } from './dom.ts';
import { fill } from './lists.ts';
import { setNames } from './names.ts';

type User = PortalState['users'][number];
type Item = PortalState['crmItems'][number];
type Dialog = PortalState['dialogs'][number];

const mostRows = 200;

/** Shows users and CRM items. No call changes them: the page asks for them once, and after a reset. */
export async function showPortal(): Promise<void> {
  const { users, crmItems, dialogs } = await ask<PortalState>('state?limit=0');
  setNames(users);
  setText(byId('users-count'), String(users.length));
  const userRows = users.map((user) => () => userRow(user));
  fill(byId('users-rows'), userRows, mostRows, lastRow);
  const byItem = dialogsByItem(dialogs);
  setText(byId('crm-count'), String(crmItems.length));
  const itemRows = crmItems.map(
    (item) => () => itemRow(item, byItem.get(`${item.type}:${item.id}`) ?? []),
  );
  fill(byId('crm-rows'), itemRows, mostRows, lastRow);
}

function dialogsByItem(dialogs: readonly Dialog[]): Map<string, Dialog[]> {
  const byItem = new Map<string, Dialog[]>();
  for (const dialog of dialogs) {
    for (const item of dialog.items) byItem.set(item, [...(byItem.get(item) ?? []), dialog]);
  }
  return byItem;
}

function lastRow(text: string): HTMLElement {
  const cell = make('td', 'quiet', text);
  cell.colSpan = 3;
  return make('tr', '', cell);
}

function userRow(user: User): HTMLElement {
  const name = make('td', '', user.name);
  const traits = traitsOf(user);
  if (traits.length > 0) name.append(make('br'), make('small', 'quiet', traits.join(', ')));
  const crm = typeof user.crm === 'string' ? user.crm : user.crm.join(', ');
  return make('tr', '', make('td', '', String(user.id)), name, make('td', '', crm));
}

function traitsOf({ login, isActive, isBot, isExtranet, maySeeHistory }: User): string[] {
  const traits = [
    login && `login ${login}`,
    isActive ? '' : 'inactive',
    isBot ? 'bot' : '',
    isExtranet ? 'extranet' : '',
    maySeeHistory ? '' : 'no history',
  ];
  return traits.filter((trait) => trait !== '');
}

function itemRow(item: Item, dialogs: readonly Dialog[]): HTMLElement {
  const name = make('td', '', `${item.type} ${item.id}`);
  if (item.title) name.append(make('br'), make('small', 'quiet', item.title));
  const cell = dialogs.length > 0 ? make('td', '') : make('td', 'quiet', 'none');
  for (const { chat, status, hasConnector } of dialogs) {
    const connector = hasConnector ? '' : ', no connector';
    cell.append(make('div', '', `chat ${chat}: ${status}${connector}`));
  }
  return make('tr', '', name, cell);
}
