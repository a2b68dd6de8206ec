/** Forms in which a secret can hide in a text. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Base64 of a longer text holds one of three forms of the secret, without its first and last signs.
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return text.slice(Math.ceil((shift * 4) / 3), -4);
  });
  return [secret, encodeURIComponent(secret), bytes.toString('hex'), ...base64];
}

/** Looks for secrets in texts. */
export class Needles {
  readonly #forms: string[];

  constructor(...secrets: string[]) {
    this.#forms = secrets.flatMap(formsOf).map((form) => form.toLowerCase());
  }

  isIn(text: string): boolean {
    const lower = text.toLowerCase();
    return this.#forms.some((form) => lower.includes(form));
  }
}
