const mostObjects = 50_000;

/** All strings that can be reached from a value: hidden properties, symbols, getters, collections. */
export function walk(start: unknown): string {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  const queue: unknown[] = [start];
  while (queue.length > 0 && seen.size < mostObjects) {
    const value = queue.pop();
    if (typeof value === 'string') texts.push(value);
    else if (isWalkable(value) && !seen.has(value)) {
      seen.add(value);
      texts.push(...bytesOf(value));
      queue.push(...membersOf(value), ...itemsOf(value));
    }
  }
  return texts.join('\n');
}

function isWalkable(value: unknown): value is object {
  return value !== null && (typeof value === 'object' || typeof value === 'function');
}

/** Values of all properties, its own and those that its prototypes get. */
function membersOf(value: object): unknown[] {
  const members: unknown[] = [];
  for (let holder: object | null = value; holder; holder = Object.getPrototypeOf(holder)) {
    if (holder === Object.prototype || holder === Function.prototype) break;
    for (const key of Reflect.ownKeys(holder)) {
      const property = Object.getOwnPropertyDescriptor(holder, key);
      if (holder !== value && !property?.get) continue;
      members.push(typeof key === 'symbol' ? key.description : key, read(value, key));
    }
  }
  return members;
}

function read(value: object, key: PropertyKey): unknown {
  try {
    const member: unknown = Reflect.get(value, key);
    if (member instanceof Promise) member.catch(() => {});
    return member;
  } catch {
    return undefined;
  }
}

function itemsOf(value: object): unknown[] {
  const isCollection =
    value instanceof Map ||
    value instanceof Set ||
    value instanceof Headers ||
    value instanceof URLSearchParams;
  return isCollection ? [...value] : [];
}

function bytesOf(value: object): string[] {
  if (value instanceof ArrayBuffer) return [Buffer.from(value).toString('latin1')];
  if (!ArrayBuffer.isView(value)) return [];
  const { buffer, byteOffset, byteLength } = value;
  return [Buffer.from(buffer, byteOffset, byteLength).toString('latin1')];
}
