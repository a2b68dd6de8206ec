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
     * @description Creates a group chat and returns its id. The caller becomes its author, owner, manager and member,
     *     even when `USERS` does not name the caller. No parameter is required.
     *
     *     **Every call creates a new chat**, also for an `ENTITY_TYPE` and `ENTITY_ID` that already have one.
     *
     *     The only error that a portal reports about the parameters is a wrong item type in `USERS`. It silently
     *     skips unknown users, colours, types and broken pictures, and returns a chat id all the same.
     *
     *     Members see a greeting (only without `ENTITY_TYPE`), a note about the users who were added (only with
     *     `USERS`), the description as a message, and then `MESSAGE`. In the new chat any member may add users,
     *     change its look and post. Only managers may remove users, and only the owner may change the settings.
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
     * @description Adds users to a chat and returns `true`.
     *
     *     **`true` does not mean that somebody was added.** The portal silently skips unknown and inactive users.
     *     With `USERS` missing, empty or unreadable it adds nobody (it puts the caller on the list), and still
     *     returns `true`. Call `im.chat.user.list` to see who is in the chat.
     *
     *     The chat shows a system message (with the parameter `CODE: CHAT_JOIN`) and the users get a push
     *     notification. The portal raises the event `OnChatUserAdd`, and bots get their join event. None of this
     *     happens for users who are already in the chat.
     *
     *     The caller needs the role that the chat asks for, `MEMBER` unless changed. The roles ascend from GUEST
     *     over MEMBER and MANAGER to OWNER. The documentation prints 400 and 403 for all errors together; the
     *     statuses below are those of servers. The older codes `EMPTY_CHAT_ID` and `EMPTY_USER_ID` still exist
     *     on servers, but this method no longer returns them.
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
     * @description Adds an employee or a bot to the open-channel chat of a CRM item and returns the id of the chat.
     *
     *     **A `result` of 0 means that nothing was done**: the item has no chat, or `CHAT_ID` was not a number.
     *     The portal has not even checked `USER_ID` then. Compare `result` with 0 before you use it as a chat id.
     *
     *     The chat must be active for the item (see *Open channels*). The portal refuses a chat that nobody has
     *     answered yet, that waits for the customer or is closed, with `CHAT_NOT_IN_CRM`, also when `CHAT_ID` is
     *     left out and the last chat is meant.
     *
     *     The new member sees the history, and the chat shows a system message (with the parameter
     *     `CODE: CHAT_JOIN`). The portal silently skips extranet users, unless they belong to a connector: it
     *     returns the chat id, but does not add them.
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
     * @description Removes an employee or a bot from the open-channel chat of a CRM item and returns the id of the chat.
     *
     *     **A `result` of 0 means that nothing was done**: the item has no chat, or `CHAT_ID` was not a number.
     *     Compare `result` with 0 before you take the user for removed.
     *
     *     The chat must be active for the item (see *Open channels*). Dismissed users cannot be removed: the
     *     portal refuses an inactive user with `CRM_CHAT_USER_NOT_ACTIVE` before it looks at the members.
     *
     *     The portal checks `USER_ID` first, unlike in `imopenlines.crm.chat.user.add`, and reports missing
     *     parameters with other codes than there. The caller needs no role in the chat. If the author of the chat
     *     is removed, authorship passes to another member who is a real user. The portal posts no notice of a
     *     removal in these chats; a message that the user left can be empty or absent.
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
     *     or a bot, and returns the id of the message.
     *
     *     Two users need access to the CRM item: the caller, and the sender named in `USER_ID`. The sender
     *     must be in the chat (the caller need not): call `imopenlines.crm.chat.user.add` first.
     *
     *     The chat must be active for the item (see *Open channels*). The message carries an attachment that
     *     calls it sent automatically, and goes to the customer through the connector of the channel. The portal
     *     raises the event `OnOpenLineMessageAdd`, so a program that handles this event receives its own message.
     *     Unlike the two methods beside it, this one does not check for the messenger (`IM_NOT_INSTALLED`).
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
     * @description A positive whole number, or the same number as a string of digits: other methods of the REST API print ids as strings (`"ID": "503"`), and you can pass them on as they are. A JSON number is exact up to 2^53 - 1 only.
     * @example 503
     * @example 503
     */
    Id: number | string;
    /**
     * Access token
     * @description Access token of an application, when the call goes to `/rest/{method}` without a webhook code.
     *     It lives for 3600 seconds.
     *
     *     Leave it out on a webhook URL: the portal tries a token first, so it overrides the webhook and can
     *     fail the call. It is also lost with the rest of the body when the JSON is invalid, and the response
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
       * @description When the portal forgets the first part of the operating time of this method, in seconds since 1970. Usually a whole number. Absent while the portal has counted nothing for the method.
       * @example 1773814643
       */
      operating_reset_at?: number;
      /**
       * @description Seconds of operating time that this method has used up for this application or webhook within the last 10 minutes. When it exceeds the portal's limit, calls fail with 429 `OPERATION_TIME_LIMIT`.
       * @example 0.16756796836853027
       */
      operating?: number;
    };
    /**
     * CRM item type
     * @description Type of the CRM item that the chat is bound to.
     *
     *     The portal takes it in any letter case; this contract takes lower case, as the documentation
     *     writes it. The portal does not report an unknown type as such: nobody has access to it, so the response is
     *     403 `ACCESS_DENIED`. Abbreviations (`L`, `D`, `C`, `CO`) and other CRM types pass the portal's
     *     access check, but it looks chats up for these four only, so no chat is found. The same goes for
     *     `NONE`, and for every type on a portal without CRM.
     * @example lead
     * @enum {string}
     */
    CrmEntityType: 'lead' | 'deal' | 'company' | 'contact';
    /**
     * CRM item id
     * @description Id of the CRM item; `crm.item.list` finds it. The name is `CRM_ENTITY`, without `_ID`. A portal also takes
     *     a fraction or `1e3` and cuts it to a whole number.
     */
    CrmEntity: components['schemas']['Id'];
    /**
     * Open-channel chat id, or none
     * @description Id of the chat; `imopenlines.crm.chat.get` lists the chats of an item. Without it, or with 0, the portal
     *     takes the last chat of the item, that of its newest open-channel activity, whatever the state of the
     *     session (`imopenlines.crm.chat.getLastId` returns it). A portal reads the leading digits of a text; for
     *     a text without any it returns `result` 0.
     * @example 1763
     */
    LineChatId: number | string;
    /**
     * Error code
     * @description Digits, Latin letters and underscores. It can be an empty text: `{"error":"","error_description":"Not found"}` is an error, too. Newer servers always send a string (a numeric code as `"100"`); older ones can also send a number.
     * @example CHAT_NOT_IN_CRM
     */
    ErrorCode: string | number;
    /**
     * Error envelope
     * @description The body of every failed call, whatever its HTTP status. Recognise an error by the key `error`, then branch
     *     on its value: the sources give several codes more than one status, and a proxy in front of the portal can
     *     change it.
     *
     *     The set of codes is open. Inner modules of a portal can replace code and text by their own (the
     *     HTTP status then stays 400, also for refused permissions), and third-party modules can add codes.
     *
     *     Some errors have members of their own: `argument` with `ERROR_ARGUMENT`, `sessid` and `type` with
     *     `session_failed`; others are possible. There is no `time`.
     */
    ErrorEnvelope: {
      error: components['schemas']['ErrorCode'];
      /**
       * @description Text for developers, not for end users. It can be empty. Texts of methods can change, and those of inner modules are in the language of the portal, so do not branch on them. Responses of the authorization server or of a proxy may lack it.
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
    /**
     * Page
     * @description Page of a proxy or web server, or nothing at all. It is not the error envelope.
     */
    Page: string;
    ImChatAddRequest: {
      /**
       * @description Ids of the users to add; `user.get` and `user.search` find them. The caller need not be
       *     among them.
       *
       *     The portal silently drops ids that are unknown, inactive, zero or negative, repeated ids,
       *     and users whom an extranet caller may not see. An item that is neither a whole number
       *     nor a string (a fraction, `true`, a list) fails the call with 400 `INVALID_FORMAT`. A
       *     string must be the number itself: today's servers drop `"27abc"`, `"27.0"`, `"027"` and
       *     `"2.7e1"`; older ones read the leading digits. A portal also takes a string with a list in
       *     the syntax of JSON or JavaScript (`"[27,99,]"`, `"{a:27}"`); it takes anything else, such
       *     as `"27,99"`, for an empty list.
       */
      USERS?: components['schemas']['Id'][];
      /**
       * @description Kind of chat. Letter case matters: a portal creates a closed chat for anything but `OPEN`,
       *     silently. One exception: the JSON value `true` opens the chat.
       * @default CHAT
       * @enum {string}
       */
      TYPE?: 'OPEN' | 'CHAT';
      /**
       * @description Title of the chat, trimmed. A portal silently cuts it at 255 characters.
       *
       *     Without a title the portal makes one of colour and number (`#COLOR# chat №#NUMBER#`) or of
       *     the names of the members (`Chat with #USERS_NAMES#`).
       */
      TITLE?: string;
      /**
       * @description Description of the chat, trimmed. If not empty it is **also posted as a message** in the
       *     chat.
       */
      DESCRIPTION?: string;
      /**
       * @description Colour of the chat, in upper case. The portal picks a colour itself when the parameter is
       *     missing or unknown, and does not report an unknown one.
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
       * @description First message of the chat, trimmed. The caller posts it after the description. The portal
       *     ignores an empty one. If posting fails, the call still succeeds.
       */
      MESSAGE?: string;
      /**
       * @description Picture of the chat as base64 text, at most 5000 × 5000 pixels. Accepted are GIF, JPEG, PNG,
       *     PSD, BMP, JPC, TIFF, IFF, ICO, JP2 and WebP, recognised by their first bytes; not SVG. The
       *     portal does not report bad data, another kind of file or a larger picture: the chat then has
       *     no picture. It takes a string of digits for the id of a file that it already has.
       */
      AVATAR?: string;
      /**
       * @description Kind of thing outside the messenger that the chat belongs to: any string, trimmed. The values
       *     listed are conventions of Bitrix24's own modules.
       *
       *     Some make a chat of another class; leave these to Bitrix24: `LINES` (a chat without an
       *     author), `LIVECHAT`, `VIDEOCONF`, and the undocumented `FAVORITE`, `PERSONAL`, `GENERAL` and
       *     `GENERAL_CHANNEL`. Do not create a second chat for a `SONET_GROUP`: the group has a chat of
       *     its own, and `im.chat.get` and `im.dialog.get` with `sg<id>` can then find different ones.
       *     (Earlier printings of the documentation lack this warning.)
       *
       *     The portal ignores `ENTITY_TYPE` and `ENTITY_ID` of extranet callers.
       */
      ENTITY_TYPE?:
        | 'VIDEOCONF'
        | 'AI_ASSISTANT_PRIVATE'
        | 'LINES'
        | 'LIVECHAT'
        | 'ANNOUNCEMENT'
        | 'CALENDAR'
        | 'MAIL'
        | 'CRM'
        | 'SONET_GROUP'
        | 'TASKS_TASK'
        | 'TASKS'
        | 'CALL'
        | (string & {});
      /**
       * @description Which thing of that kind, as a string, trimmed. Several chats can have the same pair of
       *     `ENTITY_TYPE` and `ENTITY_ID`. Formats by `ENTITY_TYPE`:
       *
       *     | ENTITY_TYPE | format | example |
       *     | --- | --- | --- |
       *     | `CRM` | `<CRM type>\|<id>`; smart processes: `DYNAMIC_<entityTypeId>\|<itemId>` | `LEAD\|13`, `DEAL\|1663`, `CONTACT\|25`, `COMPANY\|7` |
       *     | `LINES` | `<connectorId>\|<lineId>\|<connectorChatId>\|<connectorUserId>` | `telegrambot\|2\|209607941\|744` |
       *     | `LIVECHAT` | `<connectorId>\|<lineId>` | `livechat\|2` |
       *     | `TASKS`, `TASKS_TASK` | id of the task | `8293` |
       *     | `CALENDAR` | id of the event | `512` |
       *     | `SONET_GROUP` | id of the group | `15` |
       *     | any other | whatever the module or integration defines | |
       * @example DEAL|1663
       */
      ENTITY_ID?: string;
      /**
       * @description Main role of BitrixGPT in the chat: `copilot_assistant`, the general one, or the code of
       *     any other role in the portal's AI library. The portal stores it and does not check it.
       */
      COPILOT_MAIN_ROLE?: 'copilot_assistant' | (string & {});
      auth?: components['schemas']['AccessToken'];
    };
    ImChatAddSuccess: {
      /**
       * @description Id of the new chat.
       * @example 1417
       */
      result: number;
      time?: components['schemas']['Time'];
    };
    ImChatUserAddRequest: {
      /**
       * @description Id of the chat: the `result` of `im.chat.add`, or from `im.chat.get`. A portal reads the
       *     leading digits of a string (`12abc` is 12). It treats a chat that does not exist like one
       *     that the caller may not change, with 400 `ACCESS_DENIED_EXTEND`.
       */
      CHAT_ID: components['schemas']['Id'];
      /**
       * @description Not documented: the chat as a dialog id, `chat12`, `sg15` or `crm7`, in any letter case and
       *     with nothing after the digits. A portal then takes it instead of `CHAT_ID`, which this
       *     contract requires all the same; an empty text counts as given. Do not use the form `crm…`:
       *     servers find no chat by it.
       * @example chat2935
       */
      DIALOG_ID?: string;
      /**
       * @description Ids of the users to add; `user.get` and `user.search` find them.
       *
       *     The portal silently skips unknown and inactive users. It takes a single id instead of the
       *     list, but not a list in a string: `"27,99"` adds user 27, and `"[27,99]"` adds nobody (only
       *     for an extranet caller it reads the string as a list). An item that is a list or an object
       *     (`[[27]]`, `[{"ID":27}]`) fails on the server with 500. Some versions take names such as
       *     `network5`, `department3` or `structure3`.
       */
      USERS: components['schemas']['Id'][];
      /**
       * @description Whether the new members are kept from reading earlier messages.
       *
       *     `N` shows the history, and so does the JSON value `true`, which a portal takes for `N`. It
       *     treats every other value by PHP's idea of truth: `Y`, `1`, `"false"` and even a lower-case
       *     `n` hide the history; an empty text, `0` and `false` show it. Without the parameter the
       *     documentation says `Y`, while servers take the portal's own setting. Always send `Y` or `N`.
       * @default Y
       * @enum {string}
       */
      HIDE_HISTORY?: 'Y' | 'N';
      auth?: components['schemas']['AccessToken'];
    };
    ImChatUserAddSuccess: {
      /**
       * @description Always `true`, also when nobody was added.
       * @constant
       */
      result: true;
      time?: components['schemas']['Time'];
    };
    ImopenlinesCrmChatUserAddRequest: {
      CRM_ENTITY_TYPE: components['schemas']['CrmEntityType'];
      CRM_ENTITY: components['schemas']['CrmEntity'];
      /**
       * @description Id of the user or bot to add; `user.get` and `user.search` find users,
       *     `imbot.v2.Bot.list` bots. The user must be active and must have access to the CRM item. A
       *     portal reads the leading digits of a text.
       */
      USER_ID: components['schemas']['Id'];
      CHAT_ID?: components['schemas']['LineChatId'];
      auth?: components['schemas']['AccessToken'];
    };
    ImopenlinesCrmChatUserAddSuccess: {
      /**
       * @description Id of the chat; 0 when nothing was done. The portal returns a negative `CHAT_ID` as
       *     it was given, which means the same.
       * @example 1763
       */
      result: number;
      time?: components['schemas']['Time'];
    };
    ImopenlinesCrmChatUserDeleteRequest: {
      CRM_ENTITY_TYPE: components['schemas']['CrmEntityType'];
      CRM_ENTITY: components['schemas']['CrmEntity'];
      /**
       * @description Id of the user or bot to remove; `user.get` and `user.search` find users,
       *     `imbot.v2.Bot.list` bots. The user must be active. A portal reads the leading digits of a text.
       */
      USER_ID: components['schemas']['Id'];
      CHAT_ID?: components['schemas']['LineChatId'];
      auth?: components['schemas']['AccessToken'];
    };
    ImopenlinesCrmChatUserDeleteSuccess: {
      /**
       * @description Id of the chat; 0 when nothing was done. The portal returns a negative `CHAT_ID` as
       *     it was given, which means the same.
       * @example 1763
       */
      result: number;
      time?: components['schemas']['Time'];
    };
    ImopenlinesCrmMessageAddRequest: {
      CRM_ENTITY_TYPE: components['schemas']['CrmEntityType'];
      CRM_ENTITY: components['schemas']['CrmEntity'];
      /**
       * @description Id of the sender, a user or a bot in the chat; `user.get` and `user.search` find users,
       *     `imbot.v2.Bot.list` bots (the documentation names `imbot.bot.list`, which is deprecated).
       */
      USER_ID: components['schemas']['Id'];
      /**
       * @description Id of the open-channel chat; `imopenlines.crm.chat.get` and `imopenlines.dialog.get` find
       *     it. Required: the portal does not take the last chat of the item instead.
       */
      CHAT_ID: components['schemas']['Id'];
      /**
       * @description Text of the message. A portal silently cuts it at 20000 characters, and marks the cut with
       *     ` (...)`. The text `0`, the number 0 and `false` count as empty. It is not certain whether a
       *     text of white space alone is sent or refused with `EMPTY_MESSAGE`. A list instead of the
       *     text probably fails on the server with 500.
       */
      MESSAGE: string;
      auth?: components['schemas']['AccessToken'];
    };
    ImopenlinesCrmMessageAddSuccess: {
      /**
       * @description Id of the new message.
       * @example 19880117
       */
      result: number;
      time?: components['schemas']['Time'];
    };
  };
  responses: {
    /**
     * @description Any response that the statuses above do not cover. A body with `error` in it is an error whatever
     *     the status, HTTP 200 included.
     */
    AnyOther: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'WRONG_ENCODING' | (string & {}) | number;
        };
      };
    };
    /**
     * @description The portal has moved to another domain. **Do not follow the redirect**: clients that follow a 302 turn
     *     POST into GET and lose the body, and with it the call and a token in it. Take the new host from
     *     `Location`, put it into the configuration and send the call there; this one did not run.
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
     *     no REST API. `ACCESS_DENIED` has several meanings here; only the text tells them apart.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
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
            | (string & {})
            | number;
        };
      };
    };
    /**
     * @description The caller is known and may not do this, or the site is closed. Some of the errors have 403 in earlier
     *     printings or in the SDK only; each says so.
     */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
            | 'INVALID_CREDENTIALS'
            | 'insufficient_scope'
            | 'user_access_error'
            | 'METHOD_CONFIRM_DENIED'
            | 'ACCESS_DENIED'
            | 'WRONG_AUTH_TYPE'
            | 'WRONG_LICENSE'
            | 'allowed_only_intranet_user'
            | 'PORTAL_DELETED'
            | (string & {})
            | number;
        };
      };
    };
    /** @description There is no method of that name. (Until summer 2026 the documentation also had a missing manifest here.) */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
            | 'ERROR_METHOD_NOT_FOUND'
            | 'ERROR_MANIFEST_IS_NOT_AVAILABLE'
            | (string & {})
            | number;
        };
      };
    };
    /**
     * @description Printed until summer 2026 for calls inside `batch`. In practice such an error is in the batch's
     *     `result_error`, under HTTP 200.
     */
    NotAllowedInBatch: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'ERROR_BATCH_METHOD_NOT_ALLOWED' | (string & {}) | number;
        };
      };
    };
    /** @description The portal was deleted, according to the official Python SDK. Servers and the documentation have 403. */
    Gone: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'PORTAL_DELETED' | (string & {}) | number;
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
          error?: 'OPERATION_TIME_LIMIT' | (string & {}) | number;
        };
      };
    };
    /**
     * @description The server failed. **Whether the call ran is not known**: find out before you retry.
     *
     *     The body need not be the error envelope: a failure outside the REST layer returns a page of HTML or
     *     nothing.
     */
    ServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?:
            | 'PORTAL_DELETED'
            | 'ERROR_CORE'
            | 'INTERNAL_SERVER_ERROR'
            | 'ERROR_UNEXPECTED_ANSWER'
            | 'INTERNAL_WRONG_TRANSPORT'
            | 'INTERNAL_WRONG_HANDLER_CLASS'
            | (string & {})
            | number;
        };
        'text/html': components['schemas']['Page'];
      };
    };
    /**
     * @description A proxy in front of the portal got no usable response. The body is a page of HTML or empty.
     *     **Whether the call ran is not known**: find out before you retry.
     */
    BadGateway: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'text/html': components['schemas']['Page'];
      };
    };
    /**
     * @description Too many requests, or the portal is blocked. The portal refuses both before the method: the call did
     *     not run.
     *
     *     Without the error envelope (a proxy's page of HTML) nobody knows whether the call ran.
     */
    Unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorEnvelope'] & {
          error?: 'QUERY_LIMIT_EXCEEDED' | 'OVERLOAD_LIMIT' | (string & {}) | number;
        };
        'text/html': components['schemas']['Page'];
      };
    };
    /**
     * @description A proxy in front of the portal waited too long: a call may take 60 seconds in the cloud. The body
     *     is a page of HTML or empty. **Whether the call ran is not known**: find out before you retry.
     */
    GatewayTimeout: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'text/html': components['schemas']['Page'];
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
export type CrmEntity = components['schemas']['CrmEntity'];
export type LineChatId = components['schemas']['LineChatId'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
export type Page = components['schemas']['Page'];
export type ImChatAddRequest = components['schemas']['ImChatAddRequest'];
export type ImChatAddSuccess = components['schemas']['ImChatAddSuccess'];
export type ImChatUserAddRequest = components['schemas']['ImChatUserAddRequest'];
export type ImChatUserAddSuccess = components['schemas']['ImChatUserAddSuccess'];
export type ImopenlinesCrmChatUserAddRequest =
  components['schemas']['ImopenlinesCrmChatUserAddRequest'];
export type ImopenlinesCrmChatUserAddSuccess =
  components['schemas']['ImopenlinesCrmChatUserAddSuccess'];
export type ImopenlinesCrmChatUserDeleteRequest =
  components['schemas']['ImopenlinesCrmChatUserDeleteRequest'];
export type ImopenlinesCrmChatUserDeleteSuccess =
  components['schemas']['ImopenlinesCrmChatUserDeleteSuccess'];
export type ImopenlinesCrmMessageAddRequest =
  components['schemas']['ImopenlinesCrmMessageAddRequest'];
export type ImopenlinesCrmMessageAddSuccess =
  components['schemas']['ImopenlinesCrmMessageAddSuccess'];
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
        'application/json': components['schemas']['ImChatAddRequest'];
      };
    };
    responses: {
      /** @description The chat was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImChatAddSuccess'];
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
              | 'WRONG_REQUEST'
              | 'INVALID_FORMAT'
              | 'INVALID_REQUEST'
              | 'ERROR_BATCH_LENGTH_EXCEEDED'
              | 'ERROR_CORE'
              | 'ERROR_NOT_FOUND'
              | (string & {})
              | number;
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
        'application/json': components['schemas']['ImChatUserAddRequest'];
      };
    };
    responses: {
      /** @description The call was carried out, whether or not it added anybody. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImChatUserAddSuccess'];
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
              | (string & {})
              | number;
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
              | (string & {})
              | number;
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
        'application/json': components['schemas']['ImopenlinesCrmChatUserAddRequest'];
      };
    };
    responses: {
      /** @description The user is in the chat, or nothing was done: `result` says which. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImopenlinesCrmChatUserAddSuccess'];
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
              | (string & {})
              | number;
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
              | 'ACCESS_DENIED'
              | 'INVALID_CREDENTIALS'
              | 'insufficient_scope'
              | 'user_access_error'
              | 'METHOD_CONFIRM_DENIED'
              | 'WRONG_AUTH_TYPE'
              | 'WRONG_LICENSE'
              | 'allowed_only_intranet_user'
              | 'PORTAL_DELETED'
              | (string & {})
              | number;
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
        'application/json': components['schemas']['ImopenlinesCrmChatUserDeleteRequest'];
      };
    };
    responses: {
      /** @description The user was removed, or nothing was done: `result` says which. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImopenlinesCrmChatUserDeleteSuccess'];
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
              | (string & {})
              | number;
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
              | (string & {})
              | number;
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
        'application/json': components['schemas']['ImopenlinesCrmMessageAddRequest'];
      };
    };
    responses: {
      /** @description The message was sent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImopenlinesCrmMessageAddSuccess'];
        };
      };
      302: components['responses']['Moved'];
      /**
       * @description The call was refused, and no message was sent. An inner module of the portal can replace
       *     `MESSAGE_ADD_ERROR` by its own code.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorEnvelope'] & {
            error?:
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
              | (string & {})
              | number;
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
              | (string & {})
              | number;
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
