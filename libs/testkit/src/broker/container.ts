import { execFile } from 'node:child_process';
import { isAlive } from '../alive.js';
import { freePort, until } from '../until.js';
import { connectable, type Rabbit } from './port.js';

export const RABBIT_IMAGE = 'rabbitmq:4-management';

const AMQP_PORT = 5672;
const READY_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 15_000;
const INFO_LIMIT_MS = 3_000;
const MANIFEST_LIMIT_MS = 5_000;
/** Names the process a container belongs to, so that the next run finds what a killed one left. */
const OWNER_LABEL = 'kezek.testkit.owner-pid';

/** Whether containers of that image can be started here: a daemon answers, and the image is there or can be fetched. Takes 8 s at most. */
export async function dockerAvailable(image: string = RABBIT_IMAGE): Promise<boolean> {
  if (!(await succeeds(['info'], INFO_LIMIT_MS))) return false;
  return (
    (await succeeds(['image', 'inspect', image], INFO_LIMIT_MS)) || (await succeeds(['manifest', 'inspect', image], MANIFEST_LIMIT_MS))
  );
}

function succeeds(args: string[], timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('docker', args, { timeout: timeoutMs, killSignal: 'SIGKILL' }, (error) => resolve(error === null));
  });
}

/** Starts RabbitMQ in a container. @throws Error if Docker or the image is missing; ask `dockerAvailable` first */
export async function startRabbitContainer(image: string = RABBIT_IMAGE): Promise<Rabbit> {
  // Its reaper is one more image to fetch; what a killed run leaves is swept here instead.
  process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers');
  const runtime = await getContainerRuntimeClient();
  await sweepAbandoned(runtime.container.dockerode);

  // A fixed port of the host: Docker would choose another one at every restart.
  const port = await freePort();
  const container = await new GenericContainer(image)
    .withExposedPorts({ container: AMQP_PORT, host: port })
    .withEnvironment({ RABBITMQ_DEFAULT_USER: 'kezek', RABBITMQ_DEFAULT_PASS: 'kezek' })
    .withLabels({ [OWNER_LABEL]: String(process.pid) })
    .withStartupTimeout(READY_LIMIT_MS)
    .start();
  const url = `amqp://kezek:kezek@${container.getHost()}:${port}`;
  const ready = () =>
    until(() => connectable(url), { what: 'RabbitMQ in its container to take connections', timeoutMs: READY_LIMIT_MS, everyMs: 100 });

  return {
    url,
    version: await ready(),
    restart: async () => {
      await container.restart({ timeout: STOP_LIMIT_MS });
      await ready();
    },
    kill: async () => {
      await runtime.container.getById(container.getId()).kill();
    },
    stop: async () => {
      await container.stop({ timeout: 0, remove: true, removeVolumes: true });
    },
    ctl: async (...args) => {
      const { output, exitCode } = await container.exec(['rabbitmqctl', ...args], { user: 'rabbitmq' });
      if (exitCode !== 0) throw new Error(`rabbitmqctl ${args.join(' ')} ended with code ${exitCode}: ${output}`);
      return output;
    },
  };
}

interface Docker {
  listContainers(options: object): Promise<{ Id: string; Labels: Record<string, string> }[]>;
  getContainer(id: string): { remove(options: object): Promise<unknown> };
}

async function sweepAbandoned(docker: Docker): Promise<void> {
  const ours = await docker.listContainers({ all: true, filters: { label: [OWNER_LABEL] } });
  const abandoned = ours.filter(({ Labels }) => !isAlive(Number(Labels[OWNER_LABEL])));
  await Promise.all(abandoned.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true })));
}
