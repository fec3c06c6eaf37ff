import { PolicyError } from './policy-error.js';

export interface IncludedPolicy {
  /** The document with the included parts in place, for `parseRegionPolicy`. */
  readonly document: unknown;
  /** Which file a path of the document came from (undefined: the region file itself) and the path inside that file. */
  origin(path: readonly (string | number)[]): { readonly file: string | undefined; readonly path: readonly (string | number)[] };
}

/**
 * A region file may say `include: { calendar: calendar-kz.yaml }`: the whole content of that file becomes its `calendar`. A list of files
 * is one list of what they list: `districts: [district-taraz.yaml, district-baizak.yaml]`.
 * @param read gives the parsed content of a file beside the region file
 * @throws PolicyError if `include` is not that, or a part is both included and written
 */
export const resolveIncludes = (raw: unknown, read: (file: string) => unknown): IncludedPolicy => {
  if (!isRecord(raw)) return { document: raw, origin: (path) => ({ file: undefined, path }) };
  const { include = {}, ...own } = raw;
  if (!isRecord(include)) throw new PolicyError([{ path: ['include'], message: 'must name parts and their files' }]);
  const parts = new Map<string, Part>();
  for (const [name, files] of Object.entries(include)) {
    if (name in own) throw new PolicyError([{ path: ['include', name], message: 'is also written in this file' }]);
    parts.set(name, Array.isArray(files) ? listed(name, files, read) : whole(name, files, read));
  }
  return {
    document: { ...own, ...Object.fromEntries([...parts].map(([name, part]) => [name, part.content])) },
    origin: (path) => parts.get(String(path[0]))?.origin(path.slice(1)) ?? { file: undefined, path },
  };
};

interface Part {
  readonly content: unknown;
  origin(path: Path): ReturnType<IncludedPolicy['origin']>;
}

type Path = readonly (string | number)[];

function whole(name: string, file: unknown, read: (file: string) => unknown): Part {
  const content = read(checkedName(name, file));
  return { content, origin: (path) => ({ file: String(file), path }) };
}

function listed(name: string, files: readonly unknown[], read: (file: string) => unknown): Part {
  const items = files.flatMap((file) => {
    const list = read(checkedName(name, file));
    if (!Array.isArray(list)) throw new PolicyError([{ path: ['include', name], message: `${String(file)} must be a list` }]);
    return list.map((content: unknown, index) => ({ content, file: String(file), index }));
  });
  return {
    content: items.map(({ content }) => content),
    origin: ([at, ...rest]) => {
      const item = typeof at === 'number' ? items[at] : undefined;
      return item === undefined ? { file: undefined, path: ['include', name] } : { file: item.file, path: [item.index, ...rest] };
    },
  };
}

function checkedName(name: string, file: unknown): string {
  if (typeof file === 'string' && /^[a-z0-9-]+\.yaml$/.test(file)) return file;
  throw new PolicyError([{ path: ['include', name], message: 'must be the name of a file beside this one' }]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
