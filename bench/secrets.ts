import { bareFetch, official, openapiFetch, ours, oursPost } from './clients/all.ts';
import { report, table } from './report.ts';
import { contextParts } from './secrets/context.ts';
import { examine, type Findings } from './secrets/examine.ts';
import { ways } from './secrets/ways.ts';
import { echoes, faults } from './stub/faults.ts';

const clients = [ours, oursPost, official, openapiFetch, bareFetch];
const names = clients.map(({ name }) => name);
const found = await Promise.all(clients.map((client) => examine(client)));
const echoed = await Promise.all(clients.map((client) => examine(client, echoes)));

report(
  'secrets',
  'Where secrets show',
  `A call with each of ${faults.length} faults, once with a webhook and once with an access token. What the
client gives is turned into text in ${Object.keys(ways).length} ways, and each text is searched for both secrets: as they
are, URL-encoded, in hex, in base64.`,
  `*Given* is the error, or what the call resolved to, with its response. *Told* are payloads of hooks,
or lines of the log at all levels. *Printed* is the client itself.`,
  leaksTable(found),
  '## Leaks in what is given, by the way of turning it into text',
  table(
    ['way', ...names],
    Object.keys(ways).map((way) => [way, ...found.map((findings) => leaksBy(way, findings))]),
  ),
  '## When the answer itself repeats the request',
  'Some proxies have error pages that quote the address. A 404 page and a 400 of the portal that do:',
  leaksTable(echoed),
  '## What an error still tells',
  'Answers that end the call with an error code, and how many of the errors made of them hold each part:',
  table(
    ['client', ...contextParts],
    found.map(({ answers, context }, i) => [
      names[i],
      ...contextParts.map((part) => `${context[part]} of ${answers}`),
    ]),
  ),
);
process.exit(0);

function leaksTable(all: Findings[]): string {
  return table(
    ['client', 'leaks in what is given', 'in what is told', 'in the printed client'],
    all.map(({ given, told, printed }, i) => [names[i], given, told, printed]),
  );
}

function leaksBy(way: string, { given }: Findings): number {
  return given.leaks.filter((leak) => leak === way).length;
}
