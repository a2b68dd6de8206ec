import { rules } from './rule.ts';

export const crmMessageAdd = rules('imopenlines.crm.message.add', {
  implemented: {
    required: 'All five parameters are required',
    numbers: 'Ids are numbers, or texts with one',
    zero: 'The text 0 is no message',
    space: [
      'White space is none for the messenger: EMPTY_MESSAGE',
      'Assumed: the sources leave it open whether it is sent.',
    ],
    list: ['A list as MESSAGE is an error of the server', 'Assumed from what PHP does.'],
    caller: 'The caller must be allowed to read the item',
    sender: 'The sender must be allowed to read the item',
    member: 'The sender must be a member',
    older: 'A sender who is no member is MESSAGE_ADD_ERROR on older servers',
    'not-caller': 'The caller need not be a member',
    author: 'The message is of its sender',
    long: 'More than 20000 characters are cut',
    repeat: 'Each call sends a message',
  },
  partly: {
    automatic: [
      'An attachment says that it was sent automatically',
      'The message has the code AUTOMATIC.',
    ],
    other: [
      'Other modules can refuse with codes of their own',
      'They do not; documented ones come by failNext.',
    ],
  },
});
