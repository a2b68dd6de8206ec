/**
 * Says why this version of Node cannot run the program, if it cannot. This file and those that import
 * it are read by old versions too: they import nothing else before they have asked here, and use no
 * newer syntax.
 *
 * @param version such as `v20.19.0`
 */
export function problemOfNode(version: string): string | undefined {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number) as [number, number];
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `bitrix24-chat-api needs Node 20.19 or newer; this is ${version}.`;
}

/** Loads and runs a program, or says in one sentence that this Node is too old for it. */
export function runOnNode(load: () => Promise<unknown>, version: string = process.version): void {
  const problem = problemOfNode(version);
  if (problem === undefined) {
    load();
    return;
  }
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
