/**
 * A frozen copy of a JSON value without the properties that are undefined: what the database would give back.
 * Parts that are frozen already are shared, so that a state which changes little costs little.
 * @throws Error for what JSON cannot say: bigint, Date, Map, NaN, functions.
 */
export function frozenJson<T>(value: T, path = '$'): T {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw new Error(`${path} is not JSON: ${typeof value}`);
  if (Object.isFrozen(value) && isPlain(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item, at) => frozenJson(item as unknown, `${path}[${at}]`))) as T;
  if (!isPlain(value)) throw new Error(`${path} is not JSON: ${Object.prototype.toString.call(value)}`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.freeze(Object.fromEntries(entries.map(([key, item]) => [key, frozenJson(item as unknown, `${path}.${key}`)]))) as T;
}

/** JSON with sorted keys: equal values give equal text whatever the order in which they were put together. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (isPlain(item) && !Array.isArray(item) ? sorted(item) : item)) ?? 'null';
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
