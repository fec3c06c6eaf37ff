import { maskText } from '@kezek/service';

// Ids are opaque by their shape; a kindergarten's carries its BIN, which is public.
const OPAQUE_ID = /^(?!.*_\d{12}$)[a-z]{2,12}_[A-Za-z0-9._:-]+$|^kdg_\d{12}(\.\d+)?$/;
const PERSONAL_KEYS = new Set(['iin', 'name', 'names', 'phone', 'phones', 'login', 'password', 'code']);

/** Where a fact says something that looks like an IIN or a phone, or has a field for a name: paths, never the values. */
export function personalPaths(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return OPAQUE_ID.test(value) || maskText(value) === value ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item, at) => personalPaths(item, `${path}[${at}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const personal = PERSONAL_KEYS.has(key.toLowerCase()) && typeof inner !== 'number';
    return personal ? [at] : personalPaths(inner, at);
  });
}
