import type { Behaviour } from '../../../src/sandbox/behaviour.ts';
import {
  type Change,
  chatIs,
  dialogIs,
  lead,
  type Params,
  portalIs,
  userIs,
} from '../../support/sandbox.ts';

/** What makes one check of the document fail, and no other; a text is why nothing can. */
export type Fault =
  | string
  | { params?: Params; as?: number; portal?: Change; behaviour?: Behaviour };

interface Checked {
  /** A call that passes all checks. */
  valid: Params;
  /** In the order of the checks of the document. */
  faults: [example: string, fault: Fault][];
}

const noCrm = { crm: 'none' } as const;
const never = 'the sandbox never fails like that';
const inner = 'an inner module of a portal decides it';
const noMessenger: Fault = { portal: portalIs({ missingModules: ['im'] }) };
const closed = (chat: number): Fault => ({ portal: dialogIs(chat, { status: 'close' }) });
const noLine: Fault = { portal: chatIs(1763, { type: 'chat' }) };
const noCaller: Fault = { portal: userIs(1, noCrm) };

export const checks: Record<string, Checked> = {
  'im.chat.add': {
    valid: { USERS: [103] },
    faults: [
      ['INVALID_FORMAT', { params: { USERS: [1.5] } }],
      ['WRONG_REQUEST', never],
    ],
  },
  'im.chat.user.add': {
    valid: { CHAT_ID: 2935, USERS: [99] },
    faults: [
      ['DIALOG_ID_EMPTY', { params: { DIALOG_ID: 'nobody' }, behaviour: 'server' }],
      ['CHAT_ID_EMPTY', { params: { CHAT_ID: 0 } }],
      ['ACCESS_ERROR.general_chat', { portal: chatIs(2935, { type: 'general' }) }],
      ['ACCESS_ERROR.entity_type', { portal: chatIs(2935, { entityType: 'CALL' }) }],
      ['WRONG_REQUEST.users', { portal: userIs(1, { extranet: true }), params: { USERS: 99 } }],
      ['ACCESS_DENIED_EXTEND', { portal: chatIs(2935, { addRole: 'owner', author: 103 }) }],
      [
        'NOTHING_TO_ADD',
        {
          behaviour: 'older',
          portal: chatIs(2935, { members: [{ user: 1, role: 'member' }, 99] }),
        },
      ],
      ['WRONG_REQUEST', never],
    ],
  },
  'imopenlines.crm.chat.user.add': {
    valid: lead,
    faults: [
      ['ERROR_ARGUMENT.CRM_ENTITY_TYPE', { params: { CRM_ENTITY_TYPE: '' } }],
      ['ERROR_ARGUMENT.CRM_ENTITY', { params: { CRM_ENTITY: 0 } }],
      ['ERROR_ARGUMENT.CRM_ENTITY_invalid', { params: { CRM_ENTITY: 'x' } }],
      ['IM_NOT_INSTALLED', noMessenger],
      ['ACCESS_DENIED.caller', noCaller],
      ['NothingDone', { params: { CHAT_ID: 'x' } }],
      ['CHAT_NOT_IN_CRM', closed(1763)],
      ['ACCESS_DENIED.caller', noLine],
      ['ERROR_ARGUMENT.USER_ID', { params: { USER_ID: -1 } }],
      ['CRM_CHAT_USER_NOT_ACTIVE', { portal: userIs(503, { active: false }) }],
      ['ACCESS_DENIED.user', { portal: userIs(503, noCrm) }],
      ['ACCESS_DENIED.history', { portal: userIs(503, { history: false }) }],
      ['NOTHING_TO_ADD', { behaviour: 'older', portal: chatIs(1763, { members: [27, 503] }) }],
      ['WRONG_REQUEST', never],
    ],
  },
  'imopenlines.crm.chat.user.delete': {
    valid: { ...lead, USER_ID: 27 },
    faults: [
      ['CRM_CHAT_EMPTY_USER', { params: { USER_ID: 0 } }],
      ['CRM_CHAT_EMPTY_CRM_DATA', { params: { CRM_ENTITY_TYPE: '' } }],
      ['CRM_CHAT_EMPTY_CRM_DATA', { params: { CRM_ENTITY: 0 } }],
      ['ERROR_ARGUMENT.CRM_ENTITY_invalid', { params: { CRM_ENTITY: 'x' } }],
      ['IM_NOT_INSTALLED', noMessenger],
      ['ACCESS_DENIED.caller', noCaller],
      ['NothingDone', { params: { CHAT_ID: 'x' } }],
      ['CHAT_NOT_IN_CRM', closed(1763)],
      ['CHAT_DELETE_USER_PERMISSION_DENIED', noLine],
      ['CRM_CHAT_USER_NOT_ACTIVE', { portal: userIs(27, { active: false }) }],
      ['USER_NOT_FOUND', { portal: chatIs(1763, { members: [744] }) }],
      ['WRONG_REQUEST', never],
    ],
  },
  'imopenlines.crm.message.add': {
    valid: { ...lead, CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Hello' },
    faults: [
      ['ERROR_ARGUMENT.CRM_ENTITY_TYPE', { params: { CRM_ENTITY_TYPE: '' } }],
      ['ERROR_ARGUMENT.CRM_ENTITY', { params: { CRM_ENTITY: 0 } }],
      ['ERROR_ARGUMENT.CRM_ENTITY_invalid', { params: { CRM_ENTITY: 'x' } }],
      ['ERROR_ARGUMENT.USER_ID', { params: { USER_ID: 0 } }],
      ['ERROR_ARGUMENT.USER_ID_invalid', { params: { USER_ID: 'x' } }],
      ['ERROR_ARGUMENT.CHAT_ID', { params: { CHAT_ID: 0 } }],
      ['ERROR_ARGUMENT.CHAT_ID_invalid', { params: { CHAT_ID: 'x' } }],
      ['ERROR_ARGUMENT.MESSAGE', { params: { MESSAGE: '0' } }],
      ['ACCESS_DENIED.caller', noCaller],
      ['ACCESS_DENIED.sender', { portal: userIs(27, noCrm) }],
      ['CHAT_NOT_IN_CRM', closed(1341)],
      ['CANCELED', { portal: chatIs(1341, { members: [744] }) }],
      ['EMPTY_MESSAGE', inner],
      ['ERROR_FROM_OTHER_MODULE', inner],
      ['CHAT_ID', inner],
      ['MESSAGE_ADD_ERROR', never],
    ],
  },
};
