// What was copied and checked here. Not Object.isFrozen: a service may have frozen something that is not JSON further down.
const ours = new WeakSet<object>();

/**
 * A frozen copy of a JSON value without the properties that are undefined: what the database would give back.
 * Parts that came out of here before are shared, so that a state which changes little costs little.
 * @throws Error for what JSON cannot say: bigint, Date, Map, NaN, functions.
 */
export function frozenJson<T>(value: T, path = '$'): T {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return (value === 0 ? 0 : value) as T;
  if (typeof value !== 'object') throw new Error(`${path} is not JSON: ${typeof value}`);
  if (ours.has(value)) return value;
  if (!Array.isArray(value) && !isPlain(value)) throw new Error(`${path} is not JSON: ${Object.prototype.toString.call(value)}`);
  const copy = Object.freeze(Array.isArray(value) ? ofArray(value, path) : ofObject(value, path));
  ours.add(copy);
  return copy as T;
}

function ofArray(items: readonly unknown[], path: string): unknown[] {
  return items.map((item, at) => frozenJson(item === undefined ? null : item, `${path}[${at}]`));
}

function ofObject(value: object, path: string): object {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, frozenJson(item as unknown, `${path}.${key}`)]));
}

/** JSON with sorted keys: equal values give equal text whatever the order in which they were put together. */
export function canonicalJson(value: unknown): string {
  const inOrder = (_key: string, item: unknown): unknown => (isPlain(item) ? sorted(item) : item);
  return JSON.stringify(value, inOrder) ?? 'null';
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
