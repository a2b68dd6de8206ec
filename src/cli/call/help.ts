export const help = `Calls a method and prints its result.

Usage: npx --no bitrix24-chat-api call METHOD [PARAMETERS] [OPTIONS]

  METHOD               such as im.chat.add
  PARAMETERS           JSON in single quotes, - for JSON from stdin, or NAME=VALUE, each name once
                       (a list is NAME=103,547 or 'NAME=[103,547]')

  --param NAME=VALUE   the same as NAME=VALUE; can be repeated for other names
  --file FILE          reads the parameters in JSON from a file
  --unchecked          sends what the document does not know as well: methods, parameters, values
  --dry-run            sends nothing, and prints the call as a command of curl, without a secret

Where to call, one of:
  B24_WEBHOOK          variable with the URL of an incoming webhook
  B24_PORTAL, B24_TOKEN  variables with the host of a portal and an access token
  --portal HOST        the same as B24_PORTAL
  --sandbox, --mock    what \`npx --no bitrix24-chat-api sandbox\` or \`mock\` runs on this machine
  --port N             its port (default 4020 of the sandbox, 4010 of the mock)
  --allow-http         calls a portal by http:// as well, in a network that you trust; without it only
                       what runs on this machine
  --webhook URL        as B24_WEBHOOK; but it stays in the history of the shell, and all users of the
                       machine see it
  HTTPS_PROXY, NO_PROXY  variables with the URL of a proxy, and hosts that are called without it
  NODE_EXTRA_CA_CERTS  variable with a file of certificates that Node is to trust as well
A secret that is missing is asked for on a terminal, and not shown.

  --timeout SECONDS    how long to wait for a response (default 65)
  --attempts N         how often it is sent at most; retried only where it is known that it did
                       not run (default 8, as with the client)
  --json               prints the whole response in one line, an error as well (on stderr)
  --help               shows this text

  npx --no bitrix24-chat-api call --sandbox im.chat.add '{"TITLE":"Canteen","USERS":[103,547]}'
  npx --no bitrix24-chat-api call im.chat.user.add CHAT_ID=2935 USERS=99
  npx --no bitrix24-chat-api call im.chat.add --file chat.json --json | jq .result
  read -rs B24_WEBHOOK && export B24_WEBHOOK    # paste it, and press Enter

Exit codes:
  0    done; the result is on stdout
  1    the portal refused the call, or did nothing: it did not run
  2    the command line cannot be understood: nothing was sent
  3    no response says whether the call ran, or its result is lost: it may have run. Look
       before you retry
  4    it was not sent, or its connection was never made: it did not run
  129, 130, 143  ended by SIGHUP, Ctrl+C or SIGTERM; the message says whether it may have run`;
