import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noticeOf } from './header.ts';

/** The script of the sandbox's page as one module for browsers, which asks for no other file. */
export async function sandboxPageJs(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: ['src/sandbox/page/browser/main.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    banner: { js: `// ${noticeOf('src/sandbox/page/browser/')}` },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
