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
    ['PUT, PATCH and DELETE are GET', /treat PUT, PATCH and DELETE as GET/],
    ['invalid JSON is not reported', /do not report invalid JSON/, /real, empty chat/],
    [
      'what each method answers to invalid JSON',
      /`im.chat.user.add` returns 400 `CHAT_ID_EMPTY`/,
      /`imopenlines.crm.message.add` 400 `ERROR_ARGUMENT` for `CRM_ENTITY_TYPE`/,
      /`imopenlines.crm.chat.user.delete` 400 `CRM_CHAT_EMPTY_USER`/,
      /token in such a body is lost as well: 401 `NO_AUTH_FOUND`/,
    ],
    [
      'the content type counts to the letter',
      /exactly `application\/json`/,
      '`Application/JSON`',
      /silently lose the parameters/,
    ],
    [
      'how forms are decoded',
      /single `%` .* stays as it is/,
      /a space and a dot become `_`/,
      /last one counts/,
      'first 1000 pairs',
    ],
    ['the names that SDKs add', '`bx24_request_id`', '`bx24_sdk_ver`', '`bx24_sdk_type`'],
    ['unknown parameters are ignored', /silently ignore unknown and misspelt parameters/],
    [
      'the names that never reach a method',
      ...['auth', 'access_token', 'auth_connector', 'ap', 'aplogin', 'sessid', 'state'].map(
        (name) => `\`${name}\``,
      ),
      '`start`',
      '`method`',
    ],
    [
      'a parameter `token` breaks the call',
      /`token` counts as a signed link .*also an empty one.*403 `ACCESS_DENIED`/,
    ],
    ['the three places of a token', /member `auth` of the body/, /query/, 'Authorization: Bearer'],
    ['`access_token` works as well', /`access_token` instead of `auth`/],
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
    ['an error is recognised by the key', /by the key `error`, not by its value, .*empty text/],
    ['status and code tell meanings apart', /`ACCESS_DENIED` with 401 .* plan, with 403 .* method/],
    ['branch on the code', /branch on the value of `error`/, /status alone is not enough/],
    ['an error without a status comes with 400', /no status of its own comes with 400/],
    ['the set of codes is open', /set of codes is open/],
    ['a misspelt name needs no credentials', /reports a misspelt one even without credentials/],
    [
      'no idempotency key',
      /None of these methods has an idempotency key/,
      /REST 3\.0 has the header `Idempotency-Key`; this REST ignores it/,
      'makes three chats',
    ],
    [
      'the advice to retry a 500 is unsafe',
      /advises to retry a 500; that is unsafe for `im\.chat\.add` and `imopenlines\.crm\.message\.add`/,
    ],
    ['what the sources are', /autumn 2026, \*printed\* what it printed until summer 2026/],
    ['the rate', '50 requests', '2 a second', 'Enterprise plans 250 and 5', /source address/],
    ['a batch counts as one request', /one `batch` counts as one/],
    ['the operating time', '10 minutes', 'ten parts of 60 seconds', '480', '420'],
    ['the time for one request', '60 seconds in the cloud'],
    ['when the operating time is lifted', /no longer exceeds it/],
    ['where limits hold', /hold in the cloud/, /self-hosted portal has its own/],
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
    [
      'which sessions are active',
      'from 10 to below 50',
      /connector is active/,
      '`imopenlines.crm.chat.get` returns it by default',
    ],
    ['which items have chats', 'activity', /Invoices and smart processes have no such chats/],
    [
      'the status numbers of a session',
      ...['NEW 0', 'SKIP 5', 'ANSWER 10', 'CLIENT 20', 'CLIENT_AFTER_OPERATOR 25', 'OPERATOR 40'],
      ...['WAIT_CLIENT 50', 'CLOSE 60', 'SPAM 65', 'DUPLICATE 69', 'SILENTLY_CLOSE 75'],
    ],
    ['the last chat too must be active', '`CHAT_NOT_IN_CRM`', /last one .*`CHAT_ID` is left out/],
    ['what counts as missing', '`null`', '`false`', '`0`', '`"0"`', 'empty text', 'empty list'],
    ['what counts as a number', '`"12"`', '`12.7`', '`"1e3"`', '`"abc"`', '`-1`', '`"0.5"`'],
  ],
  'security accessToken': [
    ['how long tokens live', '3600 seconds', '180 days', '30 seconds'],
    ['both token servers', 'oauth.bitrix.info', 'oauth.bitrix24.tech', '`server_endpoint`'],
    [
      'the errors of the token endpoint',
      ...['invalid_request', 'invalid_client', 'invalid_grant', 'insufficient_scope'],
      ...['invalid_scope', 'PAYMENT_REQUIRED', 'wrong_client'],
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
  'schema ErrorCode': [
    ['its letters', 'Digits, Latin letters and underscores'],
    ['numbers and empty texts', '`"100"`', /empty text/, '"error":""'],
  ],
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
    ['the rights of a new chat', /any member may add users/, /Only managers may remove users/],
  ],
  'im.chat.user.add availability': [['bots', '`imbot.v2.Chat.User.add`']],
  'imopenlines.crm.chat.user.add availability': [['the scope of bots', 'scope `crm` too']],
  'imopenlines.crm.chat.user.delete availability': [['bots', '`imopenlines.bot.*`']],
  'imopenlines.crm.message.add availability': [['bots', '`imopenlines.bot.session.message.send`']],
  'error INTERNAL_SERVER_ERROR': [['the advice to retry', /advises to retry/, /unsafe/]],
  'error INVALID_REQUEST': [['portals that allow http', 'REST_APAUTH_ALLOW_HTTP']],
  'im.chat.add caller': [['extranet users', 'extranet', '`ENTITY_TYPE` and `ENTITY_ID`']],
  'im.chat.add replay': [
    ['how to find the chat again', '`im.chat.get`', /pair is the chat's own/],
    ["which types are the portal's", '`CRM`', '`SONET_GROUP`', '`TASKS`', '`TASKS_TASK`'],
  ],
  'im.chat.add availability': [['bots', '`imbot.v2.Chat.add`']],
  'im.chat.add USERS': [
    ['where ids come from', '`user.get`', '`user.search`'],
    ['who is dropped', /unknown, inactive, zero or negative/, /repeated ids/, /extranet/],
    ['which items fail the call', /fraction, `true`, a list/, '400 `INVALID_FORMAT`'],
    ['how strings are read', '`"27abc"`', '`"27.0"`', '`"027"`', '`"2.7e1"`', /older ones/],
    [
      'what else is a list',
      'JSON',
      'JavaScript',
      '`"[27,99,]"`',
      '`"{a:27}"`',
      /`"27,99"`, for an empty list/,
    ],
  ],
  'im.chat.add TYPE': [
    ['letter case matters', /closed chat for anything but `OPEN`/, /JSON value `true` opens/],
  ],
  'im.chat.add TITLE': [
    ['trimmed and cut', 'trimmed', '255 characters', 'silently'],
    ['the titles that a portal makes', '#COLOR# chat №#NUMBER#', 'Chat with #USERS_NAMES#'],
  ],
  'im.chat.add DESCRIPTION': [['also a message', 'trimmed', /posted as a message/]],
  'im.chat.add COLOR': [
    ['unknown ones are not reported', /does not report/, /picks a colour itself/],
  ],
  'im.chat.add MESSAGE': [
    ['who posts it', 'trimmed', /The caller posts it/],
    ['what is ignored', /ignores an empty one/, /If posting fails, the call still succeeds/],
  ],
  'im.chat.add AVATAR': [
    ['base64 and its limit', 'base64', '5000 × 5000'],
    ['bad ones are not reported', /does not report/],
    [
      'the kinds of pictures',
      ...['GIF', 'JPEG', 'PNG', 'PSD', 'BMP', 'JPC', 'TIFF', 'IFF', 'ICO', 'JP2', 'WebP'],
      'not SVG',
    ],
    ['a number is a file', /string of digits for the id of a file/],
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
    ['workgroups have a chat', /second chat for a `SONET_GROUP`/, /can then find different ones/],
    ['extranet callers', /ignores `ENTITY_TYPE` and `ENTITY_ID` of extranet callers/],
  ],
  'im.chat.add ENTITY_ID': [
    ['pairs repeat', /Several chats can have the same pair/],
    ['CRM', 'LEAD\\|13', 'DEAL\\|1663', 'CONTACT\\|25', 'COMPANY\\|7'],
    ['smart processes', 'DYNAMIC_<entityTypeId>\\|<itemId>'],
    [
      'lines',
      '<connectorId>\\|<lineId>\\|<connectorChatId>\\|<connectorUserId>',
      'telegrambot\\|2\\|209607941\\|744',
    ],
    ['live chats', '`LIVECHAT` | `<connectorId>\\|<lineId>`'],
    ['tasks', '`TASKS`, `TASKS_TASK` | id of the task | `8293`'],
    ['events and groups', '`CALENDAR` | id of the event', '`SONET_GROUP` | id of the group'],
    ['any other', /any other \| whatever the module or integration defines/],
  ],
  'im.chat.add COPILOT_MAIN_ROLE': [
    ['what it takes', '`copilot_assistant`', 'BitrixGPT', 'AI library'],
    ['nobody checks it', /does not check it/],
  ],
  'im.chat.add 400': [['documented without codes', /no error codes of its own/]],

  'im.chat.user.add': [
    ['true is no proof', /`true` does not mean that somebody was added/],
    ['nobody is added', /`USERS` missing, empty or unreadable it adds nobody/],
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
    ['its forms', '`chat12`', '`sg15`', '`crm7`', /any letter case/, /nothing after the digits/],
    ['is taken instead of CHAT_ID', /instead of `CHAT_ID`/, /empty text counts as given/],
  ],
  'im.chat.user.add USERS': [
    ['where ids come from', '`user.get`', '`user.search`'],
    ['who is skipped', /silently skips unknown and inactive users/],
    ['what else is taken', /single id/, /`"27,99"` adds user 27, and `"\[27,99\]"` adds nobody/],
    ['which items break the server', '`[[27]]`', '`[{"ID":27}]`', '500'],
    ['names in some versions', '`network5`', '`department3`', '`structure3`'],
  ],
  'im.chat.user.add HIDE_HISTORY': [
    [
      'the values',
      /`N` shows the history, and so does the JSON value `true`/,
      /`n` hide the history/,
    ],
    ['what counts as false', /an empty text, `0` and `false` show it/],
    ['two defaults', /documentation says `Y`, while servers take the portal's own setting/],
  ],
  'im.chat.user.add error ACCESS_DENIED_EXTEND': [
    ['another language, and 400', /portal's language/, /status is 400 although/],
    ['older servers', /Older servers/],
  ],

  'imopenlines.crm.chat.user.add': [
    ['zero', /`result` of 0 means that nothing was done/, /not even checked `USER_ID`/],
    ['which chats are refused', /nobody has answered yet/, /waits for the customer/, /closed/],
    ['side effects', /sees the history/, '`CODE: CHAT_JOIN`'],
    ['extranet users', /silently skips extranet users/, /connector/],
  ],
  'imopenlines.crm.chat.user.add replay': [
    ['a repeat', /returns the chat id/, '400 `NOTHING_TO_ADD`', '400 `WRONG_REQUEST`'],
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
    ['not a number', /for a text without any it returns `result` 0/],
  ],
  'imopenlines.crm.chat.user.add error CHAT_NOT_IN_CRM': [
    ['which chats', /does not exist/, /not answered yet/, /waits for the customer/, /finished/],
  ],
  'imopenlines.crm.chat.user.add result': [
    ['zero and negative', /0 when nothing was done/, /returns a negative `CHAT_ID`/],
  ],

  'imopenlines.crm.chat.user.delete': [
    ['zero', /`result` of 0 means that nothing was done/],
    ['dismissed users', /Dismissed users cannot be removed/],
    ['the order differs', /checks `USER_ID` first/],
    ['authorship', /authorship passes to another member/],
    ['no notice', /no notice of a removal/, /can be empty or absent/],
    ['no role needed', /needs no role in the chat/],
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
    ['not a number', /for a text without any it returns `result` 0/],
  ],
  'imopenlines.crm.chat.user.delete error CHAT_NOT_IN_CRM': [
    ['which chats', /does not exist/, /not answered yet/, /waits for the customer/, /finished/],
  ],
  'imopenlines.crm.chat.user.delete result': [
    ['zero and negative', /0 when nothing was done/, /returns a negative `CHAT_ID`/],
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
    ['its event', '`OnOpenLineMessageAdd`', /receives its own message/],
    ['no idempotence', /Every call sends a new message/],
    ['no check of the messenger', '`IM_NOT_INSTALLED`'],
  ],
  'imopenlines.crm.message.add caller': [['the earlier printing', /says any user/]],
  'imopenlines.crm.message.add CRM_ENTITY': [['where it comes from', '`crm.item.list`']],
  'imopenlines.crm.message.add USER_ID': [
    ['where it comes from', '`user.get`', '`user.search`', '`imbot.v2.Bot.list`', /deprecated/],
  ],
  'imopenlines.crm.message.add CHAT_ID': [
    ['where it comes from', '`imopenlines.crm.chat.get`', '`imopenlines.dialog.get`'],
  ],
  'imopenlines.crm.message.add MESSAGE': [
    ['where it is cut', '20000 characters', '` (...)`'],
    ['what is empty', /text `0`, the number 0 and `false` count as empty/],
    ['white space', '`EMPTY_MESSAGE`', /not certain/],
    ['a list', /list instead of the text .* 500/],
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
    ['its meaning', /no active webhook with this user id and code/],
    ['the earlier meaning', /Until summer 2026 .* 403/],
  ],
  'error PORTAL_DELETED': [['other statuses', '500', '410']],
  'error ERROR_METHOD_NOT_FOUND': [
    ['before the credentials', /before the credentials/],
    ['documented since', /since autumn 2026/, '`insufficient_scope`'],
  ],
  'error ERROR_BATCH_METHOD_NOT_ALLOWED': [
    ['where it is', '405', '`result_error`, under HTTP 200'],
  ],
  'error ERROR_BATCH_LENGTH_EXCEEDED': [
    ['where it is', '400', '`result_error`, under HTTP 200', 'fiftieth'],
  ],
  'error QUERY_LIMIT_EXCEEDED': [
    ['the bucket', '50 requests', '2 a second', 'Enterprise 250 and 5'],
  ],
  'error OPERATION_TIME_LIMIT': [
    ['the limit', '480', '420', '10 minutes'],
    [
      'when the block ends',
      /no longer exceeds the limit/,
      '300 seconds',
      /printing has 10 minutes/,
    ],
    ['self-hosted portals', /no limit unless they switch it on/],
    ['how calls count', '0.1 seconds', '0.5'],
    ['the earlier printing', /all applications of the portal/],
  ],
  'error OVERLOAD_LIMIT': [['only support lifts it', /only support lifts the block/]],
  'error ERROR_CORE': [['no fixed text', /no fixed one/]],
  'error ACCESS_DENIED.method': [['a detail can follow', /detail can follow/]],
  'error ACCESS_DENIED.link': [['the parameter', '`token`']],
  'error authorization_error': [['another language', /language of the portal/]],
};
