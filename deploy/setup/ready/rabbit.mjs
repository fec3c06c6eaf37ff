import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { output } from './command.mjs';
import { installDebianPackage } from './debian-package.mjs';

const PACKAGE = 'rabbitmq-server';
const POLICY = '/usr/sbin/policy-rc.d';
const MAY_NOT_START = '#!/bin/sh\nexit 101\n';

/** Installs Debian's RabbitMQ, which the tests run privately; the system's own service is not started. */
export const installRabbit = () =>
  installDebianPackage({
    part: 'a RabbitMQ of this machine',
    names: [PACKAGE],
    file: '/usr/lib/rabbitmq/bin/rabbitmq-server',
    around: (install) => {
      withoutServices(install);
      disableService();
    },
  });

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
