export const help = `The chat methods of the Bitrix24 REST API, from the command line. It is not by Bitrix24.

Usage: npx --no bitrix24-chat-api COMMAND [OPTIONS]

  call METHOD [PARAMETERS]   calls a method, on a portal or on its stand-in
  errors [CODE]              explains error codes, and what to do
  sandbox                    runs a stand-in for a portal that keeps state
  mock                       returns the examples of the document
  docs                       builds the API reference, one HTML file

  help, --help, -h           shows this text; COMMAND --help that of a command
  --version, -v              shows the version

See what a call does, without a portal, in two terminals:
  npx --no bitrix24-chat-api sandbox
  npx --no bitrix24-chat-api call --sandbox im.chat.add TITLE=Canteen

Call your portal; without the variable you are asked for the webhook, and it is not shown:
  B24_WEBHOOK=$(cat webhook.txt) npx --no bitrix24-chat-api call im.chat.add TITLE=Canteen

What went wrong?
  npx --no bitrix24-chat-api errors CHAT_ID_EMPTY

Exit codes: 0 done; 1 refused or failed; 2 the command line cannot be understood; 3 the call may
have run; 4 the call was not sent; 129, 130, 143 ended by
SIGHUP, Ctrl+C or SIGTERM.`;
