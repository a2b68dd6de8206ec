import { momentOf } from '../../http/moment.ts';

/** The formats that the schema of a seed names. */
export const formats = { 'date-time': (text: string) => !Number.isNaN(momentOf(text)) };
