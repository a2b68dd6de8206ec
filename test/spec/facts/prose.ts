// Facts that only words can hold: at which place the document says them (see `textAt`), and the
// words by which they are found there.

export type ProseFact = [fact: string, ...words: (string | RegExp)[]];

export const prose: Record<string, ProseFact[]> = {
  info: [
    ['the form of a webhook URL', 'https://{portal}/rest/{userId}/{webhookCode}/{method}'],
    ['the form of a URL with a token', 'https://{portal}/rest/{method}'],
    ['names work in any letter case', /Method names work in any letter case/],
    ['a trailing slash and a suffix are taken', 'trailing slash', '`.json`', '`.xml`'],
    ['what XML looks like', 'text/xml; charset=utf-8', '`<response>`', '`<item>`'],
    ['REST 3.0 is another engine', '`/rest/api/`', 'REST 3.0'],
    ['forms use the array syntax of PHP', '`USERS[]=1&USERS[]=2`', 'multipart'],
    ['the body wins over the query', /body win over those of the query/],
    ['the path wins over parameters', /webhook's path over parameters/],
    ['PUT, PATCH and DELETE are GET', /PUT, PATCH and DELETE are treated as GET/],
    ['invalid JSON is not reported', /Invalid JSON is not reported/, /real, empty chat/],
    [
      'what each method answers to invalid JSON',
      /`im.chat.user.add` answers 400 `CHAT_ID_EMPTY`/,
      /`imopenlines.crm.message.add` 400 `ERROR_ARGUMENT` for `CRM_ENTITY_TYPE`/,
      /`imopenlines.crm.chat.user.delete` 400 `CRM_CHAT_EMPTY_USER`/,
      /token in such a body is lost as well: 401 `NO_AUTH_FOUND`/,
    ],
    ['JSON of another content type is lost', /another content type than `application\/json`/],
    ['unknown parameters are ignored', /Unknown and misspelt parameters are ignored in silence/],
    [
      'the names that never reach a method',
      ...['auth', 'access_token', 'auth_connector', 'ap', 'aplogin', 'sessid', 'state'].map(
        (name) => `\`${name}\``,
      ),
      '`start`',
      '`method`',
    ],
    ['a parameter `token` breaks the call', /`token`.*403 `ACCESS_DENIED`/],
    ['the three places of a token', /member `auth` of the body/, /query/, 'Authorization: Bearer'],
    ['`access_token` works as well', /`access_token` in place of `auth`/],
    ['a webhook needs HTTPS and takes the login', /HTTPS only/, /login/],
    ['what a session needs', '`sessid`', '`X-Bitrix-Csrf-Token`'],
    ['the order of credentials', /token first, then the webhook, then a browser session/],
    ['a token overrides the webhook', /token sent to a webhook URL therefore overrides/],
    ['no scope stands in for another', '`im` or `imopenlines`', /no other scope/],
    ['lists have members that these methods never send', '`next`', '`total`', '`signature`'],
    [
      'the headers of an answer',
      'application/json; charset=utf-8',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Headers: origin, content-type, accept',
      'X-Content-Type-Options: nosniff',
    ],
    [
      'the headers of the cloud',
      'X-Bitrix-Rest-Application',
      'X-Bitrix-Rest-Time',
      'X-Bitrix-Rest-User-Time',
      'X-Bitrix-Rest-System-Time',
    ],
    ['errors carry no time', /without `time`/],
    ['branch on the code', /Branch on `error`, not on the HTTP status/],
    ['an error without a status comes with 400', /no status of its own comes with 400/],
    ['the set of codes is open', /set of codes is open/],
    ['a misspelt name needs no credentials', /misspelt one is reported even without credentials/],
    ['no idempotency key', /No method has an idempotency key/],
    ['the rate', '50 requests', '2 a second', 'Enterprise plans 250 and 5', /source address/],
    ['a batch counts as one request', /one `batch` counts as one/],
    ['the operating time', '10 minutes', 'ten parts of 60 seconds', '480', '420'],
    ['the time for one request', '60 seconds in the cloud'],
    ['the parameters of a batch', '`cmd`', '`method?query`', '`halt`'],
    ['what `halt` takes for true', '`"false"` is on'],
    [
      'what commands can refer to',
      '$result[key][path]',
      '`$error`',
      '`$next`',
      '`$total`',
      '`$time`',
    ],
    ['a batch answers 200', /status is 200 \*\*even when every command failed/],
    ['what a batch answers', '`result_error`', '`result_total`', '`result_next`', '`result_time`'],
    ['empty parts of a batch are lists', /empty ones are `\[\]`/],
    ['a batch outside the scope', /`insufficient_scope`, whose description can be empty/],
    ['the size of a batch', /first 50 commands run/, '`ERROR_BATCH_LENGTH_EXCEEDED`'],
    [
      'what a batch refuses',
      'rest 24.0.0',
      '`upload`',
      '`download`',
      'ERROR_BATCH_METHOD_NOT_ALLOWED',
    ],
  ],
  'tag Chats': [['parameter names work in any letter case', /any letter case/]],
  'tag Open channels': [
    ['parameter names are upper case', /upper case/],
    ['which sessions are active', 'from 10 to below 50', 'active connector'],
    [
      'the status numbers of a session',
      ...['NEW 0', 'SKIP 5', 'ANSWER 10', 'CLIENT 20', 'CLIENT_AFTER_OPERATOR 25', 'OPERATOR 40'],
      ...['WAIT_CLIENT 50', 'CLOSE 60', 'SPAM 65', 'DUPLICATE 69', 'SILENTLY_CLOSE 75'],
    ],
    ['the last chat too must be active', '`CHAT_NOT_IN_CRM`', /last one .* `CHAT_ID` is left out/],
    ['what counts as missing', '`null`', '`false`', '`0`', '`"0"`', 'empty text', 'empty list'],
    ['what counts as a number', '`"12"`', '`12.7`', '`"1e3"`', '`"abc"`', '`-1`', '`"0.5"`'],
  ],
  'security accessToken': [
    ['how long tokens live', '3600 seconds', '180 days', '30 seconds'],
    [
      'the errors of the token endpoint',
      ...['invalid_request', 'invalid_client', 'invalid_grant', 'insufficient_scope'],
      ...['invalid_scope', 'PAYMENT_REQUIRED'],
    ],
  ],
  'response 302': [['a redirect loses the body', /POST into GET and lose the body/]],
  'response 429': [['no Retry-After', /No `Retry-After`/]],
  'response 500': [['the body may be no envelope', /need not be the error envelope/]],
  'schema ErrorEnvelope': [
    ['the status stays 400', /HTTP status then stays 400/],
    ['further members', '`argument`', '`sessid`', '`type`'],
    ['other modules add codes', /third-party modules can add codes/],
  ],
  'schema ErrorEnvelope.error': [['numbers and empty strings', '`"100"`', /empty string/]],
  'schema ErrorEnvelope.error_description': [
    [
      'empty, in another language, or absent',
      /can be empty/,
      /language of the portal/,
      /may lack it/,
    ],
  ],
  'schema Time': [
    ['never with an error', /never with an error/],
    ['the documentation differs', /responses to all requests/],
    ['when the operating members come', /always in the cloud, off by default on self-hosted/],
  ],
  'schema Time.start': [['whole or with a fraction', /whole number/, /fraction/]],
  'schema Time.duration': [['what it measures', '`start` to `finish`']],
  'schema Time.processing': [['the whole number 0', /whole number 0/]],
  'schema Time.date_start': [
    ['ISO 8601 with offset, to the second', 'ISO 8601', 'offset', 'second'],
  ],
  'schema Time.date_finish': [
    ['ISO 8601 with offset, to the second', 'ISO 8601', 'offset', 'second'],
  ],
  'schema Time.operating_reset_at': [['usually whole', /Usually a whole number/]],
  'schema CrmEntityType': [
    ['any letter case', /any letter case/],
    ['an unknown type is a refused access', '403 `ACCESS_DENIED`'],
    ['other types have no chats', '`L`', '`D`', '`C`', '`CO`', '`NONE`', /no chat is found/],
  ],
  'schema AccessToken': [
    ['overrides a webhook', /overrides the webhook/],
    ['is lost with invalid JSON', '401 `NO_AUTH_FOUND`'],
  ],

  'im.chat.add': [
    ['the caller is a member', 'author, owner, manager and member'],
    ['nothing is required', /No parameter is required/],
    ['no idempotence', /Every call creates a new chat/, '`ENTITY_TYPE` and `ENTITY_ID`'],
    ['the greeting', /greeting \(only without `ENTITY_TYPE`\)/],
    ['the rights of a new chat', /any member may add users/, /removing users takes a manager/],
  ],
  'im.chat.add caller': [['extranet users', 'extranet', '`ENTITY_TYPE` and `ENTITY_ID`']],
  'im.chat.add replay': [['how to find the chat again', '`im.chat.get`']],
  'im.chat.add USERS': [
    ['where ids come from', '`user.get`', '`user.search`'],
    ['who is dropped', /unknown, inactive, zero or negative/, /doubles/, /extranet/],
    ['which items fail the call', /fraction, `true`, a list/, '400 `INVALID_FORMAT`'],
    ['how strings are read', '`12abc`'],
    ['what stands for a list', 'JSON', 'JavaScript', /anything else counts as an empty list/],
  ],
  'im.chat.add TYPE': [['letter case matters', /anything but `OPEN` creates a closed chat/]],
  'im.chat.add TITLE': [
    ['trimmed and cut', 'trimmed', '255 characters', 'in silence'],
    ['the titles that a portal makes', '#COLOR# chat №#NUMBER#', 'Chat with #USERS_NAMES#'],
  ],
  'im.chat.add DESCRIPTION': [['also a message', 'trimmed', /posted as a message/]],
  'im.chat.add COLOR': [['unknown ones are not reported', /not reported/, /picks one/]],
  'im.chat.add MESSAGE': [
    ['who posts it', 'trimmed', /in the name of the caller/],
    ['what is ignored', /empty one is ignored/, /If posting fails the call succeeds/],
  ],
  'im.chat.add AVATAR': [
    ['base64 and its limit', 'base64', '5000 × 5000'],
    ['bad ones are not reported', /not reported/],
    ['a number is a file', /numeric string .* existing file/],
  ],
  'im.chat.add ENTITY_TYPE': [
    ['any string', /any string, trimmed/],
    [
      'the values that change the chat',
      '`FAVORITE`',
      '`PERSONAL`',
      '`GENERAL`',
      '`GENERAL_CHANNEL`',
    ],
    ['lines have no author', /`LINES` \(a chat without an author\)/, '`LIVECHAT`', '`VIDEOCONF`'],
    ['workgroups have a chat', /second chat for a `SONET_GROUP`/],
    ['extranet callers', /Ignored, with `ENTITY_ID`, when the caller is an extranet user/],
  ],
  'im.chat.add ENTITY_ID': [
    ['pairs repeat', /need not be unique/],
    ['CRM', 'LEAD\\|13', 'DEAL\\|1663', 'CONTACT\\|25', 'COMPANY\\|7'],
    ['smart processes', 'DYNAMIC_<entityTypeId>\\|<itemId>'],
    [
      'lines',
      '<connectorId>\\|<lineId>\\|<connectorChatId>\\|<connectorUserId>',
      'telegrambot\\|2\\|209607941\\|744',
    ],
    ['live chats', '`LIVECHAT` | `<connectorId>\\|<lineId>`'],
    ['tasks', '`TASKS` | id of the task | `8293`'],
    ['events and groups', '`CALENDAR` | id of the event', '`SONET_GROUP` | id of the group'],
    ['any other', /any other \| whatever the module or integration defines/],
  ],
  'im.chat.add COPILOT_MAIN_ROLE': [
    ['what it takes', '`copilot_assistant`', 'BitrixGPT', 'AI library'],
    ['nobody checks it', /not checked/],
  ],
  'im.chat.add 400': [['documented without codes', /no error codes of its own/]],

  'im.chat.user.add': [
    ['true is no proof', /`true` does not mean that somebody was added/],
    ['nobody is added', /`USERS` missing, empty or unreadable nobody is added/],
    ['side effects', '`CODE: CHAT_JOIN`', 'push', '`OnChatUserAdd`', /bots get their join event/],
    ['the roles ascend', /GUEST over MEMBER and MANAGER to OWNER/, /`MEMBER` unless changed/],
    ['page of 400 and 403', /400 and 403 for all errors together/],
    ['older codes', '`EMPTY_CHAT_ID`', '`EMPTY_USER_ID`'],
  ],
  'im.chat.user.add replay': [
    ['a repeat', /skipped without a second message/, '400 `NOTHING_TO_ADD`'],
  ],
  'im.chat.user.add CHAT_ID': [
    ['where it comes from', '`im.chat.get`'],
    ['leading digits', '`12abc` is 12'],
    ['no such chat', '400 `ACCESS_DENIED_EXTEND`'],
  ],
  'im.chat.user.add DIALOG_ID': [
    ['not documented', /Not documented/],
    ['its forms', '`chat12`', '`sg15`', '`crm…`'],
    ['stands for CHAT_ID', /in place of `CHAT_ID`/],
  ],
  'im.chat.user.add USERS': [
    ['where ids come from', '`user.get`', '`user.search`'],
    ['who is skipped', /Unknown and inactive users are skipped/],
    ['what else is taken', /single id/, /not from extranet callers/],
    ['names in some versions', '`network5`', '`department3`', '`structure3`'],
  ],
  'im.chat.user.add HIDE_HISTORY': [
    ['the values', /`N` shows the history/, /lower-case `n` hide it/],
    ['what counts as false', /an empty text, `0` and `false` show it/],
    ['two defaults', /documentation says `Y`; servers take the portal's own setting/],
  ],
  'im.chat.user.add error ACCESS_DENIED_EXTEND': [
    ['another language, and 400', /portal's language/, /status is 400 although/],
    ['older servers', /Older servers/],
  ],

  'imopenlines.crm.chat.user.add': [
    ['zero', /`result` of 0 means that nothing was done/, /`USER_ID` has not even been checked/],
    ['which chats are refused', /nobody has answered yet/, /waits for the customer/, /closed/],
    ['side effects', /sees the history/, '`CODE: CHAT_JOIN`'],
    ['extranet users', /Extranet users are skipped in silence/, /connector/],
  ],
  'imopenlines.crm.chat.user.add replay': [
    ['a repeat', /answer is the chat id/, '400 `NOTHING_TO_ADD`', '400 `WRONG_REQUEST`'],
  ],
  'imopenlines.crm.chat.user.add CRM_ENTITY': [
    ['where it comes from', '`crm.item.list`'],
    ['its name', '`CRM_ENTITY`, without `_ID`'],
  ],
  'imopenlines.crm.chat.user.add USER_ID': [
    ['where it comes from', '`user.get`', '`user.search`', 'user or bot'],
  ],
  'imopenlines.crm.chat.user.add CHAT_ID': [
    ['where it comes from', '`imopenlines.crm.chat.get`', '`imopenlines.crm.chat.getLastId`'],
    ['its default', /last chat of the item/, /whatever the state of the session/],
    ['no number', /text without any ends with `result` 0/],
  ],
  'imopenlines.crm.chat.user.add error CHAT_NOT_IN_CRM': [
    ['which chats', /does not exist/, /not answered yet/, /waits for the customer/, /finished/],
  ],
  'imopenlines.crm.chat.user.add result': [
    ['zero and negative', /0 when nothing was done/, /negative `CHAT_ID` comes back/],
  ],

  'imopenlines.crm.chat.user.delete': [
    ['zero', /`result` of 0 means that nothing was done/],
    ['dismissed users', /Dismissed users cannot be removed/],
    ['the order differs', /`USER_ID` is checked first/],
    ['authorship', /authorship passes to another member/],
    ['no notice', /no notice of a removal/, /can be empty or absent/],
    ['no role asked for', /No role in the chat is asked for/],
  ],
  'imopenlines.crm.chat.user.delete replay': [
    ['a repeat', '400 `USER_NOT_FOUND`', '`WRONG_REQUEST`'],
  ],
  'imopenlines.crm.chat.user.delete CRM_ENTITY': [
    ['where it comes from', '`crm.item.list`'],
    ['its name', '`CRM_ENTITY`, without `_ID`'],
  ],
  'imopenlines.crm.chat.user.delete USER_ID': [
    ['where it comes from', '`user.get`', '`user.search`', 'user or bot'],
  ],
  'imopenlines.crm.chat.user.delete CHAT_ID': [
    ['where it comes from', '`imopenlines.crm.chat.get`', '`imopenlines.crm.chat.getLastId`'],
    ['its default', /last chat of the item/, /whatever the state of the session/],
    ['no number', /text without any ends with `result` 0/],
  ],
  'imopenlines.crm.chat.user.delete error CHAT_NOT_IN_CRM': [
    ['which chats', /does not exist/, /not answered yet/, /waits for the customer/, /finished/],
  ],
  'imopenlines.crm.chat.user.delete result': [
    ['zero and negative', /0 when nothing was done/, /negative `CHAT_ID` comes back/],
  ],
  'imopenlines.crm.chat.user.delete error CRM_CHAT_EMPTY_CRM_DATA.unspecified': [
    ['a row that was dropped', /dropped in August 2026/],
  ],
  'imopenlines.crm.chat.user.delete error USER_NOT_FOUND': [
    ['the two documentations', /earlier printing has it/, 'WRONG_REQUEST'],
  ],

  'imopenlines.crm.message.add': [
    ['two users need access', /Two users need access/],
    ['the sender is a member', /sender must be in the chat \(the caller need not\)/],
    ['side effects', /sent automatically/, /connector/],
    ['no idempotence', /Every call sends a new message/],
    ['no check of the messenger', '`IM_NOT_INSTALLED`'],
  ],
  'imopenlines.crm.message.add caller': [['the earlier printing', /says any user/]],
  'imopenlines.crm.message.add CRM_ENTITY': [['where it comes from', '`crm.item.list`']],
  'imopenlines.crm.message.add USER_ID': [
    ['where it comes from', '`user.get`', '`user.search`', '`imbot.bot.list`'],
  ],
  'imopenlines.crm.message.add CHAT_ID': [
    ['where it comes from', '`imopenlines.crm.chat.get`', '`imopenlines.dialog.get`'],
  ],
  'imopenlines.crm.message.add MESSAGE': [
    ['where it is cut', '20000 characters', '` (...)`'],
    ['what is empty', /text `0`, the number 0 and `false` count as empty/],
    ['white space', '`EMPTY_MESSAGE`', /not certain/],
    ['a list', /list in place of the text .* 500/],
  ],
  'imopenlines.crm.message.add error CHAT_NOT_IN_CRM': [
    ['which chats', /does not exist/, /not answered yet/, /waits for the customer/, /finished/],
  ],
  'imopenlines.crm.message.add error CANCELED': [
    ['another language, and 400', /language of the portal/, /status is 400 although/],
    ['the Russian pages', 'MESSAGE_ADD_ERROR'],
  ],
  'imopenlines.crm.message.add error MESSAGE_ADD_ERROR': [
    ['where it is printed', /Russian pages/, '2024'],
  ],
  'imopenlines.crm.message.add error ERROR_ARGUMENT.CHAT_ID_invalid': [
    ['where it is printed', /Russian pages only/],
  ],

  'error INVALID_CREDENTIALS': [
    ['two statuses', '401 on the page of im.chat.add', '403 in the table'],
  ],
  'error PORTAL_DELETED': [['three statuses', '403', '500', '410']],
  'error ERROR_METHOD_NOT_FOUND': [
    ['before the credentials', /before the credentials/],
    ['not in the table', /table of system errors leaves it out/],
  ],
  'error ERROR_BATCH_METHOD_NOT_ALLOWED': [['two statuses', '405', '`result_error` with HTTP 200']],
  'error ERROR_BATCH_LENGTH_EXCEEDED': [
    ['two statuses', '400', '`result_error` with HTTP 200', 'fiftieth'],
  ],
  'error QUERY_LIMIT_EXCEEDED': [
    ['the bucket', '50 requests', '2 a second', 'Enterprise 250 and 5'],
  ],
  'error OPERATION_TIME_LIMIT': [
    ['the limit', '480', '420', '10 minutes'],
    ['when the block ends', '`time.operating_reset_at`', '300 seconds', 'after 10 minutes'],
    ['how calls count', '0.1 seconds', '0.5'],
    ['the earlier printing', /all applications of the portal/],
  ],
  'error OVERLOAD_LIMIT': [['only support lifts it', /only support lifts it/]],
  'error ERROR_CORE': [['no fixed text', /no fixed one/]],
  'error ACCESS_DENIED.method': [['a detail can follow', /detail can follow/]],
  'error ACCESS_DENIED.link': [['the parameter', '`token`']],
  'error authorization_error': [['another language', /language of the portal/]],
};
