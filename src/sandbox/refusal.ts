/**
 * A call that ends in a documented error, by the name of its example in the document. It is no Error:
 * one notes where it was thrown, which nobody asks of a refusal and takes as long as two queries.
 */
export class Refusal {
  readonly example: string;

  constructor(example: string) {
    this.example = example;
  }
}

/** @throws Refusal when the condition holds */
export function refuseIf(condition: boolean, example: string): void {
  if (condition) throw new Refusal(example);
}
