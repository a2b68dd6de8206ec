/**
 * Whether a host is this machine: `localhost`, a name below it, or an address of it, in brackets or without,
 * and without a port. (The client has a copy of its own, so that nothing else comes with it.)
 */
export function isThisMachine(host: string): boolean {
  return /^(([\w.-]+\.)?localhost|127(\.\d+){3}|::1|\[::1\])$/i.test(host);
}
