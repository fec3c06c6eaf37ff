import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:mantine-styles.css';
const RESOLVED = `\0${NAME}`;
/** What every component stands on, in the order Mantine asks for. */
const FOUNDATION = ['baseline', 'default-css-variables', 'global'];

const { resolve: placeOf } = createRequire(__filename);
const mantine = dirname(placeOf('@mantine/core/styles.css'));
const charts = join(dirname(placeOf('@mantine/charts/styles.css')), 'esm');

/**
 * The styles of those Mantine components that the portal imports, and of whatever these are built of, instead of all: a tenth of what a new
 * visitor waits for. Found from the imports, so there is no list that could miss one. In development it is all of them.
 * @param sources folder of the portal's own sources
 */
export function mantineStyles(sources: string): Plugin {
  let building = false;
  return {
    name: 'mantine-styles',
    configResolved: ({ command }) => {
      building = command === 'build';
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => {
      if (id !== RESOLVED) return undefined;
      return building ? stylesOf(stylesNeededBy(importsOf(sources))) : readFileSync(join(mantine, 'styles.css'), 'utf8');
    },
  };
}

/** Names that the sources import from Mantine, and its charts for them; types among them do no harm. */
export function importsOf(sources: string): Set<string> {
  return new Set([sources, charts].flatMap((folder) => scriptsIn(folder).flatMap(importedFromMantine)));
}

const scriptsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => (/\.(tsx?|mjs)$/.test(file) ? [join(folder, file)] : []));

function importedFromMantine(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from ['"]@mantine\/core['"]/g);
  return [...imports].flatMap(([, names = '']) => names.split(',').flatMap((name) => /^(?:type )?([\w$]+)/.exec(name.trim())?.[1] ?? []));
}

/** Stylesheets of these and of all that they import in turn. */
export function stylesNeededBy(names: ReadonlySet<string>): Set<string> {
  const index = join(mantine, 'esm/index.mjs');
  const seen = new Set<string>();
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const styled = /([^/\\]+)\.module\.mjs$/.exec(file)?.[1];
    if (styled !== undefined) found.add(styled);
    for (const { path } of importsIn(file)) visit(path);
  };
  for (const { path, names: exported } of importsIn(index)) if (exported.some((name) => names.has(name))) visit(path);
  return found;
}

function importsIn(file: string): { path: string; names: string[] }[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(.*?)\s*from\s+"(\.[^"]+)";/gm);
  return [...found].map(([, what = '', path = '']) => ({ path: resolve(dirname(file), path), names: what.match(/[\w$]+/g) ?? [] }));
}

/** In the order of Mantine's own whole stylesheet: later ones refine earlier ones. */
function stylesOf(needed: ReadonlySet<string>): string {
  const whole = readFileSync(join(mantine, 'styles.css'), 'utf8');
  const files = [...needed].map((name) => {
    const path = join(mantine, 'styles', `${name}.css`);
    if (!existsSync(path)) throw new Error(`Mantine has no stylesheet ${path}`);
    const text = readFileSync(path, 'utf8');
    const mark = /\.m_[\da-f]+/.exec(text)?.[0];
    return { text, place: mark === undefined ? -1 : whole.indexOf(mark) };
  });
  files.sort((one, other) => one.place - other.place);
  const foundation = FOUNDATION.map((name) => readFileSync(join(mantine, 'styles', `${name}.css`), 'utf8'));
  return [...foundation, ...files.map(({ text }) => text)].join('\n');
}
