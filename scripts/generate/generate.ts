import { bundle } from './bundle.ts';
import { errorsTs } from './errors.ts';
import { format } from './format.ts';
import { methodsTs } from './methods.ts';
import { openapiJson, openapiYaml } from './openapi-files.ts';
import { readmeMd } from './readme.ts';
import { schemaTs } from './schema.ts';

/**
 * Makes every generated file from the document, in memory.
 *
 * @param root path of the document's root file
 * @returns contents by file name, relative to `generated/`
 * @throws ExpectedError when the document is missing or cannot be bundled
 */
export async function generate(root: string): Promise<Map<string, string>> {
  const document = await bundle(root);
  const formatted = (name: string, text: string) => format(`generated/${name}`, text);
  const contents = await Promise.all([
    openapiYaml(document),
    formatted('openapi.json', openapiJson(document)),
    schemaTs(document).then((text) => formatted('schema.ts', text)),
    formatted('methods.ts', methodsTs(document)),
    formatted('errors.ts', errorsTs(document)),
    readmeMd(document),
  ]);
  const names = [
    'openapi.yaml',
    'openapi.json',
    'schema.ts',
    'methods.ts',
    'errors.ts',
    'README.md',
  ];
  return new Map(names.map((name, index) => [name, contents[index] as string]));
}
