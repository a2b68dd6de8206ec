import { type Rule, rulesOf } from './rule.ts';

const ways = 'sandbox/transport.test.ts';
const bodies = 'sandbox/transport-body.test.ts';

export const transport: Rule[] = [
  ...rulesOf(
    'Addresses',
    'address',
    [
      ['webhook', 'A webhook is user, code and method below /rest', `${ways} › by a webhook`],
      ['login', 'The user of a webhook can be a login', `${ways} › with the login of the user`],
      ['token', 'With a token the method stands right below /rest', `${ways} › by a token`],
      ['slash', 'A slash at the end does not matter', `${ways} › with a slash at the end`],
      ['json', 'The ending .json is taken off', `${ways} › with .json`],
      ['xml', 'The ending .xml asks for XML', 'sandbox/xml.test.ts › with .xml is answered in XML'],
      ['case', 'Names of methods work in any letter case', `${ways} › in any letter case`],
      ['other-ending', 'Any other ending belongs to the name', `${ways} › with another ending`],
    ],
    [],
    [
      [
        'bare',
        'Without /rest there is no method',
        'A method is answered there with a token, as the mock and Prism do.',
      ],
      ['v3', 'REST 3.0 lives below /rest/api', 'There is no method there.'],
    ],
  ),
  ...rulesOf(
    'Bodies',
    'body',
    [
      ['get', 'GET takes the query, with lists as PHP writes them', `${bodies} › query of a GET`],
      ['form', 'POST takes a form, of either kind', `${bodies} › from a multipart form`],
      [
        'mixed',
        'A name that comes plain and as a list is what comes last',
        `${bodies} › the list when it comes last`,
      ],
      ['wins', 'The body wins over the query', `${bodies} › where the body wins`],
      [
        'json',
        'JSON is read where the content type says so',
        `${bodies} › whatever follows the type`,
      ],
      [
        'invalid',
        'Invalid JSON counts as no parameters',
        `${bodies} › invalid JSON is no parameters`,
      ],
      ['scalar', 'So does JSON that is a single value', `${bodies} › in a single value`],
      [
        'lost-token',
        'A token in invalid JSON is lost',
        `${bodies} › a token in it is lost as well`,
      ],
      [
        'other-type',
        'Any other content type is read as a form',
        `${bodies} › form of another type`,
      ],
      ['lost-json', 'JSON of another content type is lost', `${bodies} › in JSON of another type`],
      [
        'other-verb',
        'Other verbs are like GET, without a body',
        `${bodies} › in the body of a PUT`,
      ],
      ['reserved', 'Some names never reach a method', `${bodies} › names that the transport keeps`],
    ],
    [
      [
        'list',
        'A JSON list is an array with numbers for names',
        'It counts as no parameters, which is the same for the five methods.',
      ],
    ],
  ),
  ...rulesOf(
    'Order of the checks',
    'order',
    [
      [
        'portal',
        'A check of the whole portal comes first',
        `${ways} › a portal that refuses everything`,
      ],
      [
        'method',
        'An unknown method is told without credentials',
        `${ways} › ['without', '/rest/im.chat.ad']`,
      ],
      [
        'link',
        'A parameter token is checked as a signed link',
        `${ways} › the link before the credentials`,
      ],
      [
        'scope',
        'Credentials come before the scope, it before the method',
        `${ways} › the scope before the method`,
      ],
      [
        'limit',
        'The limit of operating time comes before the method',
        'sandbox/limits.test.ts › not by those that never reach it',
      ],
    ],
    [
      [
        'broken',
        'A broken server refuses before all that',
        'No call breaks the sandbox; a portal can be made to answer so, by refuses.',
      ],
    ],
  ),
  ...rulesOf(
    'Credentials',
    'auth',
    [
      ['order', 'A token decides before the webhook does', `${ways} › a token before the webhook`],
      ['bearer', 'A Bearer header comes first, in any letter case', `${ways} › of any letter case`],
      [
        'names',
        'Then the parameters auth and access_token',
        `${ways} › auth counts before access_token`,
      ],
      ['number', 'A number in JSON is a text there', `${ways} › can be a number`],
      ['body', 'In the query or in the body', `${ways} › can stand in the body`],
      [
        'override',
        'A token on the address of a webhook decides',
        `${ways} › on the address of a webhook decides`,
      ],
      [
        'none',
        'Without credentials the answer is NO_AUTH_FOUND',
        'sandbox/scenarios/system.ts › no credentials are given',
      ],
      [
        'code',
        'A wrong code is INVALID_CREDENTIALS',
        'sandbox/scenarios/system.ts › the code of the webhook is wrong',
      ],
      [
        'scopes',
        'Each group of methods needs its scope',
        'sandbox/scenarios/system.ts › the webhook has another scope',
      ],
      ['expired', 'A token expires', `${ways} › expires when its time has come`],
      [
        'unknown',
        'An unknown token is invalid_token',
        'sandbox/scenarios/system.ts › nobody knows the token',
      ],
      ['inactive', 'A dismissed user calls nothing', `${ways} › of a dismissed user is of no use`],
      [
        'status',
        'Where the sources give several statuses, it is the one that servers send',
        'sandbox/scenarios.test.ts › when it is told to',
      ],
    ],
    [
      [
        'states',
        'Plans, licences and administrators refuse calls',
        'Nothing of it is kept; a credential or a portal is made to refuse by the file of a portal.',
      ],
      ['link', 'A signed link that is right lets a call in', 'No link is ever right.'],
    ],
    [
      [
        'https',
        'A webhook needs HTTPS',
        'Plain HTTP is served; INVALID_REQUEST comes by a credential.',
      ],
      ['session', 'A browser session can call', 'There are no sessions.'],
      [
        'oauth',
        'Tokens are issued and renewed by a server of their own',
        'They come from the file of a portal.',
      ],
    ],
  ),
];
