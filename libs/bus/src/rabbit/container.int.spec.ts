import { spawnSync } from 'node:child_process';
import { startRabbitContainer, type Rabbit } from '@kezek/testkit';
import { busContract } from '../test/suite.js';
import { brokerOn } from './test/broker.js';
import { hardships } from './test/hardships.js';

const IMAGE = 'rabbitmq:4-management';

/** Asked here and at once: which tests a file has must be known before any of them runs. */
function missing(): string | undefined {
  const ok = (...args: string[]): boolean => spawnSync('docker', args, { timeout: 5_000, stdio: 'ignore' }).status === 0;
  if (!ok('info')) return 'no Docker daemon answers';
  return ok('image', 'inspect', IMAGE) ? undefined : `the image ${IMAGE} is not here (docker pull ${IMAGE})`;
}

const why = missing();
if (why === undefined) {
  let rabbit: Rabbit;
  const start = async () => brokerOn((rabbit = await startRabbitContainer(IMAGE)));
  busContract(
    'RabbitMQ 4 in a container',
    start,
    hardships(() => rabbit),
  );
} else {
  it(`MessageBus on RabbitMQ 4 in a container is left out: ${why}`, () => {
    process.stderr.write(`RabbitMQ 4 in a container is left out: ${why}\n`);
  });
}
