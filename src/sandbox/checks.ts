import type { Operation } from '../document/types.ts';
import { isSignedLink } from '../http/credentials.ts';
import type { Identity } from './authenticate.ts';
import type { Portal } from './portal.ts';
import { Refusal, refuseIf } from './refusal.ts';

/** The facts that a portal looks at before it lets a request in. */
export interface Asked {
  /** All parameters, those of the transport as well. */
  all: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  now: number;
  /** `undefined` where no method has the name. */
  operation: Operation | undefined;
  /** The caller, or the reason why nobody may call like that. */
  caller: Identity | Refusal;
}

/** A call of a method that there is, by somebody whom the portal knows. */
export interface Admitted extends Asked {
  operation: Operation;
  caller: Identity;
}

export interface PortalCheck<Subject> {
  /** Examples of the document that it refuses by, in the order in which it looks for them. */
  refuses: readonly string[];
  /** @throws Refusal when the call does not pass */
  run(portal: Portal, subject: Subject): void;
}

const rate: PortalCheck<Asked> = {
  refuses: ['QUERY_LIMIT_EXCEEDED'],
  run: ({ limits }, { now }) => limits.admit(now),
};

/** A server in front of a portal refuses for it, by any error that all methods have. */
const portalRefuses: PortalCheck<Asked> = {
  refuses: ['INTERNAL_WRONG_TRANSPORT', 'PORTAL_DELETED', 'INTERNAL_WRONG_HANDLER_CLASS'],
  run({ settings }) {
    if (settings.refuses !== undefined) throw new Refusal(settings.refuses);
  },
};

const methodExists: PortalCheck<Asked> = {
  refuses: ['ERROR_METHOD_NOT_FOUND'],
  run: (_, { operation }) => refuseIf(!operation, 'ERROR_METHOD_NOT_FOUND'),
};

const signedLink: PortalCheck<Asked> = {
  refuses: ['ACCESS_DENIED.link'],
  run: ({ behaviour }, { all }) =>
    refuseIf(isSignedLink(all.token, behaviour === 'older'), 'ACCESS_DENIED.link'),
};

/** A credential can be made to refuse by any error that all methods have. */
const credentials: PortalCheck<Asked> = {
  refuses: [
    'NO_AUTH_FOUND',
    'INVALID_CREDENTIALS',
    'invalid_token',
    'expired_token',
    'authorization_error',
  ],
  run(_, { caller }) {
    if (caller instanceof Refusal) throw caller;
  },
};

const scope: PortalCheck<Admitted> = {
  refuses: ['insufficient_scope.webhook', 'insufficient_scope.token'],
  run: (_, { operation, caller: { scopes, kind } }) =>
    refuseIf(!scopes.includes(operation['x-scope']), `insufficient_scope.${kind}`),
};

const operatingTime: PortalCheck<Admitted> = {
  refuses: ['OPERATION_TIME_LIMIT'],
  run: ({ limits, behaviour }, { operation, caller: { account }, now }) =>
    limits.checkOperating(account, operation.operationId, now, behaviour),
};

/**
 * Once per request, in the portal's order. A misspelt name is told without credentials: the method
 * comes before them.
 */
export const ofRequest: readonly PortalCheck<Asked>[] = [
  rate,
  portalRefuses,
  methodExists,
  signedLink,
  credentials,
];

/** For each method that a request calls, after those of the request. */
export const ofMethod: readonly PortalCheck<Admitted>[] = [scope, operatingTime];

/** @throws Refusal of the first check of the request that it does not pass */
export function admit(portal: Portal, asked: Asked): Admitted {
  for (const check of ofRequest) check.run(portal, asked);
  // Checked by methodExists and by credentials.
  return asked as Admitted;
}
