import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the root package.json: where `.kezek/` lies. */
export function workspaceRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isWorkspaceRoot(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`No package.json with workspaces above ${from}`);
  }
}

function isWorkspaceRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && 'workspaces' in JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Arguments with which `node` runs an entry: the built file where there is one beside the caller, else its source.
 * @param entry path without extension, e.g. `join(__dirname, 'process')`
 */
export function nodeArgsFor(entry: string): string[] {
  const built = `${entry}.js`;
  if (existsSync(built)) return [built];
  return ['-r', join(workspaceRoot(), 'libs/testkit/from-source.cjs'), `${entry}.ts`];
}
