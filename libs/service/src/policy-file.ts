import { PolicyError, type PolicyIssue, type RegionPolicy, parseRegionPolicy, pathText, resolveIncludes } from '@kezek/domain';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';

/** A region policy that cannot be started with; each problem names its file and line. */
export class PolicyFileError extends Error {
  override readonly name = 'PolicyFileError';

  constructor(readonly problems: readonly string[]) {
    super(`the region policy is wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads a region's file and the parts it includes from beside it. @throws PolicyFileError */
export function loadRegionPolicy(file: string): RegionPolicy {
  const region = YamlFile.read(file);
  const parts = new Map<string, YamlFile>();
  const read = (name: string): unknown => {
    const part = YamlFile.read(join(dirname(file), name), file);
    parts.set(name, part);
    return part.content;
  };
  let origin: ReturnType<typeof resolveIncludes>['origin'] = (path) => ({ file: undefined, path });
  try {
    const included = resolveIncludes(region.content, read);
    origin = included.origin;
    return parseRegionPolicy(included.document);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new PolicyFileError(error.issues.map((issue) => located(issue, { region, parts, origin })));
  }
}

interface Sources {
  readonly region: YamlFile;
  readonly parts: ReadonlyMap<string, YamlFile>;
  readonly origin: ReturnType<typeof resolveIncludes>['origin'];
}

function located(issue: PolicyIssue, { region, parts, origin }: Sources): string {
  const { file, path } = origin(issue.path);
  const source = (file === undefined ? undefined : parts.get(file)) ?? region;
  return `${source.at(path)} ${pathText(issue.path)}: ${issue.message}`;
}

class YamlFile {
  private constructor(
    private readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  static read(file: string, includedBy?: string): YamlFile {
    const text = textOf(file, includedBy);
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0) {
      throw new PolicyFileError(document.errors.map((error) => `${file}:${lines.linePos(error.pos[0]).line} ${error.message}`));
    }
    return new YamlFile(file, document, lines);
  }

  get content(): unknown {
    return this.document.toJS();
  }

  /** `file:line` of the key or item the path names, or of the nearest thing around it that exists. */
  at(path: readonly (string | number)[]): string {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.offsetOf(path.slice(0, length));
      if (offset !== undefined) return `${this.file}:${this.lines.linePos(offset).line}`;
    }
    return `${this.file}:1`;
  }

  private offsetOf(path: readonly (string | number)[]): number | undefined {
    const parent: unknown = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(path.at(-1)));
      return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node: unknown = this.document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }
}

function textOf(file: string, includedBy: string | undefined): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new PolicyFileError([
      `${file}: cannot be read (${reason})${includedBy === undefined ? '' : `; it is included by ${includedBy}`}`,
    ]);
  }
}
