/** Failures from before a byte was sent, by the codes of Node, Bun and fetch. */
const unsentCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;
/**
 * Failures that no retry passes, from before the call was sent as well: the portal's certificate, the
 * handshake, the address. OpenSSL names its reasons; left out are those of a connection in use.
 */
const lastingCodes =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_|ERR_INVALID_URL|ERR_SSL_.*(WRONG_VERSION|PACKET_LENGTH|HTTPS?_|PROTOCOL|HANDSHAKE|CERT|UNKNOWN_CA|CIPHER|UNRECOGNIZED_NAME|INSUFFICIENT|NO_|KEY_TOO|HELLO))/;
/** What Node and undici say of failures that have no code of their own, or one of many meanings. */
const unsentTexts = /^bad port$|before secure TLS|wrong version number|alert (handshake|protocol)/;
/** What Node was about when it failed; the same code of a `read` comes from after the sending. */
const unsentCalls = /^(connect|getaddrinfo)$/;

/** A failure as runtimes report it: the own one of fetch, or the one below it. */
interface NetworkFailure {
  name?: string;
  message?: string;
  code?: unknown;
  syscall?: string;
  cause?: NetworkFailure;
  /** Of one that tried several addresses. */
  errors?: NetworkFailure[];
}

/** What became of a request whose connection failed. */
interface Explained {
  /** The code. The message is left out: it may hold the URL. */
  reason: string;
  /** Whether it failed before anything was sent. */
  isUnsent: boolean;
  /** Whether it may pass by itself. */
  isTransient: boolean;
}

export function explain(error: unknown): Explained {
  const failure = (error ?? {}) as NetworkFailure;
  const below = failure.cause ?? failure;
  const message = `${below.message}`;
  // Deno says it in its text alone, which also holds the URL.
  if (/client error \(Connect\)/.test(message)) {
    return { reason: 'no connection', isUnsent: true, isTransient: !/certificate/i.test(message) };
  }
  const { code, syscall, errors } = below.code ? below : failure;
  const isCode = typeof code === 'string' && /^[\w/]+$/.test(code);
  const name = isCode ? code : `the connection failed (${failure.name})`;
  const calls = errors?.map((one) => one?.syscall ?? '') ?? [syscall ?? ''];
  const isTransient = unsentCodes.test(name) || calls.every((one) => unsentCalls.test(one));
  const isUnsent = isTransient || lastingCodes.test(name) || unsentTexts.test(message);
  return { reason: message === 'bad port' ? message : name, isUnsent, isTransient };
}

/** Host and port of an address. */
export function hostOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`;
}
