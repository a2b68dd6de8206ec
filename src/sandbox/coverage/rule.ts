/** A rule that a portal follows, and whether the sandbox does. */
export interface Rule {
  /** Names the rule in tests, and its row on the page. */
  id: string;
  /** Its subject: a part of the transport, or a method by its name. */
  area: string;
  says: string;
  status: 'implemented' | 'partly' | 'no';
  /** The missing part, or the reason. */
  note?: string;
}

export const statusTexts = { implemented: 'yes', partly: 'in part', no: 'no' } as const;

type Noted = readonly [says: string, note: string];
interface Known {
  /** @default the prefix of the ids */
  area?: string;
  /** A test holds each of them: it names the id of the rule. */
  implemented?: Record<string, string | Noted>;
  partly?: Record<string, Noted>;
  no?: Record<string, Noted>;
}

/** Rules of one area by the last part of their ids. */
export function rules(prefix: string, { area = prefix, ...known }: Known): Rule[] {
  const ofStatus = (status: Rule['status']) =>
    Object.entries(known[status] ?? {}).map(([id, told]): Rule => {
      const [says, note] = typeof told === 'string' ? [told] : told;
      return { id: `${prefix}-${id}`, area, says, status, ...(note !== undefined && { note }) };
    });
  return [...ofStatus('implemented'), ...ofStatus('partly'), ...ofStatus('no')];
}
