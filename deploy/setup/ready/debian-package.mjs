import { existsSync } from 'node:fs';
import { has, isRoot, output } from './command.mjs';
import { say } from './say.mjs';

const LOCK_WAIT_S = 120;

/**
 * A Debian package that tests need and this machine may lack.
 * @param part what of the tests it is for, @param file that is there when it is installed, @param around runs the installation
 * @returns what could not be done, as the set-up's steps say it
 */
export function installDebianPackage({ part, names, file, around = (install) => install() }) {
  if (existsSync(file)) return undefined;
  const why = hindrance() ?? attempt();
  return why === undefined ? undefined : { part, why, install: `apt-get install --no-install-recommends ${names.join(' ')} (as root)` };

  function attempt() {
    say(`installing ${names.join(', ')} for the tests`);
    try {
      around(() => aptInstall(names));
      return undefined;
    } catch (error) {
      return error.message;
    }
  }
}

function hindrance() {
  if (!has('apt-get')) return 'no apt-get here';
  if (!isRoot()) return 'only root may install system packages';
  return undefined;
}

function aptInstall(names) {
  const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', `DPkg::Lock::Timeout=${LOCK_WAIT_S}`, ...names];
  try {
    apt(install);
  } catch {
    // The lists of packages were never fetched, or are too old.
    apt(['update', '-qq']);
    apt(install);
  }
}

function apt(args) {
  output('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
