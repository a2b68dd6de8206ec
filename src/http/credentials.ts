import type { Address } from './address.ts';
import { isAbsent, isEmpty, isList } from './php.ts';

/**
 * The token of a call: from the header first, then `auth`, then `access_token`. JSON can give a number where
 * a text is meant; what PHP takes for empty is not given.
 */
export function tokenOf(
  authorization: string | null,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const bearer = /^bearer\s+(\S.*)$/i.exec(authorization ?? '')?.[1];
  return [bearer, values.auth, values.access_token].map(toToken).find((one) => one !== '');
}

function toToken(value: unknown): string {
  if (isEmpty(value) || isList(value)) return '';
  return value === true ? '1' : String(value);
}

/**
 * Whether a parameter `token` is taken for a signed link, which is checked and fails.
 *
 * @param isOld older servers pass over an empty one
 */
export function isSignedLink(token: unknown, isOld = false): boolean {
  return isOld ? !isEmpty(token) : !isAbsent(token);
}

/** All that a call gives for a credential, and the method's place, where a code lands by a slip. */
export function credentialsOf(
  { headers }: Request,
  { code, form, method }: Address,
  { auth, access_token }: Readonly<Record<string, unknown>>,
): string[] {
  const header = tokenOf(headers.get('authorization'), {});
  const others = [auth, access_token].map(toToken);
  const slip = form === 'unknown' ? method : undefined;
  return [code, slip, header, ...others].filter(
    (one) => one !== undefined && one !== '',
  ) as string[];
}
