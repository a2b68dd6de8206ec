import type { OpenApiDocument } from '../document/types.ts';
import { createAnswers } from './answers.ts';
import { PortalClock } from './clock.ts';
import { Failures } from './failures.ts';
import { Limits } from './limits.ts';
import type { Portal } from './pipeline.ts';
import type { SandboxOptions } from './sandbox.ts';
import type { PortalSeed, PortalSettings } from './seed/types.ts';
import { openStore, type Store } from './store/store.ts';

const behaviours = ['server', 'documented', 'older'];

/** @throws Error with a message for people when an option cannot work */
export function openPortal(
  document: OpenApiDocument,
  seed: PortalSeed,
  { state, behaviour = 'server', clock = 'fixed', limits = {}, maxBodyBytes }: SandboxOptions,
): Portal {
  check('behaviour', behaviour, behaviours);
  check('clock', clock, ['fixed', 'system']);
  checkShape(seed, maxBodyBytes);
  const answers = createAnswers(document);
  const store = openStore(seed, state);
  const portal: Portal = {
    answers,
    store,
    behaviour,
    clock: new PortalClock(store, clock),
    limits: new Limits(),
    failures: new Failures(answers),
    maxBodyBytes: maxBodyBytes ?? 16 * 1024 * 1024,
    settings: readSettings(store),
  };
  store.onChange(() => {
    portal.settings = readSettings(store);
  });
  portal.limits.set(limits);
  return portal;
}

export function resetPortal(portal: Portal, seed: PortalSeed): void {
  portal.store.reset(seed);
  portal.limits.reset();
  portal.failures.clear();
}

function readSettings(store: Store): PortalSettings {
  return JSON.parse(store.setting('portal') ?? '{}');
}

/** What JavaScript gives by mistake; files and resets over HTTP are checked whole before. */
function checkShape(seed: PortalSeed, maxBodyBytes: number | undefined): void {
  if (!Array.isArray(seed?.users)) {
    throw new Error('portal must be an object with a list of users; readSeed has to be awaited.');
  }
  if (maxBodyBytes !== undefined && !(Number.isInteger(maxBodyBytes) && maxBodyBytes > 0)) {
    throw new Error('maxBodyBytes must be a whole number above 0.');
  }
}

function check(name: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw new Error(`${name} must be one of ${known.join(', ')}.`);
}
