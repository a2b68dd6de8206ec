// Where a fact about an error comes from, in few letters.
import type { Source } from '../../../src/document/types.ts';

/** HTTP statuses under which the documentation prints an error. */
export const documented = (...statuses: number[]): Source => ({ documented: statuses });

/** HTTP statuses under which servers answer an error. */
export const observed = (...statuses: number[]): Source => ({ observed: statuses });

/** HTTP statuses under which the official SDK knows an error. */
export const sdk = (...statuses: number[]): Source => ({ sdk: statuses });

/** Documented and observed under the same status. */
export const both = (status: number): Source => ({ documented: [status], observed: [status] });
