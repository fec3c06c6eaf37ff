import { PolicyError } from './policy-error.js';

export interface IncludedPolicy {
  /** The document with the included parts in place, for `parseRegionPolicy`. */
  readonly document: unknown;
  /** Which file a path of the document came from (undefined: the region file itself) and the path inside that file. */
  origin(path: readonly (string | number)[]): { readonly file: string | undefined; readonly path: readonly (string | number)[] };
}

/**
 * A region file may say `include: { calendar: calendar-kz.yaml }`: the whole content of that file becomes its `calendar`.
 * @param read gives the parsed content of a file beside the region file
 * @throws PolicyError if `include` is not that, or a part is both included and written
 */
export const resolveIncludes = (raw: unknown, read: (file: string) => unknown): IncludedPolicy => {
  if (!isRecord(raw)) return { document: raw, origin: (path) => ({ file: undefined, path }) };
  const { include = {}, ...own } = raw;
  if (!isRecord(include)) throw new PolicyError([{ path: ['include'], message: 'must name parts and their files' }]);
  const files = new Map<string, string>();
  for (const [part, file] of Object.entries(include)) {
    if (typeof file !== 'string' || !/^[a-z0-9-]+\.yaml$/.test(file)) {
      throw new PolicyError([{ path: ['include', part], message: 'must be the name of a file beside this one' }]);
    }
    if (part in own) throw new PolicyError([{ path: ['include', part], message: 'is also written in this file' }]);
    files.set(part, file);
  }
  const parts = [...files].map(([part, file]) => [part, read(file)] as const);
  return {
    document: { ...own, ...Object.fromEntries(parts) },
    origin: (path) => {
      const file = files.get(String(path[0]));
      return file === undefined ? { file, path } : { file, path: path.slice(1) };
    },
  };
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
