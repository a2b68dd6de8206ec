import type { Rule } from './rule.ts';

export const coverage: readonly Rule[] = [];
