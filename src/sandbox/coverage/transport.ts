import { rules } from './rule.ts';

export const transport = [
  ...rules('address', {
    area: 'Addresses',
    implemented: {
      webhook: 'A webhook is user, code and method below /rest',
      login: 'The user of a webhook can be a login',
      token: 'With a token the method stands right below /rest',
      slash: 'A slash at the end does not matter',
      json: 'The ending .json is taken off',
      xml: 'The ending .xml asks for XML',
      case: 'Names of methods work in any letter case',
      'other-ending': 'Any other ending belongs to the name',
    },
    no: {
      bare: [
        'Without /rest there is no method',
        'A method is answered there with a token, as the mock and Prism do.',
      ],
      v3: ['REST 3.0 lives below /rest/api', 'There is no method there.'],
    },
  }),
  ...rules('body', {
    area: 'Bodies',
    implemented: {
      get: 'GET takes the query, with lists as PHP writes them',
      form: 'POST takes a form, of either kind',
      mixed: 'A name that comes plain and as a list is what comes last',
      wins: 'The body wins over the query',
      json: 'JSON is read where the content type says so',
      invalid: 'Invalid JSON counts as no parameters',
      scalar: 'JSON that is a single value counts as no parameters',
      'lost-token': 'A token in invalid JSON is lost',
      'other-type': 'Any other content type is read as a form',
      'lost-json': 'JSON of another content type is lost',
      'other-verb': 'Other verbs are like GET, without a body',
      reserved: 'Some names never reach a method',
    },
    partly: {
      list: [
        'A JSON list is an array with numbers for names',
        'It counts as no parameters, which is the same for the five methods.',
      ],
    },
  }),
  ...rules('order', {
    area: 'Order of the checks',
    implemented: {
      portal: 'Anything that stops a whole portal comes first',
      method: 'An unknown method is told without credentials',
      link: 'A parameter token is checked as a signed link',
      scope: 'Credentials are checked before the scope, and the scope before the method',
      limit: 'The limit of operating time comes before the method',
      checks: 'The checks of a method come in the documented order',
    },
    partly: {
      broken: [
        'A broken server refuses before all checks',
        'No call breaks the sandbox; a portal can be made to answer so, by refuses.',
      ],
    },
  }),
  ...rules('auth', {
    area: 'Credentials',
    implemented: {
      order: 'A token decides before the webhook does',
      bearer: 'A Bearer header comes first, in any letter case',
      names: 'The parameter auth comes before access_token',
      number: 'A token that is a number in JSON is read as a text',
      body: 'A token can stand in the query or in the body',
      override: 'A token on the address of a webhook decides',
      none: 'Without credentials the answer is NO_AUTH_FOUND',
      code: 'A wrong code is INVALID_CREDENTIALS',
      scopes: 'Each group of methods needs its scope',
      expired: 'A token expires',
      unknown: 'An unknown token is invalid_token',
      inactive: 'A dismissed user calls nothing',
      status: 'Where the sources give several statuses, it is the one that servers send',
    },
    partly: {
      states: [
        'Plans, licences and administrators refuse calls',
        'Nothing of it is kept; a credential or a portal is made to refuse by the file of a portal.',
      ],
      link: ['A signed link that is right lets a call in', 'No link is ever right.'],
    },
    no: {
      https: [
        'A webhook needs HTTPS',
        'Plain HTTP is served; INVALID_REQUEST comes by a credential.',
      ],
      session: ['A browser session can call', 'There are no sessions.'],
      oauth: [
        'Tokens are issued and renewed by a server of their own',
        'They come from the file of a portal.',
      ],
    },
  }),
];
