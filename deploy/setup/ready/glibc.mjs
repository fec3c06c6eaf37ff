import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { debianMirror, withUnpacked } from './apt.mjs';
import { has, output } from './command.mjs';
import { glibc, home } from './places.mjs';
import { say } from './say.mjs';

const NEEDED = '2.38';
const RELEASE = 'trixie';
const PACKAGES = ['libc6', 'libstdc++6', 'libgcc-s1'];

const platforms = {
  x64: { loader: 'ld-linux-x86-64.so.2', libraries: 'usr/lib/x86_64-linux-gnu' },
  arm64: { loader: 'ld-linux-aarch64.so.1', libraries: 'usr/lib/aarch64-linux-gnu' },
};

/** Lays a newer glibc into `.kezek/glibc` where the system's is too old for the embedded database. Nothing of the system changes. */
export function fetchGlibc() {
  const version = systemGlibc();
  if (version === undefined || isAtLeast(version, NEEDED)) return undefined;
  const platform = platforms[process.arch];
  if (platform !== undefined && existsSync(join(glibc, platform.loader))) return undefined;
  const why = hindrance(platform) ?? attempt(() => fetchFor(platform));
  if (why === undefined) return undefined;
  return {
    part: 'the embedded database',
    why: `it needs glibc ${NEEDED}, this system has ${version}, and a newer one could not be fetched (${why})`,
    install: `a system with glibc ${NEEDED} or newer, such as Debian 13 or Ubuntu 24.04; or the *.so* files of Debian 13's ${PACKAGES.join(', ')} in .kezek/glibc`,
  };
}

function hindrance(platform) {
  if (platform === undefined) return `no engine for ${process.arch}`;
  if (!has('apt-get') || !has('dpkg')) return 'no apt-get here';
  if (debianMirror() === undefined) return 'this machine uses no Debian mirror';
  return undefined;
}

function attempt(work) {
  try {
    work();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

function fetchFor({ loader, libraries }) {
  say(`fetching glibc of Debian ${RELEASE} into .kezek/glibc for the embedded database`);
  mkdirSync(home, { recursive: true });
  const fresh = mkdtempSync(join(home, 'glibc-'));
  try {
    withUnpacked({ mirror: debianMirror(), release: RELEASE, packages: PACKAGES }, (unpacked) => {
      copyLibraries(join(unpacked, libraries), fresh);
    });
    output(join(fresh, loader), ['--library-path', fresh, process.execPath, '--version']);
    rmSync(glibc, { recursive: true, force: true });
    renameSync(fresh, glibc);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function copyLibraries(from, to) {
  for (const name of readdirSync(from).filter((file) => /\.so(\.|$)/.test(file))) {
    cpSync(join(from, name), join(to, name), { dereference: true });
  }
}

/** @returns undefined where there is no glibc, as on macOS */
function systemGlibc() {
  return process.platform === 'linux' ? process.report.getReport().header.glibcVersionRuntime : undefined;
}

function isAtLeast(version, needed) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
