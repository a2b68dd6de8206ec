/** Whether a text is the name of a method: words of letters, digits and `_` with dots between them. */
export const isMethodName = (text: string): boolean => /^\w+(\.\w+)+$/.test(text);
