import type { Behaviour } from '../../../src/sandbox/behaviour.ts';
import { type Call, lead, type Params } from '../../support/sandbox.ts';

/** How a portal takes values: a sentence, a call, and its result or the code of its error. */
export type Row = readonly [sentence: string, call: Call, outcome: unknown, behaviour?: Behaviour];

const create = (params: Params): Call => ({ method: 'im.chat.add', params });
/** With a body whose numbers JavaScript would write otherwise. */
const createBy = (body: string): Call => ({ method: 'im.chat.add', body });
const addTo = (params: Params): Call => ({
  method: 'im.chat.user.add',
  params: { USERS: [99], ...params },
});
const join = (params: Params): Call => ({
  method: 'imopenlines.crm.chat.user.add',
  params: { ...lead, ...params },
});
const remove = (params: Params): Call => ({
  method: 'imopenlines.crm.chat.user.delete',
  params: { ...lead, USER_ID: 27, ...params },
});
const write = (params: Params): Call => ({
  method: 'imopenlines.crm.message.add',
  params: { ...lead, CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Hello', ...params },
});

const chat = 1417;
const message = 19880117;
const argument = 'ERROR_ARGUMENT';

export const ids: Row[] = [
  ['CHAT_ID of im.chat.user.add can be a text', addTo({ CHAT_ID: '2935' }), true],
  ['its leading digits are read', addTo({ CHAT_ID: '2935abc' }), true],
  ['with white space before them', addTo({ CHAT_ID: ' 2935' }), true],
  ['a fraction is cut', addTo({ CHAT_ID: 2935.9 }), true],
  ['an exponent counts', addTo({ CHAT_ID: '2.935e3' }), true],
  ['true is the chat 1, the general one', addTo({ CHAT_ID: true }), 'ACCESS_ERROR'],
  ['so is a list with something in it', addTo({ CHAT_ID: [2935] }), 'ACCESS_ERROR'],
  ['a word is 0', addTo({ CHAT_ID: 'abc2935' }), 'CHAT_ID_EMPTY'],
  ['false is 0', addTo({ CHAT_ID: false }), 'CHAT_ID_EMPTY'],
  ['null is 0', addTo({ CHAT_ID: null }), 'CHAT_ID_EMPTY'],
  ['an empty list is 0', addTo({ CHAT_ID: [] }), 'CHAT_ID_EMPTY'],
  ['an id below 0 is none', addTo({ CHAT_ID: -2935 }), 'CHAT_ID_EMPTY'],
  ['CRM_ENTITY can be a text', join({ CRM_ENTITY: '1205' }), 1763],
  ['a fraction is cut there too', join({ CRM_ENTITY: 1205.7 }), 1763],
  ['and an exponent counts', join({ CRM_ENTITY: '1.205e3' }), 1763],
  ['but leading digits are not enough', join({ CRM_ENTITY: '1205abc' }), argument],
  ['true is no number', join({ CRM_ENTITY: true }), argument],
  ['a list is no number', join({ CRM_ENTITY: [1205] }), argument],
  ['half is below 1', join({ CRM_ENTITY: 0.5 }), argument],
  ['USER_ID of a removal is read by its leading digits', remove({ USER_ID: '27abc' }), 1763],
  ['and so is that of an addition', join({ USER_ID: '503abc' }), 1763],
  ['but that of a message must be a number', write({ USER_ID: '27abc' }), argument],
  ['which a text can hold', write({ USER_ID: '27', CHAT_ID: '1341.5' }), message],
  ['CHAT_ID of a CRM chat is read by its leading digits', join({ CHAT_ID: '1763abc' }), 1763],
];

export const nothingDone: Row[] = [
  ['a CHAT_ID that is a word ends with 0', join({ CHAT_ID: 'abc' }), 0],
  ['and with 0 when a user is to be removed', remove({ CHAT_ID: 'abc' }), 0],
  ['a CHAT_ID below 0 comes back as it is', join({ CHAT_ID: -5 }), -5],
  ['also when a user is to be removed', remove({ CHAT_ID: '-5' }), -5],
  ['an item without a chat ends with 0', join({ CRM_ENTITY: 1663, CHAT_ID: 0 }), 0],
  ['an item that is not there as well', join({ CRM_ENTITY: 4711, CHAT_ID: undefined }), 0],
  ['USER_ID is not looked at then', join({ CHAT_ID: -5, USER_ID: 'nobody' }), -5],
  ['but is before it for a removal', remove({ CHAT_ID: -5, USER_ID: 0 }), 'CRM_CHAT_EMPTY_USER'],
  ['whether the user is active is not', remove({ CHAT_ID: -5, USER_ID: 11 }), -5],
  ['CHAT_ID 0 is the last chat', join({ CHAT_ID: 0 }), 1763],
  ['and so is the text 0', join({ CHAT_ID: '0' }), 1763],
  ['and an empty one', join({ CHAT_ID: '' }), 1763],
  ['and null', join({ CHAT_ID: null }), 1763],
  ['a message needs its chat', write({ CHAT_ID: 0 }), argument],
];

export const letterCase: Row[] = [
  [
    'names of parameters of im.chat.user.add work in lower case',
    lower(addTo({ CHAT_ID: 2935 })),
    true,
  ],
  ['those of im.chat.add too', lower(create({ USERS: [1.5] })), 'INVALID_FORMAT'],
  ['those of imopenlines do not: of an addition', lower(join({})), argument],
  ['of a removal', lower(remove({})), 'CRM_CHAT_EMPTY_USER'],
  ['of a message', lower(write({})), argument],
  ['the type of a CRM item does in any', join({ CRM_ENTITY_TYPE: 'LeaD' }), 1763],
  [
    'the name of a method does in any',
    { ...join({}), method: 'IMOpenLines.CRM.Chat.User.Add' },
    1763,
  ],
  ['a DIALOG_ID does in any', addTo({ DIALOG_ID: 'CHAT2935' }), true],
];

export const crmTypes: Row[] = [
  ['an abbreviation passes the check of access, and has no chat', join(short('L')), 0],
  ['in any letter case', join(short('co')), 0],
  ['and is not among the active chats', join({ CRM_ENTITY_TYPE: 'L' }), 'CHAT_NOT_IN_CRM'],
  ['a kind of item without open channels passes it too', join(short('quote')), 0],
  ['a smart process as well', join(short('T8f')), 0],
  ['NONE as well', join(short('NONE')), 0],
  ['but only in upper case', join(short('none')), 'ACCESS_DENIED'],
  ['an unknown kind does not', join(short('lea')), 'ACCESS_DENIED'],
  ['nor one with a space', join(short('lead ')), 'ACCESS_DENIED'],
  ['a list is an error of the server, by a page', join(short(['lead'])), 'a page'],
  ['so is it for a removal', remove({ CRM_ENTITY_TYPE: { a: 'lead' } }), 'a page'],
  ['and for a message', write({ CRM_ENTITY_TYPE: ['lead'] }), 'a page'],
  ['to older servers a list is an unknown kind', join(short(['lead'])), 'ACCESS_DENIED', 'older'],
  ['an empty list is missing', join(short([])), argument],
  ['so is an empty object', join(short({})), argument],
  ['so is the text 0', join(short('0')), argument],
  ['access is to items: Tessa may not read this lead', { ...join({}), as: 14 }, 'ACCESS_DENIED'],
  ['but that one', { ...write({}), as: 14 }, message],
  ['a chat is looked for by the item', join({ CRM_ENTITY_TYPE: 'deal' }), 'CHAT_NOT_IN_CRM'],
  ['and can be bound to several', write({ CRM_ENTITY_TYPE: 'contact', CRM_ENTITY: 25 }), message],
];

export const lists: Row[] = [
  ['USERS of im.chat.add can be missing', create({}), chat],
  ['or no list', create({ USERS: 103 }), chat],
  ['texts are ids', create({ USERS: ['103', '547'] }), chat],
  ['what is empty is passed over', create({ USERS: [0, '', '0', null, false, []] }), chat],
  ['a fraction is refused', create({ USERS: [103, 1.5] }), 'INVALID_FORMAT'],
  ['a number of more than 64 bits too', create({ USERS: [2 ** 63] }), 'INVALID_FORMAT'],
  ['a whole number with a point too', createBy('{"USERS":[103.0]}'), 'INVALID_FORMAT'],
  ['a whole number with an exponent too', createBy('{"USERS":[1e3]}'), 'INVALID_FORMAT'],
  ['but not one of 64', create({ USERS: [2 ** 62] }), chat],
  ['true is refused', create({ USERS: [true] }), 'INVALID_FORMAT'],
  ['a list as AVATAR is an error of the server', create({ AVATAR: ['a.png', ''] }), 'a page'],
  ['a list in the list is refused', create({ USERS: [[103]] }), 'INVALID_FORMAT'],
  ['also within a text', create({ USERS: '[103,1.5]' }), 'INVALID_FORMAT'],
  ['im.chat.user.add without USERS succeeds', addTo({ CHAT_ID: 2935, USERS: undefined }), true],
  ['with garbage too', addTo({ CHAT_ID: 2935, USERS: 'nobody' }), true],
  ['with fractions too', addTo({ CHAT_ID: 2935, USERS: [1.5, true] }), true],
  [
    'a list in the list is an error of the server',
    addTo({ CHAT_ID: 2935, USERS: [[99]] }),
    'a page',
  ],
  ['an object in the list too', addTo({ CHAT_ID: 2935, USERS: [{ ID: 99 }] }), 'a page'],
  [
    'older servers read it as 1',
    addTo({ CHAT_ID: 2935, USERS: [[99]] }),
    'NOTHING_TO_ADD',
    'older',
  ],
];

export const dialogIds: Row[] = [
  ['chat and an id is a chat', addTo({ DIALOG_ID: 'chat2935' }), true],
  ['and counts in place of CHAT_ID', addTo({ DIALOG_ID: 'chat2935', CHAT_ID: 1 }), true],
  ['sg and an id is the chat of a workgroup', addTo({ DIALOG_ID: 'sg15' }), 'ACCESS_ERROR'],
  ['crm and an item is no chat', addTo({ DIALOG_ID: 'crmDEAL|77' }), 'DIALOG_ID_EMPTY'],
  ['crm and a number leads to none', addTo({ DIALOG_ID: 'crm77' }), 'CHAT_ID_EMPTY'],
  ['a workgroup without a chat has none', addTo({ DIALOG_ID: 'sg16' }), 'CHAT_ID_EMPTY'],
  ['nothing may follow the digits', addTo({ DIALOG_ID: 'chat2935x' }), 'DIALOG_ID_EMPTY'],
  ['but the end of a line', addTo({ DIALOG_ID: 'chat2935\n' }), true],
  ['an id alone is a person', addTo({ DIALOG_ID: '2935' }), 'DIALOG_ID_EMPTY'],
  ['chat alone is none', addTo({ DIALOG_ID: 'chat' }), 'DIALOG_ID_EMPTY'],
  ['chat 0 is none', addTo({ DIALOG_ID: 'chat0' }), 'CHAT_ID_EMPTY'],
  ['a list is an error of the server', addTo({ DIALOG_ID: ['chat2935'] }), 'a page'],
  ['an empty one is given', addTo({ DIALOG_ID: '', CHAT_ID: 2935 }), 'DIALOG_ID_EMPTY'],
  ['null is not given', addTo({ DIALOG_ID: null, CHAT_ID: 2935 }), true],
  ['older servers do not know it', addTo({ DIALOG_ID: 'x', CHAT_ID: 2935 }), true, 'older'],
];

export const messages: Row[] = [
  ['a number is a text', write({ MESSAGE: 5 }), message],
  ['0 is none', write({ MESSAGE: 0 }), argument],
  ['false is none', write({ MESSAGE: false }), argument],
  ['an empty list is none', write({ MESSAGE: [] }), argument],
  ['white space has no text left', write({ MESSAGE: ' \n\0\v ' }), 'EMPTY_MESSAGE'],
  ['but a no-break space is one', write({ MESSAGE: '\u00a0' }), message],
  ['a list is an error of the server, which answers a page', write({ MESSAGE: ['a'] }), 'a page'],
  ['to older servers a list is empty', write({ MESSAGE: ['a'] }), 'EMPTY_MESSAGE', 'older'],
];

/** Parameters that only say the kind of the item, without a chat. */
function short(type: unknown): Params {
  return { CRM_ENTITY_TYPE: type, CHAT_ID: undefined };
}

function lower(call: Call): Call {
  const entries = Object.entries(call.params ?? {});
  const params = Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
  return { ...call, params };
}
