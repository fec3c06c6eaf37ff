import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../ready/places.mjs';

const PROJECT = 'kezek-check';
const READY_LIMIT_S = 300;
const LOG_LINES = 40;

/** What is missing to run containers here, in words an operator understands; undefined when nothing is. */
export function dockerMissing() {
  const quietly = (...args) => spawnSync('docker', args, { encoding: 'utf8' });
  const client = quietly('--version');
  if (client.error !== undefined) return 'Docker is not installed: https://docs.docker.com/engine/install/';
  const server = quietly('version', '--format', '{{.Server.Version}}');
  if (server.status !== 0) return `Docker does not answer: ${server.stderr.trim().split('\n').at(-1)}`;
  if (quietly('compose', 'version').status !== 0) return 'the Compose plugin is not installed: https://docs.docker.com/compose/install/';
  return undefined;
}

/** An installation of its own, beside whatever else runs on this machine. */
export class Stack {
  #interrupted = false;

  constructor({ port, replicas }) {
    this.url = `http://localhost:${port}`;
    this.env = {
      ...process.env,
      COMPOSE_PROJECT_NAME: PROJECT,
      COMPOSE_FILE: join(root, 'docker-compose.yml'),
      KEZEK_IMAGE: 'kezek:check',
      KEZEK_PORT: String(port),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      ...replicas,
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (this.#interrupted = true));
  }

  get interrupted() {
    return this.#interrupted;
  }

  validate() {
    return this.#compose('config', '--quiet');
  }

  build() {
    return this.#compose('build');
  }

  up() {
    return this.#compose('up', '--detach', '--wait', '--wait-timeout', String(READY_LIMIT_S));
  }

  down() {
    return this.#compose('down', '--volumes', '--remove-orphans', '--timeout', '10');
  }

  async tellState() {
    await this.#compose('ps', '--all');
    await this.#compose('logs', '--no-color', '--tail', String(LOG_LINES));
  }

  #compose(...args) {
    return run('docker', ['compose', ...args], { env: this.env });
  }
}

/** @returns the exit code and, where asked for, the output */
export function run(command, args, { env, capture = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
