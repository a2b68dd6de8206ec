import type { OpenApiDocument } from '../document/types.ts';
import { ExpectedError } from '../expected-error.ts';
import { PortalClock } from './clock.ts';
import { createExamples, type Examples } from './examples.ts';
import { Failures } from './failures.ts';
import { ensure, InputError } from './input.ts';
import { Limits } from './limits.ts';
import type { Portal } from './portal.ts';
import { createPortalSecrets } from './portal-secrets.ts';
import type { SandboxOptions } from './sandbox.ts';
import { checkSeed } from './seed/check-seed.ts';
import { demoPortal } from './seed/demo.ts';
import type { PortalSeed, PortalSettings } from './seed/types.ts';
import { openStore, type Store } from './store/store.ts';

/** @throws InputError when portal or limits cannot be like that; no file is opened then */
export function openPortal(document: OpenApiDocument, options: SandboxOptions): Portal {
  const { portal: given = demoPortal, state, behaviour = 'server', clock = 'fixed' } = options;
  const { maxBodyBytes } = options;
  const answers = createExamples(document);
  const limits = new Limits(options.limits);
  const seed = readPortal(given, answers);
  const store = openStore(seed, state);
  const portal: Portal = {
    answers,
    seed,
    store,
    behaviour,
    clock: new PortalClock(store, clock),
    limits,
    failures: new Failures(answers),
    maxBodyBytes: maxBodyBytes ?? 16 * 1024 * 1024,
    settings: readSettings(store),
    secrets: createPortalSecrets(store),
  };
  store.onChange(() => {
    portal.settings = readSettings(store);
  });
  return portal;
}

/**
 * @param given a seed; without one, that with which the portal began
 * @throws InputError for a seed with mistakes; the portal goes on as it is then
 */
export function resetPortal(portal: Portal, given?: PortalSeed): void {
  portal.store.reset(given === undefined ? portal.seed : readPortal(given, portal.answers));
  portal.limits.reset();
  portal.failures.clear();
}

/** Copies and checks a seed, since a caller can give anything, and change it afterwards. */
function readPortal(seed: PortalSeed, { sharedErrors }: Examples): PortalSeed {
  ensure(!(seed instanceof Promise), 'portal must be a value: readSeed has to be awaited.');
  // Its tests hold that it is right, and most sandboxes begin with it.
  if (seed === demoPortal) return seed;
  try {
    return checkSeed(copyOf(seed), sharedErrors);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new InputError(`The portal cannot be like that:\n${error.message}`);
  }
}

function copyOf(seed: PortalSeed): PortalSeed {
  try {
    return structuredClone(seed);
  } catch {
    // A value that cannot be copied, such as a function, is no seed: the check tells where it is.
    return seed;
  }
}

function readSettings(store: Store): PortalSettings {
  return JSON.parse(store.setting('portal') ?? '{}');
}
