/** Each value once, in the order in which they come first. */
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
