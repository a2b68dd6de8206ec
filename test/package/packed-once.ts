import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { install } from './consumer.ts';
import { pack } from './pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed package. */
    tarball: string;
    /** Folder of a project that has installed it; tests take copies. */
    installed: string;
  }
}

/** Packs and installs the package once, for all files that use it. */
export function setup({ provide }: TestProject) {
  const tarball = pack();
  const consumer = install(tarball);
  provide('tarball', tarball);
  provide('installed', consumer.folder);
  return () => {
    consumer.remove();
    rmSync(dirname(tarball), { recursive: true });
  };
}
