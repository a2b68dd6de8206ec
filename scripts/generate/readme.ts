import {
  errorExamples,
  operations,
  requestSchema,
  responseExamples,
} from '../../src/document/read.ts';
import type { OpenApiDocument, Operation } from '../../src/document/types.ts';
import { notice } from './header.ts';

/** The contents page of `generated/`: the files, and the methods with links to their sources. */
export function readmeMd(document: OpenApiDocument): string {
  return `<!-- ${notice} -->

# Generated

Everything here is written by \`npm run generate\`: from the document in [openapi/](../openapi/openapi.yaml), and the
script of the sandbox's page from its modules.

| file | what it is |
| --- | --- |
| [openapi.yaml](openapi.yaml), [openapi.json](openapi.json) | the document in one file, for other tools and languages |
| [schema.ts](schema.ts) | its types |
| [methods.ts](methods.ts) | what it says of each method: scope, parameters, error codes by status, example names, replay safety |
| [errors.ts](errors.ts) | the error catalogue, and \`ErrorCode<Method>\` |
| [replay.ts](replay.ts) | the client's retry policy |
| [code-samples.overlay.yaml](code-samples.overlay.yaml) | code samples for each method in seven forms, as an [OpenAPI Overlay](https://spec.openapis.org/overlay/v1.0.0.html) for tools that show documentation |
| [sandbox-page.js](sandbox-page.js) | the script of the sandbox's page, from [src/sandbox/page/browser/](../src/sandbox/page/browser/main.ts) |
| docs/index.html | the API reference; built by \`npm run docs\`, not committed |

## Methods

| method | effect | scope | parameters (**required**) | own errors | examples | a retry |
| --- | --- | --- | --- | --- | --- | --- |
${operations(document)
  .map((operation) => row(document, operation))
  .join('\n')}

Own errors are the codes that not every method can answer.
`;
}

function row(document: OpenApiDocument, operation: Operation): string {
  const name = operation.operationId;
  const cells = [
    `[${name}](../openapi/methods/${name}.yaml)`,
    operation.summary,
    `\`${operation['x-scope']}\``,
    parameters(document, operation),
    ownCodes(document, operation).map(code).join(', '),
    String(responseExamples(document, operation).length),
    operation['x-replay'].repeat.replaceAll('-', ' '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function parameters(document: OpenApiDocument, operation: Operation): string {
  const { required = [], properties } = requestSchema(document, operation);
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? `**${code(name)}**` : code(name)))
    .join(', ');
}

function ownCodes(document: OpenApiDocument, operation: Operation): string[] {
  const others = operations(document).filter((other) => other !== operation);
  return codes(document, operation).filter(
    (one) => !others.every((other) => codes(document, other).includes(one)),
  );
}

function codes(document: OpenApiDocument, operation: Operation): string[] {
  return [...new Set(errorExamples(document, operation).map(({ example }) => example.value.error))];
}

const code = (text: string) => `\`${text}\``;
