/** The addresses of what runs, and what to try. */
export const greeting = (sandbox: string, docs: string, mock: string) => `
Sandbox        ${sandbox}   (a portal on this machine: open it in a browser)
API reference  ${docs}
Mock           ${mock}   (it keeps no state)

Try, and watch the page of the sandbox:
  curl -H 'Content-Type: application/json' -d '{"TITLE":"Canteen","USERS":[103,547]}' \\
    ${sandbox}/rest/1/secret/im.chat.add

For programs: export B24_WEBHOOK=${sandbox}/rest/1/secret/

Any documented error from the mock:
  curl -X POST -H 'Prefer: code=503, example=QUERY_LIMIT_EXCEEDED' \\
    ${mock}/rest/1/secret/im.chat.add

Stop with Ctrl+C. Calls:`;
