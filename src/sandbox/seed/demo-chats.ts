import type { ChatSeed, DialogSeed } from './types.ts';

const groups: ChatSeed[] = [
  {
    id: 1,
    type: 'general',
    title: 'General chat',
    author: 0,
    members: [1, 2, 13, 14, 15, 27, 99, 103, 503, 547, 1271],
    messages: [{ id: 101, author: 0, text: 'This is the chat of the whole company.' }],
  },
  {
    id: 15,
    title: 'Workgroup: office move',
    entityType: 'SONET_GROUP',
    entityId: '15',
    members: [1, 99, 103],
    messages: [{ id: 102, author: 99, text: 'Members come and go with the workgroup.' }],
  },
  {
    // Anna is a member, and too low in rank to add anybody.
    id: 1200,
    title: 'Management',
    author: 547,
    addRole: 'manager',
    members: [547, { user: 103, role: 'manager' }, 1],
    messages: [{ id: 103, author: 547, text: 'Only managers add people here.' }],
  },
  {
    // Anna is no member.
    id: 1201,
    title: 'Dispatch',
    author: 99,
    members: [99, 1271],
    messages: [{ id: 104, author: 1271, text: 'The van is back.' }],
  },
  {
    id: 1202,
    type: 'open',
    title: 'Canteen',
    author: 103,
    members: [103, 1, 13, 503],
    messages: [{ id: 105, author: 103, text: 'Soup today.' }],
  },
  {
    id: 1203,
    title: 'With our supplier',
    author: 1,
    members: [1, 12, { user: 27, role: 'manager' }],
    messages: [{ id: 106, author: 12, text: 'The parcels left this morning.' }],
  },
  {
    id: 1204,
    title: 'Deal 77',
    author: 503,
    entityType: 'CRM',
    entityId: 'DEAL|77',
    members: [503, 1, 547],
    messages: [{ id: 109, author: 503, text: 'They want to extend by two years.' }],
  },
  {
    // Of the documentation: 99 and 1271 are still to be added.
    id: 2935,
    title: 'Launch in spring',
    author: 1,
    members: [1, 103, { user: 2, role: 'guest' }],
    messages: [
      { id: 107, author: 1, text: 'Who else should be here?' },
      { id: 108, author: 103, text: 'Dmitri and Hugo.' },
    ],
  },
];

/** A chat of an open channel between a customer, who comes by Telegram, and the operator. */
function line(id: number, title: string, more: Partial<ChatSeed>): ChatSeed {
  const entityId = `telegrambot|2|209607941|${id}`;
  return {
    id,
    type: 'lines',
    title,
    author: 27,
    members: [27, 744],
    entityType: 'LINES',
    entityId,
    ...more,
  };
}

const lines: ChatSeed[] = [
  // Of the documentation: 503 is no member, so that it can be added and then removed.
  line(1763, 'Maria Costa – website', {
    messages: [
      { id: 201, author: 744, text: 'Do you ship to Portugal?' },
      { id: 202, author: 27, text: 'We do. Let me ask what it costs.' },
    ],
  }),
  // Of the documentation: 27 writes into it.
  line(1341, 'Maria Costa – delivery', {
    messages: [
      { id: 203, author: 744, text: 'Where is my parcel?' },
      { id: 204, author: 27, text: 'I am looking it up.' },
    ],
  }),
  line(1342, 'Service contract', {
    messages: [{ id: 205, author: 744, text: 'Can we extend the contract?' }],
  }),
  // Otto was dismissed as a member: he cannot be removed any more.
  line(1343, 'Costa Imports', {
    members: [27, 744, 503, 11],
    messages: [{ id: 206, author: 11, text: 'I have sent you the price list.' }],
  }),
  line(1350, 'Closed conversation', {
    messages: [{ id: 207, author: 744, text: 'Thank you, that is all.' }],
  }),
  line(1351, 'Not answered yet', {
    members: [744],
    author: 0,
    messages: [{ id: 208, author: 744, text: 'Hello?' }],
  }),
  line(1352, 'Waiting for the customer', {
    messages: [{ id: 209, author: 27, text: 'Which size do you need?' }],
  }),
  line(1353, 'Messenger disconnected', {}),
];

export const demoChats: ChatSeed[] = [...groups, ...lines];

/**
 * The dialogs of the demo portal. Only the first five count as active; the fifth is bound to a chat of
 * no open channel.
 */
export const demoDialogs: DialogSeed[] = [
  { chat: 1763, items: ['lead:1205'], status: 'operator' },
  { chat: 1341, items: ['lead:1195', 'contact:25'], status: 'client' },
  { chat: 1342, items: ['deal:77'], status: 'answer' },
  { chat: 1343, items: ['company:7'], status: 'client-after-operator' },
  { chat: 1203, items: ['deal:78'], status: 'operator' },
  { chat: 1350, items: ['lead:1210'], status: 'close' },
  { chat: 1351, items: ['lead:1211'], status: 'new' },
  { chat: 1352, items: ['lead:1212'], status: 'wait-client' },
  { chat: 1353, items: ['lead:1213'], status: 'operator', connector: false },
];
