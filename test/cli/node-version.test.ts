import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { problemOfNode, runOnNode } from '../../src/cli/node-version.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

describe('an old Node', () => {
  test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v26.1.0-nightly'])('is not %s', (version) => {
    expect(problemOfNode(version)).toBeUndefined();
  });

  test.each(['v20.18.3', 'v18.20.8', 'v16.0.0', 'v8.9.0'])('is %s', (version) => {
    expect(problemOfNode(version)).toBe(
      `bitrix24-chat-api needs Node 20.19 or newer; this is ${version}.`,
    );
  });

  test('is told, and nothing is loaded', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { exitCode } = process;
    onTestFinished(() => {
      write.mockRestore();
      process.exitCode = exitCode;
    });
    let isLoaded = false;
    const load = async () => {
      isLoaded = true;
    };
    runOnNode(load, 'v18.20.8');
    expect(write).toHaveBeenCalledExactlyOnceWith(`${problemOfNode('v18.20.8')}\n`);
    expect({ isLoaded, exitCode: process.exitCode }).toEqual({ isLoaded: false, exitCode: 1 });
    runOnNode(load, 'v20.19.0');
    expect(isLoaded).toBe(true);
  });
});

describe.each(['src/cli/main.ts', 'scripts/start.ts'])('%s', (entry) => {
  test('loads nothing else before it has asked, and all else after that', async () => {
    const { metafile } = await build({
      absWorkingDir: path('.'),
      entryPoints: [entry],
      outdir: 'nowhere',
      write: false,
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      metafile: true,
      target: 'node20.19',
      loader: { '.hbs': 'text' },
    });
    const own = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === entry);
    expect(Object.keys(own?.inputs ?? {})).toEqual(['src/cli/node-version.ts', entry]);
    expect(own?.imports.map(({ kind }) => kind)).toEqual(['dynamic-import']);
  });

  test.each([entry, 'src/cli/node-version.ts'])('and %s is read by old versions', (file) => {
    const code = readFileSync(path(file), 'utf8');
    const [now, old] = ['esnext', 'es2018'].map(
      (target) =>
        transformSync(code, { loader: 'ts', target, supported: { 'dynamic-import': true } }).code,
    );
    expect(old).toBe(now);
  });
});
