import { type Form, forms, type SampleCall } from '../../src/docs/samples/forms.ts';
import { exampleCalls } from '../../src/docs/samples/samples.ts';
import { responseExamples } from '../../src/document/read.ts';
import { document, methods } from '../support/document.ts';

/** Every call that an example makes, with the mock's answer, as a row of a table of tests. */
export const calls = methods.flatMap(([name, operation]) =>
  exampleCalls(document, operation).map((call, index) => {
    const success = responseExamples(document, operation).find(({ status }) => status === 200);
    const answer = success?.example.value as { result: unknown };
    return { title: `${name}, example ${index + 1}`, call, answer };
  }),
);

export const someCall = (calls[0] as (typeof calls)[number]).call;

export const sourceOf = (label: string, call: SampleCall) =>
  (forms.find((form) => form.label === label) as Form).source(call);
