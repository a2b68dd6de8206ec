/** The chats, of which one is open at a time: then its members and messages are asked for. */
export const chats = `
const pageSize = 50;
const mostMessages = 1000;
const mostMembers = 200;
let shownChats = pageSize;
let names = new Map();

const nameOf = (user) => names.get(user) ?? 'User ' + user;

async function showChats(isAgain) {
  const { total, chats } = await ask('chats?limit=' + shownChats);
  setText(byId('chats-count'), String(total));
  byId('chats-more').hidden = chats.length >= total || shownChats >= 1000;
  keep(byId('chats-list'), chats, (chat) => chat.id, (chat) => makeChat(chat, isAgain), updateChat);
}

function makeChat(chat, isNew) {
  const details = make('details', isNew ? 'fresh' : '');
  details.name = 'chat';
  const head = make('summary', '', make('span', 'title'), make('span', 'badge'), make('span', 'more'));
  details.append(head, make('div', 'inside', make('p', 'quiet', 'Loading …')));
  details.addEventListener('toggle', () => {
    if (details.open) attempt(() => openChat(details), 'chat');
  });
  return details;
}

function updateChat(details, chat) {
  const [title, badge, more] = details.firstElementChild.children;
  setText(title, chat.title);
  setText(badge, chat.type);
  setText(more, 'id ' + chat.id + ' · ' + count(chat.members, 'member') + ' · ' + count(chat.messages, 'message'));
  const seen = chat.members + ' ' + chat.messages;
  const hasChanged = details.dataset.seen !== seen;
  details.dataset.seen = seen;
  if (hasChanged && details.open) attempt(() => openChat(details), 'chat');
}

async function openChat(details) {
  // As many as are shown already, so that none goes away when one comes.
  const shown = details.querySelectorAll('.messages > li').length;
  const limit = Math.min(Math.max(shown, pageSize), mostMessages);
  const chat = await ask('chats/' + details.dataset.key + '?limit=' + limit);
  const members = make('ul', 'plain members');
  fill(members, chat.members.map((member) => () => makeMember(member, chat)), mostMembers, (text) => make('li', 'quiet', text));
  const messages = make('ol', 'plain messages', ...chat.messages.map(makeMessage));
  const inside = details.lastElementChild;
  inside.replaceChildren();
  if (chat.description) inside.append(make('p', '', chat.description));
  inside.append(make('p', 'quiet', describeChat(chat)), make('h3', '', 'Members'), members, make('h3', '', 'Messages'));
  if (chat.earlier !== null) inside.append(make('p', '', makeEarlier(chat.id, chat.earlier, messages)));
  inside.append(chat.messages.length > 0 ? messages : make('p', 'quiet', 'None'));
}

/** A button that puts earlier messages before those that are shown. */
function makeEarlier(id, before, messages) {
  const button = make('button', '', 'Show earlier messages');
  button.type = 'button';
  let next = before;
  button.addEventListener('click', () => attempt(async () => {
    const chat = await ask('chats/' + id + '?limit=' + pageSize + '&before=' + next);
    messages.prepend(...chat.messages.map(makeMessage));
    next = chat.earlier;
    if (next === null) button.parentElement.remove();
  }));
  return button;
}

function describeChat(chat) {
  const parts = ['created ' + dateOf(chat.createdAt), chat.color.toLowerCase().replace('_', ' ')];
  if (chat.entityType) parts.push(chat.entityType + ' ' + chat.entityId);
  if (chat.avatar) parts.push('avatar: ' + chat.avatar);
  if (chat.addRole !== 'member') parts.push('people are added by a ' + chat.addRole);
  return parts.join(' · ');
}

function makeMember({ user, role }, { author }) {
  const extra = [role, ...(user === author ? ['author'] : []), 'id ' + user].join(', ');
  return make('li', '', nameOf(user) + ' ', make('span', 'quiet', extra));
}

function makeMessage({ id, author, text, code, createdAt }) {
  const by = author === 0 ? '' : nameOf(author);
  const line = make('li', author === 0 ? 'system' : '', ...(by ? [make('span', 'by', by)] : []), make('span', 'text', text));
  const origin = [dateOf(createdAt), 'id ' + id, ...(code ? [code] : [])].join(' · ');
  line.append(make('br'), make('small', 'quiet', origin));
  return line;
}

byId('chats-more').addEventListener('click', () => {
  shownChats = Math.min(shownChats + pageSize, 1000);
  attempt(() => showChats(false));
});
`;
