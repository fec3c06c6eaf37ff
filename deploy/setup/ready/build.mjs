import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { show } from './command.mjs';
import { root, setup } from './places.mjs';
import { say } from './say.mjs';

const stampFile = join(setup, 'built');
const built = ['apps/standalone/dist/main.js', 'apps/portal/dist/site/index.html'].map((file) => join(root, file));
const skipped = new Set(['node_modules', 'dist']);

/** Builds what `npm start` runs, when a source is newer than the last build. */
export function build() {
  const sources = fingerprint();
  if ([...built, stampFile].every((file) => existsSync(file)) && readFileSync(stampFile, 'utf8') === sources) return;
  say('building');
  show(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'apps/standalone', 'apps/cli'], { cwd: root });
  show(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'apps/portal', '--logLevel', 'error'], { cwd: root });
  mkdirSync(setup, { recursive: true });
  writeFileSync(stampFile, sources);
}

/** Of the names, sizes and times of everything that is built: enough to see a change, and quick. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = [join(root, 'tsconfig.base.json'), ...filesIn(join(root, 'libs')), ...filesIn(join(root, 'apps'))];
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !skipped.has(name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ts|tsx|json|html|css|svg)$/.test(entry.name) ? [path] : [];
  });
}
