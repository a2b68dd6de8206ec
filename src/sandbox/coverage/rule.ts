/** A rule that a portal follows, and whether the sandbox does. */
export interface Rule {
  id: string;
  /** What it is about: a part of the transport, or a method by its name. */
  area: string;
  says: string;
  status: 'implemented' | 'partly' | 'no';
  /** What is missing, or why. */
  note?: string;
  /** Where it is tested: a file below `test/`, and a part of a title or a row in it. */
  test?: string;
}

export const statusTexts = { implemented: 'yes', partly: 'in part', no: 'no' } as const;

type Ending = [id: string, says: string, note: string];

/** Rules of one area, as `[id, what it says, where it is tested]`. */
export function rulesOf(
  area: string,
  prefix: string,
  implemented: readonly [id: string, says: string, test: string, note?: string][],
  partly: readonly Ending[] = [],
  no: readonly Ending[] = [],
): Rule[] {
  const rule = (id: string, says: string, status: Rule['status']) => {
    return { id: `${prefix}-${id}`, area, says, status };
  };
  return [
    ...implemented.map(([id, says, test, note]) => {
      return { ...rule(id, says, 'implemented'), test, ...(note !== undefined && { note }) };
    }),
    ...partly.map(([id, says, note]) => ({ ...rule(id, says, 'partly'), note })),
    ...no.map(([id, says, note]) => ({ ...rule(id, says, 'no'), note })),
  ];
}
