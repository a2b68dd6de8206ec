/** Failures from before the call was sent that may pass, by the codes of Node, Bun and fetch. */
const passing =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|EADDRNOTAVAIL|UND_ERR_CONNECT_|ConnectionRefused|FailedToOpen)/;
/**
 * Failures from before the call was sent that no retry passes: the address, the certificate, the
 * handshake. OpenSSL names its reasons; left out are those of a connection in use.
 */
const lasting =
  /^(CERT_|DEPTH_|SELF_|UNABLE_|HOSTNAME_|ERR_TLS|ERR_INVALID_URL|bad port|ERR_SSL_.*(VERSION|PACKET|HTTP|PROTOCOL|HANDSHAKE|CERT|_CA|CIPHER|_NAME))|before secure TLS|wrong version|alert handshake/;
/** The calls of Node that fail before the sending; the same code of a `read` comes from after it. */
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

/** The explanation of a connection that failed. */
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
  const { code, syscall = '', errors = [{ syscall }] } = below.code ? below : failure;
  const message = `${below.message}`;
  const said = `${code ?? (message === 'bad port' ? message : '')}`;
  const reason = /^[\w/ ]+$/.test(said) ? said : `the connection failed (${failure.name})`;
  // Deno says it in its text alone, which also holds the URL.
  const isDeno = /client error \(Connect\)/.test(message) && !/certificate/i.test(message);
  const isTransient =
    isDeno || passing.test(reason) || errors.every((one) => unsentCalls.test(`${one?.syscall}`));
  const isUnsent =
    isTransient ||
    /error \(Connect\)/.test(message) ||
    lasting.test(reason) ||
    lasting.test(message);
  return { reason, isUnsent, isTransient };
}
