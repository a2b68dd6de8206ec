import { type Rule, rulesOf } from './rule.ts';

const effects = 'sandbox/scenarios/effects-imopenlines.ts';
const values = 'sandbox/scenarios/coercions.ts';
const refused = 'sandbox/scenarios/imopenlines.crm.message.add.ts';

export const crmMessageAdd: Rule[] = rulesOf(
  'imopenlines.crm.message.add',
  'imopenlines.crm.message.add',
  [
    [
      'order',
      'The checks come in the documented order',
      'sandbox/methods-order.test.ts › comes before $second.example',
    ],
    ['required', 'All five parameters are required', `${values} › a message needs its chat`],
    [
      'numbers',
      'Ids are numbers, or texts with one',
      `${values} › that of a message must be a number`,
    ],
    ['zero', 'The text 0 is no message', `${refused} › the message is the text 0`],
    [
      'space',
      'White space is none for the messenger: EMPTY_MESSAGE',
      `${values} › white space has no text left`,
      'Assumed: the sources leave it open whether it is sent.',
    ],
    [
      'list',
      'A list is an error of the server',
      `${values} › a list is an error of the server`,
      'Assumed from what PHP does.',
    ],
    [
      'caller',
      'The caller must be allowed to read the item',
      `${refused} › the caller may not read the item`,
    ],
    ['sender', 'So must the sender', `${refused} › the sender may not read the item`],
    ['member', 'The sender must be a member', `${refused} › the sender is not in the chat`],
    [
      'older',
      'On older servers its error is MESSAGE_ADD_ERROR',
      `${refused} › the sender is not in the chat, on an older server`,
    ],
    ['not-caller', 'The caller need not be', `${effects} › the caller need not be in the chat`],
    ['author', 'The message is of its sender', `${effects} › a message is of its sender`],
    [
      'long',
      'More than 20000 characters are cut',
      `${effects} › more are cut, and the cut is marked`,
    ],
    ['repeat', 'Each call sends a message', `${effects} › each call sends one`],
  ],
  [
    [
      'automatic',
      'An attachment says that it was sent automatically',
      'The message has the code AUTOMATIC.',
    ],
    [
      'other',
      'Other modules can refuse with codes of their own',
      'They do not; documented ones come by failNext.',
    ],
  ],
);
