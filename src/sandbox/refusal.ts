/** A call that ends in a documented error, by the name of its example in the document. */
export class Refusal extends Error {
  readonly example: string;

  constructor(example: string) {
    super(example);
    this.example = example;
  }
}

/** @throws Refusal when the condition holds */
export function refuseIf(condition: boolean, example: string): void {
  if (condition) throw new Refusal(example);
}
