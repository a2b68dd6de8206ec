import { bundle } from './bundle.ts';
import { complete } from './complete.ts';
import { errorsTs } from './errors.ts';
import { format } from './format.ts';
import { methodsTs } from './methods.ts';
import { openapiJson, openapiYaml } from './openapi-files.ts';
import { readmeMd } from './readme.ts';
import { replayTs } from './replay.ts';
import { samplesOverlay } from './samples-overlay.ts';
import { sandboxPageJs } from './sandbox-page.ts';
import { schemaTs } from './schema.ts';

/**
 * Makes every generated file in memory: from the document, and the script of the sandbox's page.
 *
 * @param root path of the document's root file
 * @returns contents by file name, relative to `generated/`
 * @throws ExpectedError when the document is missing or cannot be bundled
 */
export async function generate(root: string): Promise<Map<string, string>> {
  const document = complete(await bundle(root));
  const formatted = (name: string, text: string) => format(`generated/${name}`, text);
  const files: [name: string, text: Promise<string> | string][] = [
    ['openapi.yaml', openapiYaml(document)],
    ['openapi.json', formatted('openapi.json', openapiJson(document))],
    ['schema.ts', schemaTs(document).then((text) => formatted('schema.ts', text))],
    ['methods.ts', formatted('methods.ts', methodsTs(document))],
    ['errors.ts', formatted('errors.ts', errorsTs(document))],
    ['replay.ts', formatted('replay.ts', replayTs(document))],
    ['code-samples.overlay.yaml', samplesOverlay(document)],
    ['sandbox-page.js', sandboxPageJs().then((text) => formatted('sandbox-page.js', text))],
    ['README.md', readmeMd(document)],
  ];
  return new Map(await Promise.all(files.map(async ([name, text]) => [name, await text] as const)));
}
