/** Users and CRM items. No call changes them, so that they are asked for once and after a reset. */
export const portal = `
const mostRows = 200;

async function showPortal() {
  const { users, crmItems, dialogs } = await ask('state?limit=0');
  names = new Map(users.map((user) => [user.id, user.name]));
  setText(byId('users-count'), String(users.length));
  fill(byId('users-rows'), users.map((user) => () => userRow(user)), mostRows, lastRow);
  const byItem = new Map();
  for (const dialog of dialogs) {
    for (const item of dialog.items) byItem.set(item, [...(byItem.get(item) ?? []), dialog]);
  }
  setText(byId('crm-count'), String(crmItems.length));
  const rows = crmItems.map((item) => () => itemRow(item, byItem.get(item.type + ':' + item.id) ?? []));
  fill(byId('crm-rows'), rows, mostRows, lastRow);
}

function lastRow(text) {
  const cell = make('td', 'quiet', text);
  cell.colSpan = 3;
  return make('tr', '', cell);
}

function userRow(user) {
  const traits = [
    user.login && 'login ' + user.login,
    !user.isActive && 'inactive',
    user.isBot && 'bot',
    user.isExtranet && 'extranet',
    !user.maySeeHistory && 'no history',
  ].filter(Boolean);
  const name = make('td', '', user.name);
  if (traits.length > 0) name.append(make('br'), make('small', 'quiet', traits.join(', ')));
  const crm = typeof user.crm === 'string' ? user.crm : user.crm.join(', ');
  return make('tr', '', make('td', '', String(user.id)), name, make('td', '', crm));
}

function itemRow(item, dialogs) {
  const name = make('td', '', item.type + ' ' + item.id);
  if (item.title) name.append(make('br'), make('small', 'quiet', item.title));
  const cell = make('td', dialogs.length > 0 ? '' : 'quiet', ...(dialogs.length > 0 ? [] : ['none']));
  for (const { chat, status, hasConnector } of dialogs) {
    cell.append(make('div', '', 'chat ' + chat + ': ' + status + (hasConnector ? '' : ', no connector')));
  }
  return make('tr', '', name, cell);
}
`;
