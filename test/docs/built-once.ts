import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildDocs } from '../../src/docs/build.ts';
import { document } from '../support/document.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the built reference. */
    reference: string;
  }
}

/** Builds the reference once, for all files that look at it. */
export async function setup({ provide }: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'));
  const reference = join(folder, 'index.html');
  await buildDocs(document, reference);
  provide('reference', reference);
  return () => rm(folder, { recursive: true });
}
