/** A rule that a portal follows, and whether the sandbox does. */
export interface Rule {
  id: string;
  /** What it is about: a part of the transport, or a method by its name. */
  area: string;
  says: string;
  status: 'implemented' | 'partly' | 'no';
  /** What is missing, or why. */
  note?: string;
  /** Where it is tested: `file › part of the title`, below `test/`. */
  test?: string;
}

export const statusTexts = { implemented: 'yes', partly: 'in part', no: 'no' } as const;
