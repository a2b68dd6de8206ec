// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
  '/im.chat.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create chat
     * @description Creates a group chat and answers its id. The caller becomes its author, owner, manager and member,
     *     also when not named in `USERS`. No parameter is required.
     *
     *     **Every call creates a new chat**, also for an `ENTITY_TYPE` and `ENTITY_ID` that already have one.
     *
     *     Nothing but a wrong item type in `USERS` is reported. Unknown users, colours, types and broken
     *     avatars are skipped in silence, and the answer is a chat id all the same.
     *
     *     What the members see: a greeting (only without `ENTITY_TYPE`), a note on who was added (only with
     *     `USERS`), the description as a message, then `MESSAGE`. In the new chat any member may add users,
     *     change its look and post; removing users takes a manager, changing settings its owner.
     */
    post: operations['im.chat.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/im.chat.user.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add users to chat
     * @description Adds users to a chat and answers `true`.
     *
     *     **`true` does not mean that somebody was added.** Unknown and inactive users are skipped in silence,
     *     and with `USERS` missing, empty or unreadable nobody is added (the portal puts the caller on the
     *     list), still with `true`. To know who is in the chat call `im.chat.user.list`.
     *
     *     The chat shows a system message (with the parameter `CODE: CHAT_JOIN`) and the users get a push
     *     notice; the portal raises the event `OnChatUserAdd`, and bots get their join event. Nothing of that
     *     happens for users who are in the chat already.
     *
     *     The caller needs the role that the chat asks for, `MEMBER` unless changed; roles ascend from GUEST
     *     over MEMBER and MANAGER to OWNER. The documentation prints 400 and 403 for all errors together; the
     *     statuses below are those of servers. The older codes `EMPTY_CHAT_ID` and `EMPTY_USER_ID` still exist
     *     on servers, but this method no longer reaches them.
     */
    post: operations['im.chat.user.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/imopenlines.crm.chat.user.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add user to CRM chat
     * @description Adds an employee or a bot to the open-channel chat of a CRM item and answers the id of the chat.
     *
     *     **A `result` of 0 means that nothing was done**: the item has no chat, or `CHAT_ID` was no number.
     *     `USER_ID` has not even been checked then. Compare `result` with 0 before using it as a chat id.
     *
     *     The chat must be active for the item (see *Open channels*): a chat that nobody has answered yet,
     *     that waits for the customer or is closed is refused with `CHAT_NOT_IN_CRM`, also when `CHAT_ID` is
     *     left out and the last chat is meant.
     *
     *     The new member sees the history, and the chat a system message (with the parameter
     *     `CODE: CHAT_JOIN`). Extranet users are skipped in silence, unless they belong to a connector: the
     *     answer is the chat id, but they are not added.
     */
    post: operations['imopenlines.crm.chat.user.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/imopenlines.crm.chat.user.delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Remove user from CRM chat
     * @description Removes an employee or a bot from the open-channel chat of a CRM item and answers the id of the
     *     chat.
     *
     *     **A `result` of 0 means that nothing was done**: the item has no chat, or `CHAT_ID` was no number.
     *     Compare `result` with 0 before taking the user for removed.
     *
     *     The chat must be active for the item (see *Open channels*). Dismissed users cannot be removed: an
     *     inactive user is refused with `CRM_CHAT_USER_NOT_ACTIVE` before the members are looked at.
     *
     *     `USER_ID` is checked first, unlike in `imopenlines.crm.chat.user.add`, and missing parameters have
     *     other codes than there. No role in the chat is asked for. When the author of the chat is removed,
     *     authorship passes to another member who is a real user. There is no notice of a removal in these
     *     chats; a message that the user left can be empty or absent.
     */
    post: operations['imopenlines.crm.chat.user.delete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/imopenlines.crm.message.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send message to CRM chat
     * @description Sends a message to the customer in the open-channel chat of a CRM item, in the name of an employee
     *     or a bot, and answers the id of the message.
     *
     *     Two users need access to the CRM item: the caller, and the sender named in `USER_ID`. The sender
     *     must be in the chat (the caller need not): call `imopenlines.crm.chat.user.add` first.
     *
     *     The chat must be active for the item (see *Open channels*). The message carries an attachment that
     *     calls it sent automatically, and goes to the customer through the connector of the channel. Unlike
     *     the two methods beside it this one does not check for the messenger (`IM_NOT_INSTALLED`).
     *
     *     **Every call sends a new message**, and the customer reads each of them.
     */
    post: operations['imopenlines.crm.message.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * Identifier
     * @description A positive whole number, or the same number as a string of digits: other methods of the REST API print identifiers as strings (`"ID": "503"`), and they can be passed on as they are.
     * @example 503
     * @example 503
     */
    Id: number | string;
    /**
     * Access token
     * @description Access token of an application, when the call goes to `/rest/{method}` without a webhook code.
     *     It lives for 3600 seconds.
     *
     *     Leave it out on a webhook URL: a token sent there is tried first, overrides the webhook and can
     *     fail the call. It is also lost with the rest of the body when the JSON is invalid, and the answer
     *     is then 401 `NO_AUTH_FOUND`.
     * @example **put_access_token_here**
     */
    AccessToken: string;
    /**
     * Time
     * @description How long the call took. The portal sends it with a success and never with an error, although the
     *     documentation has it in the responses to all requests. Do not count on it.
     *
     *     Which members are present varies with the server: the two `operating` members come only where
     *     the operating-time limiter is active (always in the cloud, off by default on self-hosted
     *     installations).
     */
    Time: {
      /**
       * @description When the call began, in seconds since 1970. A whole number on newer servers, with a fraction on older ones.
       * @example 1773814042
       */
      start: number;
      /**
       * @description When the call ended, in seconds since 1970, with a fraction.
       * @example 1773814043.189039
       */
      finish: number;
      /**
       * @description Seconds from `start` to `finish`.
       * @example 1.1890389919281006
       */
      duration: number;
      /**
       * @description Seconds spent in the method itself. The whole number 0 on servers whose `start` is a whole number.
       * @example 0
       */
      processing: number;
      /**
       * Format: date-time
       * @description `start` as ISO 8601 date and time with the portal's offset, to the second.
       * @example 2026-03-18T09:07:22+01:00
       */
      date_start: string;
      /**
       * Format: date-time
       * @description `finish` as ISO 8601 date and time with the portal's offset, to the second.
       * @example 2026-03-18T09:07:23+01:00
       */
      date_finish: string;
      /**
       * @description When the first part of the operating time of this method is forgotten again, in seconds since 1970. Usually a whole number. Absent while the portal has nothing counted for the method.
       * @example 1773814643
       */
      operating_reset_at?: number;
      /**
       * @description Seconds of operating time that this method has used up for this application or webhook within the last 10 minutes. When it reaches the portal's limit, calls are answered with 429 `OPERATION_TIME_LIMIT`.
       * @example 0.16756796836853027
       */
      operating?: number;
    };
    /**
     * CRM item type
     * @description Type of the CRM item that the chat is bound to.
     *
     *     The portal takes it in any letter case; this contract takes lower case, as the documentation
     *     writes it. An unknown type is not reported as such: nobody has access to it, so the answer is
     *     403 `ACCESS_DENIED`. Abbreviations (`L`, `D`, `C`, `CO`) and other CRM types pass the portal's
     *     access check, but chats are only looked up for these four, so no chat is found. The same goes for
     *     `NONE`, and for every type on a portal without CRM.
     * @example lead
     * @enum {string}
     */
    CrmEntityType: 'lead' | 'deal' | 'company' | 'contact';
    /**
     * Error envelope
     * @description What every failed call answers, whatever its HTTP status. Branch on `error`, not on the status:
     *     the sources disagree about several statuses, and a portal in front of a proxy can change them.
     *
     *     The set of codes is open. Inner modules of a portal can replace code and text by their own (the
     *     HTTP status then stays 400, also for refused permissions), and third-party modules can add codes.
     *
     *     Some errors have members of their own: `argument` with `ERROR_ARGUMENT`, `sessid` and `type` with
     *     `session_failed`; others are possible. There is no `time`.
     */
    ErrorEnvelope: {
      /**
       * @description Error code: digits, Latin letters and underscores. Newer servers always send a string (a numeric code as `"100"`); older ones can also send a number or an empty string.
       * @example CHAT_NOT_IN_CRM
       */
      error: string | number;
      /**
       * @description Text for developers, not for end users. It can be empty, and for codes that come from inner modules it is in the language of the portal. Answers of the authorization server or of a proxy may lack it.
       * @example Chat does not belong to the CRM entity being checked
       */
      error_description: string;
      /**
       * @description Only with `ERROR_ARGUMENT`: the name of the parameter at fault.
       * @example CRM_ENTITY
       */
      argument?: string;
    } & {
      [key: string]: unknown;
    };
  };
  responses: {
    /**
     * @description Any answer that the statuses above do not cover. A body with `error` in it is an error whatever
     *     the status, HTTP 200 included.
     */
    AnyOther: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'WRONG_ENCODING' | (string | number);
        };
      };
    };
    /**
     * @description The portal has moved to another domain. **Do not follow it**: clients that follow a 302 turn POST
     *     into GET and lose the body, and with it the call and a token in it. Take the new host from
     *     `Location`, put it into the configuration and repeat the call there; this one did not run.
     */
    Moved: {
      headers: {
        /** @description The same path on the portal's new domain. On a webhook URL it holds the webhook's secret. */
        Location?: string;
        [name: string]: unknown;
      };
      content?: never;
    };
    /**
     * @description The caller is not known, its token or webhook does not reach this method, or the portal gives it
     *     no REST API.
     *
     *     Servers answer 401 to nearly everything that goes wrong with credentials, also where the
     *     documentation prints 400, 403 or 503. `ACCESS_DENIED` has several meanings here; only the text
     *     tells them apart.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
            | (
                | 'NO_AUTH_FOUND'
                | 'INVALID_CREDENTIALS'
                | 'insufficient_scope'
                | 'expired_token'
                | 'invalid_token'
                | 'authorization_error'
                | 'ERROR_OAUTH'
                | 'APPLICATION_NOT_FOUND'
                | 'PAYMENT_REQUIRED'
                | 'CONNECTION_ERROR'
                | 'user_access_error'
                | 'INVALID_REQUEST'
                | 'access_denied'
                | 'session_failed'
                | 'METHOD_CONFIRM_WAITING'
                | 'ACCESS_DENIED'
                | 'QUERY_LIMIT_EXCEEDED'
                | 'OVERLOAD_LIMIT'
              )
            | (string | number);
        };
      };
    };
    /** @description The caller is known and may not do this. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
            | (
                | 'INVALID_CREDENTIALS'
                | 'insufficient_scope'
                | 'user_access_error'
                | 'METHOD_CONFIRM_DENIED'
                | 'ACCESS_DENIED'
                | 'WRONG_AUTH_TYPE'
                | 'WRONG_LICENSE'
                | 'allowed_only_intranet_user'
                | 'PORTAL_DELETED'
              )
            | (string | number);
        };
      };
    };
    /** @description There is no method of that name, or no manifest. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
            | ('ERROR_METHOD_NOT_FOUND' | 'ERROR_MANIFEST_IS_NOT_AVAILABLE')
            | (string | number);
        };
      };
    };
    /**
     * @description Documented for calls inside `batch`; in practice such an error stands in the batch's
     *     `result_error`, under HTTP 200.
     */
    NotAllowedInBatch: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'ERROR_BATCH_METHOD_NOT_ALLOWED' | (string | number);
        };
      };
    };
    /**
     * @description The portal was deleted, by the account of the official Python SDK. Servers answer 403 and the
     *     documentation prints 500.
     */
    Gone: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'PORTAL_DELETED' | (string | number);
        };
      };
    };
    /**
     * @description The method has used up its operating time for this application or webhook, and the call did not
     *     run. No `Retry-After` header comes with it.
     */
    OperatingTimeExceeded: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'OPERATION_TIME_LIMIT' | (string | number);
        };
      };
    };
    /**
     * @description The server failed. **Whether the call ran is not known**: find out before repeating it.
     *
     *     The body need not be the error envelope: a failure outside the REST layer answers with a page of
     *     HTML or with nothing.
     */
    ServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
            | (
                | 'PORTAL_DELETED'
                | 'ERROR_CORE'
                | 'INTERNAL_SERVER_ERROR'
                | 'ERROR_UNEXPECTED_ANSWER'
                | 'INTERNAL_WRONG_TRANSPORT'
                | 'INTERNAL_WRONG_HANDLER_CLASS'
              )
            | (string | number);
        };
        'text/html': string;
      };
    };
    /**
     * @description A proxy in front of the portal got no usable answer. The body is a page of HTML or empty.
     *     **Whether the call ran is not known**: find out before repeating it.
     */
    BadGateway: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'text/html': string;
      };
    };
    /**
     * @description Too many requests, or the portal is blocked. Both are refused before the method: the call did not
     *     run.
     *
     *     Without the error envelope (a proxy's page of HTML) nothing of that can be said.
     */
    Unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: ('QUERY_LIMIT_EXCEEDED' | 'OVERLOAD_LIMIT') | (string | number);
        };
        'text/html': string;
      };
    };
    /**
     * @description A proxy in front of the portal waited too long: a call may take 60 seconds in the cloud. The body
     *     is a page of HTML or empty. **Whether the call ran is not known**: find out before repeating it.
     */
    GatewayTimeout: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'text/html': string;
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type Id = components['schemas']['Id'];
export type AccessToken = components['schemas']['AccessToken'];
export type Time = components['schemas']['Time'];
export type CrmEntityType = components['schemas']['CrmEntityType'];
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
export type ResponseAnyOther = components['responses']['AnyOther'];
export type ResponseMoved = components['responses']['Moved'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseNotAllowedInBatch = components['responses']['NotAllowedInBatch'];
export type ResponseGone = components['responses']['Gone'];
export type ResponseOperatingTimeExceeded = components['responses']['OperatingTimeExceeded'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseBadGateway = components['responses']['BadGateway'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type ResponseGatewayTimeout = components['responses']['GatewayTimeout'];
export type $defs = Record<string, never>;
export interface operations {
  'im.chat.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Ids of the users to add; `user.get` and `user.search` find them. The caller need not be
           *     among them.
           *
           *     Ids that are unknown, inactive, zero or negative are dropped in silence, doubles too, and
           *     so are users whom an extranet caller may not see. An item that is neither a whole number
           *     nor a string (a fraction, `true`, a list) fails the call with 400 `INVALID_FORMAT`; of a
           *     string a portal reads the leading digits (`12abc` is 12). In place of the list it also
           *     takes a string in the syntax of JSON or of a JavaScript object; anything else counts as an
           *     empty list.
           */
          USERS?: components['schemas']['Id'][];
          /**
           * @description Kind of chat. Letter case matters: anything but `OPEN` creates a closed chat, in silence.
           * @default CHAT
           * @enum {string}
           */
          TYPE?: 'OPEN' | 'CHAT';
          /**
           * @description Title of the chat, trimmed. A portal cuts it at 255 characters in silence.
           *
           *     Without one the portal makes a title of colour and number (`#COLOR# chat №#NUMBER#`) or of
           *     the names of the members (`Chat with #USERS_NAMES#`).
           */
          TITLE?: string;
          /**
           * @description Description of the chat, trimmed. If not empty it is **also posted as a message** in the
           *     chat.
           */
          DESCRIPTION?: string;
          /**
           * @description Colour of the chat. Upper case; an unknown one is not reported, the portal then picks one,
           *     as it does without the parameter.
           * @enum {string}
           */
          COLOR?:
            | 'RED'
            | 'GREEN'
            | 'MINT'
            | 'LIGHT_BLUE'
            | 'DARK_BLUE'
            | 'PURPLE'
            | 'AQUA'
            | 'PINK'
            | 'LIME'
            | 'BROWN'
            | 'AZURE'
            | 'KHAKI'
            | 'SAND'
            | 'MARENGO'
            | 'GRAY'
            | 'GRAPHITE';
          /**
           * @description First message of the chat, trimmed, posted in the name of the caller after the
           *     description. An empty one is ignored. If posting fails the call succeeds all the same.
           */
          MESSAGE?: string;
          /**
           * @description Picture of the chat as base64 text, 5000 × 5000 pixels at most. Bad data, a file that is no
           *     picture and a larger picture are not reported: the chat then has none. A numeric string is
           *     taken for the id of an existing file of the portal.
           */
          AVATAR?: string;
          /**
           * @description Kind of thing outside the messenger that the chat belongs to. It takes any string, trimmed;
           *     the values listed are conventions of Bitrix24's own modules.
           *
           *     Some make a chat of another class, and are best left to Bitrix24: `LINES` (a chat without an
           *     author), `LIVECHAT`, `VIDEOCONF`, and the undocumented `FAVORITE`, `PERSONAL`, `GENERAL` and
           *     `GENERAL_CHANNEL`. Do not create a second chat for a `SONET_GROUP`: its chat is the portal's
           *     own (an earlier printing of the documentation lacks this warning).
           *
           *     Ignored, with `ENTITY_ID`, when the caller is an extranet user.
           */
          ENTITY_TYPE?:
            | (
                | 'VIDEOCONF'
                | 'AI_ASSISTANT_PRIVATE'
                | 'LINES'
                | 'LIVECHAT'
                | 'ANNOUNCEMENT'
                | 'CALENDAR'
                | 'MAIL'
                | 'CRM'
                | 'SONET_GROUP'
                | 'TASKS'
                | 'CALL'
              )
            | string;
          /**
           * @description Which thing of that kind, as a string, trimmed. A pair of `ENTITY_TYPE` and `ENTITY_ID` need
           *     not be unique. Formats by `ENTITY_TYPE`:
           *
           *     | ENTITY_TYPE | format | example |
           *     | --- | --- | --- |
           *     | `CRM` | `<CRM type>\|<id>`; smart processes: `DYNAMIC_<entityTypeId>\|<itemId>` | `LEAD\|13`, `DEAL\|1663`, `CONTACT\|25`, `COMPANY\|7` |
           *     | `LINES` | `<connectorId>\|<lineId>\|<connectorChatId>\|<connectorUserId>` | `telegrambot\|2\|209607941\|744` |
           *     | `LIVECHAT` | `<connectorId>\|<lineId>` | `livechat\|2` |
           *     | `TASKS` | id of the task | `8293` |
           *     | `CALENDAR` | id of the event | `512` |
           *     | `SONET_GROUP` | id of the group | `15` |
           *     | any other | whatever the module or integration defines | |
           * @example DEAL|1663
           */
          ENTITY_ID?: string;
          /**
           * @description Main role of BitrixGPT in the chat: `copilot_assistant`, the general one, or the code of
           *     any other role in the portal's AI library. Stored as it is, not checked.
           */
          COPILOT_MAIN_ROLE?: 'copilot_assistant' | string;
          auth?: components['schemas']['AccessToken'];
        };
      };
    };
    responses: {
      /** @description The chat was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description Id of the new chat.
             * @example 1417
             */
            result: number;
            time?: components['schemas']['Time'];
          };
        };
      };
      302: components['responses']['Moved'];
      /**
       * @description The call was refused. The documentation says that the method has no error codes of its own;
       *     servers have two.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'WRONG_REQUEST'
                  | 'INVALID_FORMAT'
                  | 'INVALID_REQUEST'
                  | 'ERROR_BATCH_LENGTH_EXCEEDED'
                  | 'ERROR_CORE'
                  | 'ERROR_NOT_FOUND'
                )
              | (string | number);
          };
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['NotAllowedInBatch'];
      410: components['responses']['Gone'];
      429: components['responses']['OperatingTimeExceeded'];
      500: components['responses']['ServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['AnyOther'];
    };
  };
  'im.chat.user.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Id of the chat: the `result` of `im.chat.add`, or from `im.chat.get`. A portal reads the
           *     leading digits of a string (`12abc` is 12). A chat that does not exist is answered like
           *     one that the caller may not change, with 400 `ACCESS_DENIED_EXTEND`.
           */
          CHAT_ID: components['schemas']['Id'];
          /**
           * @description Not documented: the chat in the form of a dialog id, `chat12`, `sg15` or `crm…`. Where it is
           *     given a portal takes it in place of `CHAT_ID`, which this contract asks for all the same.
           * @example chat2935
           */
          DIALOG_ID?: string;
          /**
           * @description Ids of the users to add; `user.get` and `user.search` find them.
           *
           *     Unknown and inactive users are skipped in silence. A portal also takes a single id in
           *     place of the list (not from extranet callers), and some versions names such as `network5`,
           *     `department3` or `structure3`.
           */
          USERS: components['schemas']['Id'][];
          /**
           * @description Whether the new members are kept from reading what was written before they came.
           *
           *     `N` shows the history. A portal takes every other value by PHP's idea of truth: `Y`, `true`
           *     and even a lower-case `n` hide it; an empty text, `0` and `false` show it. Without the
           *     parameter the documentation says `Y`; servers take the portal's own setting. State it.
           * @default Y
           * @enum {string}
           */
          HIDE_HISTORY?: 'Y' | 'N';
          auth?: components['schemas']['AccessToken'];
        };
      };
    };
    responses: {
      /** @description The call was carried out, whether or not it added anybody. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description Always `true`, also when nobody was added.
             * @constant
             */
            result: true;
            time?: components['schemas']['Time'];
          };
        };
      };
      302: components['responses']['Moved'];
      /** @description The call was refused, and nobody was added. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'CHAT_ID_EMPTY'
                  | 'DIALOG_ID_EMPTY'
                  | 'WRONG_REQUEST'
                  | 'ACCESS_DENIED_EXTEND'
                  | 'NOTHING_TO_ADD'
                  | 'ACCESS_ERROR'
                  | 'INVALID_REQUEST'
                  | 'ERROR_BATCH_LENGTH_EXCEEDED'
                  | 'ERROR_CORE'
                  | 'ERROR_NOT_FOUND'
                )
              | (string | number);
          };
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Users cannot be added to this chat, or the caller may not call the method. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'ACCESS_ERROR'
                  | 'CHAT_ID_EMPTY'
                  | 'ACCESS_DENIED_EXTEND'
                  | 'INVALID_CREDENTIALS'
                  | 'insufficient_scope'
                  | 'user_access_error'
                  | 'METHOD_CONFIRM_DENIED'
                  | 'ACCESS_DENIED'
                  | 'WRONG_AUTH_TYPE'
                  | 'WRONG_LICENSE'
                  | 'allowed_only_intranet_user'
                  | 'PORTAL_DELETED'
                )
              | (string | number);
          };
        };
      };
      404: components['responses']['NotFound'];
      405: components['responses']['NotAllowedInBatch'];
      410: components['responses']['Gone'];
      429: components['responses']['OperatingTimeExceeded'];
      500: components['responses']['ServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['AnyOther'];
    };
  };
  'imopenlines.crm.chat.user.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          CRM_ENTITY_TYPE: components['schemas']['CrmEntityType'];
          /**
           * @description Id of the CRM item; `crm.item.list` finds it. The name is `CRM_ENTITY`, without `_ID`. A
           *     portal also takes a fraction or `1e3`, cut to a whole number.
           */
          CRM_ENTITY: components['schemas']['Id'];
          /**
           * @description Id of the user or bot to add; `user.get` and `user.search` find it. The user must be active
           *     and must have access to the CRM item. A portal reads the leading digits of a text.
           */
          USER_ID: components['schemas']['Id'];
          /**
           * @description Id of the chat; `imopenlines.crm.chat.get` lists the chats of an item. Without it, or with
           *     0, it is the last chat of the item, that of its newest open-channel activity, whatever the
           *     state of the session (`imopenlines.crm.chat.getLastId` tells which). A portal reads the
           *     leading digits of a text; a text without any ends with `result` 0.
           * @example 1763
           */
          CHAT_ID?: number | string;
          auth?: components['schemas']['AccessToken'];
        };
      };
    };
    responses: {
      /** @description The user is in the chat, or nothing was done: `result` tells. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description Id of the chat; 0 when nothing was done. A negative `CHAT_ID` comes back as it was given,
             *     and means the same.
             * @example 1763
             */
            result: number;
            time?: components['schemas']['Time'];
          };
        };
      };
      302: components['responses']['Moved'];
      /** @description The call was refused, and nobody was added. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'CHAT_NOT_IN_CRM'
                  | 'ERROR_ARGUMENT'
                  | 'IM_NOT_INSTALLED'
                  | 'CRM_CHAT_USER_NOT_ACTIVE'
                  | 'NOTHING_TO_ADD'
                  | 'WRONG_REQUEST'
                  | 'INVALID_REQUEST'
                  | 'ERROR_BATCH_LENGTH_EXCEEDED'
                  | 'ERROR_CORE'
                  | 'ERROR_NOT_FOUND'
                )
              | (string | number);
          };
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description The caller or the user has no access to the item, or the caller may not call the method. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'ACCESS_DENIED'
                  | 'INVALID_CREDENTIALS'
                  | 'insufficient_scope'
                  | 'user_access_error'
                  | 'METHOD_CONFIRM_DENIED'
                  | 'WRONG_AUTH_TYPE'
                  | 'WRONG_LICENSE'
                  | 'allowed_only_intranet_user'
                  | 'PORTAL_DELETED'
                )
              | (string | number);
          };
        };
      };
      404: components['responses']['NotFound'];
      405: components['responses']['NotAllowedInBatch'];
      410: components['responses']['Gone'];
      429: components['responses']['OperatingTimeExceeded'];
      500: components['responses']['ServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['AnyOther'];
    };
  };
  'imopenlines.crm.chat.user.delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          CRM_ENTITY_TYPE: components['schemas']['CrmEntityType'];
          /**
           * @description Id of the CRM item; `crm.item.list` finds it. The name is `CRM_ENTITY`, without `_ID`. A
           *     portal also takes a fraction or `1e3`, cut to a whole number.
           */
          CRM_ENTITY: components['schemas']['Id'];
          /**
           * @description Id of the user or bot to remove; `user.get` and `user.search` find it. It must be active. A
           *     portal reads the leading digits of a text.
           */
          USER_ID: components['schemas']['Id'];
          /**
           * @description Id of the chat; `imopenlines.crm.chat.get` lists the chats of an item. Without it, or with
           *     0, it is the last chat of the item, that of its newest open-channel activity, whatever the
           *     state of the session (`imopenlines.crm.chat.getLastId` tells which). A portal reads the
           *     leading digits of a text; a text without any ends with `result` 0.
           * @example 1763
           */
          CHAT_ID?: number | string;
          auth?: components['schemas']['AccessToken'];
        };
      };
    };
    responses: {
      /** @description The user was removed, or nothing was done: `result` tells. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description Id of the chat; 0 when nothing was done. A negative `CHAT_ID` comes back as it was given,
             *     and means the same.
             * @example 1763
             */
            result: number;
            time?: components['schemas']['Time'];
          };
        };
      };
      302: components['responses']['Moved'];
      /** @description The call was refused, and nobody was removed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'CHAT_NOT_IN_CRM'
                  | 'CRM_CHAT_EMPTY_USER'
                  | 'CRM_CHAT_EMPTY_CRM_DATA'
                  | 'ERROR_ARGUMENT'
                  | 'IM_NOT_INSTALLED'
                  | 'CRM_CHAT_USER_NOT_ACTIVE'
                  | 'USER_NOT_FOUND'
                  | 'WRONG_REQUEST'
                  | 'INVALID_REQUEST'
                  | 'ERROR_BATCH_LENGTH_EXCEEDED'
                  | 'ERROR_CORE'
                  | 'ERROR_NOT_FOUND'
                )
              | (string | number);
          };
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description The caller has no access to the item, or may not call the method. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'ACCESS_DENIED'
                  | 'CHAT_DELETE_USER_PERMISSION_DENIED'
                  | 'INVALID_CREDENTIALS'
                  | 'insufficient_scope'
                  | 'user_access_error'
                  | 'METHOD_CONFIRM_DENIED'
                  | 'WRONG_AUTH_TYPE'
                  | 'WRONG_LICENSE'
                  | 'allowed_only_intranet_user'
                  | 'PORTAL_DELETED'
                )
              | (string | number);
          };
        };
      };
      404: components['responses']['NotFound'];
      405: components['responses']['NotAllowedInBatch'];
      410: components['responses']['Gone'];
      429: components['responses']['OperatingTimeExceeded'];
      500: components['responses']['ServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['AnyOther'];
    };
  };
  'imopenlines.crm.message.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          CRM_ENTITY_TYPE: components['schemas']['CrmEntityType'];
          /**
           * @description Id of the CRM item; `crm.item.list` finds it. The name is `CRM_ENTITY`, without `_ID`. A
           *     portal also takes a fraction or `1e3`, cut to a whole number.
           */
          CRM_ENTITY: components['schemas']['Id'];
          /**
           * @description Id of the sender, a user or a bot in the chat; `user.get` and `user.search` find users,
           *     `imbot.bot.list` bots.
           */
          USER_ID: components['schemas']['Id'];
          /**
           * @description Id of the open-channel chat; `imopenlines.crm.chat.get` and `imopenlines.dialog.get` find
           *     it. Required: the last chat of the item is not taken in its place.
           */
          CHAT_ID: components['schemas']['Id'];
          /**
           * @description Text of the message. A portal cuts it at 20000 characters in silence, and marks the cut
           *     with ` (...)`. The text `0`, the number 0 and `false` count as empty. Whether a text of white
           *     space alone is sent or refused with `EMPTY_MESSAGE` is not certain. A list in place of the
           *     text probably fails on the server with 500.
           */
          MESSAGE: string;
          auth?: components['schemas']['AccessToken'];
        };
      };
    };
    responses: {
      /** @description The message was sent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description Id of the new message.
             * @example 19880117
             */
            result: number;
            time?: components['schemas']['Time'];
          };
        };
      };
      302: components['responses']['Moved'];
      /**
       * @description The call was refused, and no message was sent. An inner module of the portal can put its own
       *     code in the place of `MESSAGE_ADD_ERROR`.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'CHAT_NOT_IN_CRM'
                  | 'ERROR_ARGUMENT'
                  | 'CANCELED'
                  | 'EMPTY_MESSAGE'
                  | 'ERROR_FROM_OTHER_MODULE'
                  | 'CHAT_ID'
                  | 'MESSAGE_ADD_ERROR'
                  | 'ACCESS_DENIED'
                  | 'INVALID_REQUEST'
                  | 'ERROR_BATCH_LENGTH_EXCEEDED'
                  | 'ERROR_CORE'
                  | 'ERROR_NOT_FOUND'
                )
              | (string | number);
          };
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description The caller or the sender has no access to the item, or the caller may not call the method. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
              | (
                  | 'ACCESS_DENIED'
                  | 'CANCELED'
                  | 'INVALID_CREDENTIALS'
                  | 'insufficient_scope'
                  | 'user_access_error'
                  | 'METHOD_CONFIRM_DENIED'
                  | 'WRONG_AUTH_TYPE'
                  | 'WRONG_LICENSE'
                  | 'allowed_only_intranet_user'
                  | 'PORTAL_DELETED'
                )
              | (string | number);
          };
        };
      };
      404: components['responses']['NotFound'];
      405: components['responses']['NotAllowedInBatch'];
      410: components['responses']['Gone'];
      429: components['responses']['OperatingTimeExceeded'];
      500: components['responses']['ServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
      default: components['responses']['AnyOther'];
    };
  };
}
