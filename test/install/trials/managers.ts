import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expected, imported, required } from '../programs.ts';
import { emptyProject, lockedProject, type Project } from '../project.ts';
import { expectOutput, outcomeOf, type Row } from './outcome.ts';

const beside = ['libsql@0.5.29', 'msw@2.14.7'];
const programs = { 'use.cjs': required, 'use.mjs': imported };

/** Each way to install, and what a program finds after it by `import` and by `require`. */
export async function tryManagers(tarball: string): Promise<Row[]> {
  const tools = await lockedProject('tools', tarball);
  const installed = (path: string) => join(tools.folder, 'node_modules', path);
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const yarnEnv = { YARN_NPM_REGISTRY_SERVER: registry, YARN_ENABLE_TELEMETRY: '0' };
  const node = process.execPath;
  const pnpm = [installed('pnpm/bin/pnpm.cjs')];
  const yarn = [installed('@yarnpkg/cli-dist/bin/yarn.js')];
  const managers: Record<string, () => Promise<[Project, string[]?]>> = {
    npm: async () => {
      const project = emptyProject();
      project.write({ 'package.json': '{}' });
      await project.run('npm', 'install', '--loglevel=error', tarball, ...beside);
      return [project];
    },
    'pnpm 10': async () => {
      const project = emptyProject();
      project.write({
        'package.json': '{}',
        'pnpm-workspace.yaml': 'allowBuilds: { msw: false }\n',
      });
      await project.run(node, ...pnpm, 'add', tarball, ...beside);
      return [project];
    },
    "Yarn 4, Plug'n'Play": async () => {
      const project = emptyProject(yarnEnv);
      project.write({ 'package.json': '{}', 'yarn.lock': '', '.yarnrc.yml': 'nodeLinker: pnp\n' });
      const ours = `bitrix24-chat-api@file:${tarball}`;
      await project.run(node, ...yarn, 'add', ours, ...beside);
      return [project, [...yarn, 'node']];
    },
  };
  const rows: Row[] = [];
  for (const [name, install] of Object.entries(managers)) {
    const outcome = await outcomeOf(name, async () => {
      const [project, before = []] = await install();
      project.write(programs);
      for (const program of Object.keys(programs)) {
        expectOutput(await project.run(node, ...before, program), expected);
      }
      project.remove();
    });
    rows.push({ with: name, what: 'each entry by `import` and by `require`', outcome });
  }
  tools.remove();
  return rows;
}
