/** Functions that turn the items of a list into children of an element. */
interface Rows<Item, Child extends HTMLElement> {
  keyOf(item: Item): string | number;
  create(item: Item): Child;
  /** Called for each child, a new one too. @default children never change */
  update?(child: Child, item: Item): void;
}

/**
 * Makes the children of an element those of the items, in their order. A child that is there already
 * stays in place, so that it keeps the focus and what was opened.
 */
export function keep<Item, Child extends HTMLElement>(
  parent: HTMLElement,
  items: readonly Item[],
  { keyOf, create, update }: Rows<Item, Child>,
): void {
  const children = [...parent.children] as Child[];
  const old = new Map(children.map((child) => [child.dataset.key, child]));
  const focused = document.activeElement;
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const child = old.get(key) ?? create(item);
    child.dataset.key = key;
    old.delete(key);
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
    update?.(child, item);
  }
  for (const child of old.values()) child.remove();
  restoreFocus(parent, focused);
}

/** An element that is moved loses the focus. */
function restoreFocus(parent: HTMLElement, focused: Element | null): void {
  const isLost = parent.contains(focused) && focused !== document.activeElement;
  if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** The first of many rows, and a last one that tells how many more there are. */
export function fill(
  parent: HTMLElement,
  rows: readonly (() => HTMLElement)[],
  most: number,
  rest: (text: string) => HTMLElement,
): void {
  const shown = rows.slice(0, most).map((row) => row());
  if (rows.length > most) shown.push(rest(`… and ${rows.length - most} more`));
  parent.replaceChildren(...shown);
}
