// What is true of each method as a whole.

export interface MethodFact {
  scope: string;
  /** Who may call it. */
  caller: string;
  /** The schema of `result`. */
  result: Record<string, unknown>;
  /** What a second, equal call does. */
  replay: { safe: boolean; repeat: string };
}

export const methods: Record<string, MethodFact> = {
  'im.chat.add': {
    scope: 'im',
    caller: 'any-user',
    result: { type: 'integer', minimum: 1 },
    replay: { safe: false, repeat: 'duplicates' },
  },
  'im.chat.user.add': {
    scope: 'im',
    caller: 'chat-member',
    result: { type: 'boolean', const: true },
    replay: { safe: true, repeat: 'same-result' },
  },
  'imopenlines.crm.chat.user.add': {
    scope: 'imopenlines',
    caller: 'crm-reader',
    result: { type: 'integer' },
    replay: { safe: true, repeat: 'same-result' },
  },
  'imopenlines.crm.chat.user.delete': {
    scope: 'imopenlines',
    caller: 'crm-reader',
    result: { type: 'integer' },
    replay: { safe: true, repeat: 'refused' },
  },
  'imopenlines.crm.message.add': {
    scope: 'imopenlines',
    caller: 'crm-reader',
    result: { type: 'integer', minimum: 1 },
    replay: { safe: false, repeat: 'duplicates' },
  },
};
