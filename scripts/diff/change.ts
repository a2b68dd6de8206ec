/** One difference between two versions of the document. */
export interface Change {
  /** `breaking`: a program that was right before can fail now. */
  kind: 'breaking' | 'harmless';
  method: string;
  what: string;
}

/** The names that only one of two has, and those that both have. */
export function compareNames(before: object, after: object) {
  const [old, now] = [Object.keys(before), Object.keys(after)];
  return {
    gone: old.filter((name) => !now.includes(name)),
    added: now.filter((name) => !old.includes(name)),
    kept: old.filter((name) => now.includes(name)),
  };
}

/** The changes as the changelog lists them, the breaking ones first. */
export function toMarkdown(changes: readonly Change[]): string {
  const lines = (kind: Change['kind']) =>
    changes
      .filter((one) => one.kind === kind)
      .map(({ method, what }) => `- \`${method}\`: ${what}`);
  const [breaking, harmless] = [lines('breaking'), lines('harmless')];
  const parts = [
    ...(breaking.length > 0 ? ['### Breaking', '', ...breaking, ''] : []),
    ...(harmless.length > 0 ? ['### Harmless', '', ...harmless, ''] : []),
  ];
  return parts.length > 0 ? parts.join('\n') : 'The contract is the same.\n';
}
