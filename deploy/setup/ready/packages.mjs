import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { show } from './command.mjs';
import { root } from './places.mjs';
import { say } from './say.mjs';

/** Installs the npm packages when the tree does not hold what the lock file says. */
export function installPackages() {
  if (isInstalled()) return;
  say('installing npm packages');
  // npm gives its own path to the scripts it runs; elsewhere it is on the path.
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that lacks some optional build for another platform. This keeps to the lock file as strictly and leaves it alone.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) show(process.execPath, [npm, ...args], { cwd: root });
  else show('npm', args, { cwd: root });
}

/** npm writes beside the packages what it installed, last of all: an interrupted install has none. */
function isInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  return Object.entries(wanted).every(([path, entry]) => isSame(path, entry, installed[path]));
}

function isSame(path, wanted, installed) {
  if (!path.startsWith('node_modules/') || wanted.link) return true;
  // Those of other platforms stay away.
  if (installed === undefined) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
  return installed.version === wanted.version;
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
