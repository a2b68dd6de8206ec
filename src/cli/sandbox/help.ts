export const help = `A stand-in for a Bitrix24 portal: it runs the chat methods, and keeps their state.

Usage: npx --no bitrix24-chat-api sandbox [OPTIONS]

  --port N                 port to listen on, 0 for a free one (default 4020)
  --host ADDRESS           address to listen on (default 127.0.0.1: nobody else on the network)
  --state FILE             keeps the state in this file, and continues with it
                           (default: in memory, forgotten at the end)
  --reset                  resets the state in the file of --state
  --portal FILE            what the portal starts with, in YAML or JSON (default: a demo portal)
  --behaviour NAME         source to follow where sources disagree: server, documented or
                           older (default server: as servers behave)
  --clock NAME             system, or fixed: stands still until it is moved (default system)
  --rate-limit LIMIT       on: 50 calls at once and 2 per second; 250/5: figures of your own;
                           off (default off)
  --operating-limit S      seconds of operating time that a method has in ten minutes, of which
                           each call takes 0.1 (default: no limit)
  --cors ORIGIN            lets web pages of this origin call it, * for all; can be repeated
                           (default: none)
  --help                   shows this text

It needs libsql, and says how to install it.

A portal with its demo data, forgotten when it ends; the page at / shows what happens in it:
  npx --no bitrix24-chat-api sandbox

The same each time, for tests in another language: ids and times are those of the last run
  npx --no bitrix24-chat-api sandbox --port 4020 --clock fixed

A portal of your own that stays:
  npx --no bitrix24-chat-api sandbox --portal portal.yaml --state portal.db

See how a client behaves when the portal is busy:
  npx --no bitrix24-chat-api sandbox --rate-limit on

A web page that you develop calls it:
  npx --no bitrix24-chat-api sandbox --cors http://localhost:5173

Call it from another terminal:
  npx --no bitrix24-chat-api call --sandbox im.chat.add TITLE=Canteen 'USERS=[103,547]'

Add a user to the chat of a lead, and see that the chat has changed:
  curl -H 'Content-Type: application/json' \\
    -d '{"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":1205,"USER_ID":503}' \\
    http://127.0.0.1:4020/rest/1/secret/imopenlines.crm.chat.user.add
  curl http://127.0.0.1:4020/_sandbox/chats/1763`;
