import type { Examples } from '../examples.ts';
import type { Handler } from './handler.ts';

/** The handler of a method that has none of its own: it returns the result of its first example. */
export function fromExample(answers: Examples, method: string): Handler {
  return () => {
    const { body } = answers.success(method.toLowerCase());
    return (body as { result?: unknown }).result;
  };
}
