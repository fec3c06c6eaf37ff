import { spawn, execFile, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ownedName, sweepAbandoned } from '../temporary.js';
import { freePort, until } from '../until.js';
import { connectable, type Rabbit } from './port.js';

const run = promisify(execFile);

const BIN = '/usr/lib/rabbitmq/bin';
const TEMPORARY = 'kezek-rabbit';
const HOST = '127.0.0.1';
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;
const CTL_LIMIT_MS = 120_000;
const LOG_TAIL_CHARS = 2_000;

/**
 * Runs the server with a port mapper of its own and ends the whole group when the server ends, or when
 * standard input closes: that is, when the process that started it is gone, however it went.
 */
const GROUP = `
epmd -port "$ERL_EPMD_PORT" </dev/null >/dev/null 2>&1 &
( "$RABBITMQ_BIN/rabbitmq-server" </dev/null; kill -KILL 0 ) &
cat >/dev/null
kill -KILL 0
`;

export interface RabbitOptions {
  /** Data and logs; without it a temporary directory, removed at stop. */
  readonly directory?: string;
}

/** Whether Debian's RabbitMQ is on this machine. */
export function rabbitInstalled(): boolean {
  return existsSync(join(BIN, 'rabbitmq-server'));
}

/**
 * Starts a private RabbitMQ from the system's package, on free ports of the loopback interface.
 * @throws Error with the end of its log if it does not become ready within 60 s
 */
export async function startRabbit({ directory }: RabbitOptions = {}): Promise<Rabbit> {
  if (!rabbitInstalled()) throw new Error('RabbitMQ is not installed: apt-get install --no-install-recommends rabbitmq-server');
  sweepAbandoned(TEMPORARY);
  const home = directory ?? mkdtempSync(`${ownedName(TEMPORARY)}-`);
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const environment = environmentFor(home, { port, distributionPort: await freePort(), epmdPort: await freePort() });
  writeConfiguration(home, port);
  const url = `amqp://guest:guest@${HOST}:${port}`;
  const node = new Node(environment, home);
  const version = await node.start(url);

  return {
    url,
    version,
    restart: async () => {
      await node.stop();
      await node.start(url);
    },
    kill: () => node.kill(),
    stop: async () => {
      await (directory === undefined ? node.kill() : node.stop());
      if (directory === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
    ctl: async (...args) => {
      const { stdout } = await run(join(BIN, 'rabbitmqctl'), args, { env: environment, timeout: CTL_LIMIT_MS });
      return stdout;
    },
  };
}

/** One run of the server after the other, on the same data. */
class Node {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #home: string;
  #group: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();

  constructor(environment: NodeJS.ProcessEnv, home: string) {
    this.#environment = environment;
    this.#home = home;
  }

  /** @returns the server's version, once it takes connections */
  async start(url: string): Promise<string> {
    const log = openSync(join(this.#home, 'output.log'), 'a');
    const group = spawn('/bin/sh', ['-c', GROUP], { env: this.#environment, detached: true, stdio: ['pipe', log, log] });
    closeSync(log);
    group.stdin?.on('error', () => undefined);
    this.#group = group;
    this.#ended = new Promise((resolve) => {
      group.once('exit', () => resolve());
      group.once('error', () => resolve());
    });
    const ready = async () => !this.#running() || (await connectable(url));
    const version = await until(ready, { what: 'RabbitMQ to take connections', timeoutMs: READY_LIMIT_MS, everyMs: 100 }).catch(() => true);
    if (typeof version === 'string') return version;
    await this.kill();
    throw new Error(`RabbitMQ did not start:\n${this.#logTail()}`);
  }

  /** In order, as an operator would; then for certain. */
  async stop(): Promise<void> {
    const server = this.#serverPid();
    if (server !== undefined && this.#running()) process.kill(server, 'SIGTERM');
    const impatience = setTimeout(() => void this.kill(), STOP_LIMIT_MS);
    if (server === undefined) await this.kill();
    await this.#ended;
    clearTimeout(impatience);
  }

  /** kill -9 of every process it has. */
  async kill(): Promise<void> {
    if (this.#running() && this.#group?.pid !== undefined) process.kill(-this.#group.pid, 'SIGKILL');
    await this.#ended;
  }

  #running(): boolean {
    return this.#group?.exitCode === null && this.#group.signalCode === null;
  }

  #serverPid(): number | undefined {
    const file = join(this.#home, 'server.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
  }

  #logTail(): string {
    return readFileSync(join(this.#home, 'output.log'), 'utf8').slice(-LOG_TAIL_CHARS);
  }
}

interface Ports {
  readonly port: number;
  readonly distributionPort: number;
  readonly epmdPort: number;
}

function environmentFor(home: string, { port, distributionPort, epmdPort }: Ports): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LANG: 'C.UTF-8',
    HOME: home,
    RABBITMQ_BIN: BIN,
    RABBITMQ_NODENAME: 'kezek@localhost',
    RABBITMQ_NODE_IP_ADDRESS: HOST,
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_DIST_PORT: String(distributionPort),
    RABBITMQ_MNESIA_BASE: join(home, 'data'),
    RABBITMQ_LOG_BASE: join(home, 'log'),
    RABBITMQ_PID_FILE: join(home, 'server.pid'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(home, 'enabled_plugins'),
    RABBITMQ_CONFIG_FILE: join(home, 'rabbitmq'),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}',
    ERL_EPMD_PORT: String(epmdPort),
    ERL_EPMD_ADDRESS: HOST,
  };
}

function writeConfiguration(home: string, port: number): void {
  writeFileSync(join(home, 'enabled_plugins'), '[].\n');
  writeFileSync(
    join(home, 'rabbitmq.conf'),
    [`listeners.tcp.local = ${HOST}:${port}`, 'disk_free_limit.absolute = 50MB', 'log.file.level = info', ''].join('\n'),
  );
}
