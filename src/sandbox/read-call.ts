import { type Address, readAddress } from '../http/address.ts';
import { credentialsOf } from '../http/credentials.ts';
import { readParameters, withoutReserved } from '../http/parameters.ts';

/** A request as it was read; whether it is right is another matter. */
export interface PortalCall {
  address: Address;
  /** The header. */
  authorization: string | null;
  /** The parameters of the method. */
  params: Record<string, unknown>;
  /** The same with what the transport takes for itself, such as a token. */
  all: Record<string, unknown>;
  /** The credentials that it brings, whether the portal knows them or not. */
  credentials: readonly string[];
  /** Its body is larger than what is read, so that it has no parameters. */
  isTooLarge: boolean;
}

export async function readCall(request: Request, maxBodyBytes: number): Promise<PortalCall> {
  const address = readAddress(pathOf(request.url));
  const { values, asForm, isTooLarge = false } = await readParameters(request, maxBodyBytes);
  // A body that cannot be read counts as no parameters.
  const all = asForm ? { ...values, ...asForm } : values;
  return {
    address,
    authorization: request.headers.get('authorization'),
    params: isTooLarge ? {} : withoutReserved(all),
    all,
    credentials: credentialsOf(request, address, all),
    isTooLarge,
  };
}

/** A URL need not be parsed for that. */
function pathOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2)).split(/[?#]/)[0] as string;
}
