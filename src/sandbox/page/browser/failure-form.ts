import type { ConnectionFault, PlannedFailure } from '../../index.ts';
import { ask, attempt } from './ask.ts';
import { byId, make } from './dom.ts';

const faults: Record<ConnectionFault, string> = {
  reset: 'connection is reset',
  hang: 'no answer ever',
  cut: 'answer is cut off',
  empty: 'empty answer',
};

/** A failure that waits, in words. */
export function describeFailure({
  method,
  error,
  connection,
  when,
  times,
}: PlannedFailure): string {
  const repeats = times !== undefined && times > 1 ? `${times} × ` : '';
  const fault = error ?? (connection && faults[connection]);
  return `${repeats}${method ?? 'any method'}: ${fault}${when === 'after' ? ', after its effect' : ''}`;
}

/** Fills the form that lets calls fail, and listens to it. */
export function startFailureForm(): void {
  const form = byId('fail') as HTMLFormElement;
  const method = form.elements.namedItem('method') as HTMLSelectElement;
  const how = form.elements.namedItem('how') as HTMLSelectElement;
  const errorsOf: Record<string, string[]> = JSON.parse(byId('errors').textContent ?? '');
  const showErrors = () => {
    const all = [...new Set(Object.values(errorsOf).flat())];
    how.replaceChildren(...makeChoices(errorsOf[method.value] ?? all));
  };
  method.append(option('', 'any'), ...Object.keys(errorsOf).map((name) => option(name)));
  method.addEventListener('change', showErrors);
  showErrors();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(() => ask('fail', 'POST', failureOf(form)));
  });
}

/** The errors that the chosen method documents, and faults of the connection. */
function makeChoices(errors: readonly string[]): HTMLElement[] {
  const documented = make('optgroup', '', ...errors.map((name) => option(`error ${name}`, name)));
  documented.label = 'An error of the documentation';
  const ofConnection = Object.entries(faults).map(([name, text]) =>
    option(`connection ${name}`, text),
  );
  const connection = make('optgroup', '', ...ofConnection);
  connection.label = 'The connection';
  return [documented, connection];
}

function option(value: string, text = value): HTMLOptionElement {
  const element = make('option', '', text);
  element.value = value;
  return element;
}

function failureOf(form: HTMLFormElement): object {
  const fields = Object.fromEntries(new FormData(form)) as Record<string, string>;
  const { method, how = '', when, times } = fields;
  const [kind = '', name] = how.split(' ');
  return { [kind]: name, when, times: Number(times), ...(method && { method }) };
}
