import type { Sandbox } from '../create-sandbox.ts';
import type { Portal } from '../pipeline.ts';

/** Answers what is about the sandbox and no call of the API: `/` and all below `/_sandbox`. */
export async function control(
  _sandbox: Sandbox,
  _portal: Portal,
  _request: Request,
): Promise<Response | undefined> {
  return undefined;
}
