import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, output } from './command.mjs';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The Debian mirror this machine is set up to use; undefined where there is none, as on Ubuntu. */
export function debianMirror() {
  if (!existsSync(keyring)) return undefined;
  const named = (...filters) =>
    output('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages', ...filters]).split('\n');
  // Where the lists were never fetched, apt does not know the origin yet, and the name has to do.
  return named('Origin: Debian').find(Boolean) ?? named().find((uri) => /\/debian\/?$/.test(uri));
}

/**
 * Downloads packages of a Debian release and unpacks them, without touching what the machine has installed or its lists of packages.
 * @param use called with the folder they are unpacked in, which is gone afterwards
 */
export function withUnpacked({ mirror, release, packages }, use) {
  const work = mkdtempSync(join(tmpdir(), 'kezek-apt-'));
  try {
    const apt = privateApt(work, `deb [signed-by=${keyring}] ${mirror} ${release} main\n`);
    const downloads = join(work, 'downloads');
    mkdirSync(downloads);
    output('apt-get', [...apt, 'update', '-qq'], { cwd: downloads });
    output('apt-get', [...apt, 'download', '-qq', ...packages], { cwd: downloads });
    const unpacked = join(work, 'unpacked');
    output('sh', ['-c', 'for package in *.deb; do dpkg -x "$package" "$1" || exit 1; done', 'unpack', unpacked], { cwd: downloads });
    use(unpacked);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Options that make apt keep its state in a folder of ours and know one source only. */
function privateApt(work, source) {
  for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(work, folder), { recursive: true });
  writeFileSync(join(work, 'source.list'), source);
  const settings = {
    'Dir::Etc::sourcelist': join(work, 'source.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State::Lists': join(work, 'lists'),
    'Dir::Cache': join(work, 'cache'),
    // apt's own unprivileged user could not write there.
    ...(isRoot() ? { 'APT::Sandbox::User': 'root' } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}
