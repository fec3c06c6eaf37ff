import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { has, isRoot, output } from './command.mjs';
import { say } from './say.mjs';

const SERVER = '/usr/lib/rabbitmq/bin/rabbitmq-server';
const PACKAGE = 'rabbitmq-server';
const POLICY = '/usr/sbin/policy-rc.d';
const MAY_NOT_START = '#!/bin/sh\nexit 101\n';
const LOCK_WAIT_S = 120;

/** Installs Debian's RabbitMQ, which the tests run privately; the system's own service is not started. */
export function installRabbit() {
  if (existsSync(SERVER)) return undefined;
  const why = hindrance() ?? attempt();
  return why === undefined
    ? undefined
    : { part: 'a RabbitMQ of this machine', why, install: `apt-get install --no-install-recommends ${PACKAGE} (as root)` };
}

function hindrance() {
  if (!has('apt-get')) return 'no apt-get here';
  if (!isRoot()) return 'only root may install system packages';
  return undefined;
}

function attempt() {
  say('installing RabbitMQ for the tests');
  try {
    withoutServices(installPackage);
    disableService();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

function installPackage() {
  const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', `DPkg::Lock::Timeout=${LOCK_WAIT_S}`, PACKAGE];
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

/** Debian's packages ask this file before they start their service. */
function withoutServices(work) {
  if (existsSync(POLICY)) return work();
  writeFileSync(POLICY, MAY_NOT_START, { mode: 0o755 });
  try {
    return work();
  } finally {
    rmSync(POLICY, { force: true });
  }
}

/** Not at the next boot either. */
function disableService() {
  if (existsSync('/run/systemd/system')) output('systemctl', ['disable', '--now', PACKAGE]);
}
