import { javaScript, jsonNotation, php, phpArray, shell } from './notations.ts';
import { printValue } from './print.ts';

/** One call, for which samples are written. */
export interface SampleCall {
  method: string;
  params: Record<string, unknown>;
  /** Address of the method by an incoming webhook, with placeholders. */
  webhookUrl: string;
  /** Address of the method for a call with an access token. */
  tokenUrl: string;
}

export interface Form {
  /** Language that colours it. */
  lang: string;
  /** Name of the form; Redoc shows one sample per name. */
  label: string;
  source: (call: SampleCall) => string;
}

/** Placeholder of an access token, after the pattern of those in the document's servers. */
const accessToken = 'put-your-access-token-here';

const curl = (url: string, body: object) => `curl -X POST \\
  -H 'Content-Type: application/json' \\
  -d ${shell(printValue(body, jsonNotation, '  '))} \\
  ${shell(url)}`;

const typeScript = ({
  method,
  params,
}: SampleCall) => `import { createClient } from 'bitrix24-chat-api';

const client = createClient({ webhook: process.env.B24_WEBHOOK ?? '' });
const { result } = await client.call(${printValue(method, javaScript)}, ${printValue(params, javaScript)});
console.log(result);`;

const b24JsSdk = ({ method, params }: SampleCall) => `import { B24Hook } from '@bitrix24/b24jssdk';

const $b24 = B24Hook.fromWebhookUrl(process.env.B24_WEBHOOK ?? '');
const response = await $b24.actions.v2.call.make({
  method: ${printValue(method, javaScript)},
  params: ${printValue(params, javaScript, '  ')},
});
if (response.isSuccess) {
  console.log(response.getData()?.result);
} else {
  console.error(response.getErrorMessages().join('; '));
}`;

const bx24Js = ({ method, params }: SampleCall) => `BX24.callMethod(
  ${printValue(method, javaScript)},
  ${printValue(params, javaScript, '  ')},
  (result) => {
    if (result.error()) {
      console.error(result.error());
    } else {
      console.log(result.data());
    }
  },
);`;

const phpCRest = ({ method, params }: SampleCall) => `<?php

require_once __DIR__ . '/crest.php';

$answer = CRest::call(
    ${printValue(method, php)},
    ${phpArray(params, '    ')}
);
if (isset($answer['error'])) {
    echo $answer['error'] . ': ' . ($answer['error_description'] ?? '');
} else {
    print_r($answer['result']);
}`;

const b24PhpSdk = ({ method, params }: SampleCall) => `<?php

require_once __DIR__ . '/vendor/autoload.php';

use Bitrix24\\SDK\\Services\\ServiceBuilderFactory;

$b24 = ServiceBuilderFactory::createServiceBuilderFromWebhook(getenv('B24_WEBHOOK'));
try {
    $response = $b24->core->call(
        ${printValue(method, php)},
        ${phpArray(params, '        ')}
    );
    // The SDK puts a single value into a list.
    print_r($response->getResponseData()->getResult());
} catch (Throwable $error) {
    echo $error->getMessage();
}`;

/** The forms of the published documentation, and our client, in the order in which they are shown. */
export const forms: Form[] = [
  { lang: 'bash', label: 'cURL (webhook)', source: (call) => curl(call.webhookUrl, call.params) },
  {
    lang: 'bash',
    label: 'cURL (OAuth)',
    source: (call) => curl(call.tokenUrl, { ...call.params, auth: accessToken }),
  },
  { lang: 'typescript', label: 'TypeScript', source: typeScript },
  { lang: 'javascript', label: 'B24JsSDK', source: b24JsSdk },
  { lang: 'javascript', label: 'BX24.js', source: bx24Js },
  { lang: 'php', label: 'PHP CRest', source: phpCRest },
  { lang: 'php', label: 'B24PhpSDK', source: b24PhpSdk },
];
