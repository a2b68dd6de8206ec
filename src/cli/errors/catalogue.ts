import { errors } from '../../../generated/errors.ts';
import { methods } from '../../../generated/methods.ts';
import { type ErrorCase, methodsOf } from '../../document/catalogue.ts';

/** The cases of each error code. */
export type Catalogue = Record<string, ErrorCase[]>;

/** All of them, or those that one method can answer. */
export function casesByCode(method?: string): Catalogue {
  const all = Object.entries(errors as unknown as Record<string, { cases: ErrorCase[] }>);
  return Object.fromEntries(
    all
      .map(([code, { cases }]) => [code, cases.filter((one) => isOf(one, method))] as const)
      .filter(([, cases]) => cases.length > 0),
  );
}

function isOf({ methods }: ErrorCase, method: string | undefined): boolean {
  return method === undefined || methods.includes(method);
}

export const methodNames: string[] = Object.keys(methods);

/** Methods that can answer one of these cases, in a few words. */
export function whose(cases: ErrorCase[]): string {
  const names = methodsOf(cases);
  return names.length === methodNames.length ? 'any method' : names.join(', ');
}
