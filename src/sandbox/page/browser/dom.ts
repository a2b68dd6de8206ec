/** Making elements. Data becomes text and never markup; the policy of the page holds that as well. */

/**
 * The element of the page with an id.
 *
 * @throws Error when the page has none
 */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element #${id}.`);
  return element;
}

/** An element with a class, and texts or elements in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export function makeButton(text: string, run: () => void): HTMLButtonElement {
  const button = make('button', '', text);
  button.type = 'button';
  button.addEventListener('click', run);
  return button;
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export const dateOf = (moment: string | number): string =>
  new Date(moment).toISOString().slice(0, 19).replace('T', ' ');

export const count = (number: number, one: string): string =>
  `${number} ${one}${number === 1 ? '' : 's'}`;
