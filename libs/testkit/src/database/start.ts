import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { nodeArgsFor, workspaceRoot } from '../workspace.js';
import { nodeCommand } from './glibc.js';
import type { DatabaseOrder, DatabaseReport } from './process.js';

const SOCKET_PATH_LIMIT_BYTES = 107;
const STOP_LIMIT_MS = 10_000;
const LOCK_WAIT_MS = 5_000;
const LOCK_RETRY_MS = 100;
/** Longer than the engine takes to recover what a kill left, on a machine with much other work. */
const SILENCE_LIMIT_MS = 100_000;
const STARTS_MAX = 2;
const SAID_KEPT_CHARS = 4_000;

export interface DatabaseOptions {
  /** Where the data lies; made if it is not there. One database process at a time. */
  readonly directory: string;
  readonly log?: Logger;
  /** How long to wait for another process to let go of the directory, default 5 s. */
  readonly lockWaitMs?: number;
  /** Lets the process that starts it end without stopping it first; the database then ends by itself. */
  readonly background?: boolean;
  readonly removeAtEnd?: string;
}

export interface RunningDatabase {
  url(databaseName: string): string;
  readonly socketPath: string;
  readonly pid: number;
  /** Resolves with how it ended, in order or not. */
  readonly ended: Promise<string>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Lets commands in hand finish. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded MongoDB engine in a process of its own. It ends with the process that started it.
 * @throws Error if another process holds the directory, or the engine cannot be loaded
 */
export async function startDatabase(options: DatabaseOptions): Promise<RunningDatabase> {
  mkdirSync(options.directory, { recursive: true });
  const directory = realpathSync(options.directory);
  const socketPath = socketPathFor(directory);
  const order: DatabaseOrder = {
    directory,
    socketPath,
    ...(options.removeAtEnd === undefined ? {} : { removeAtEnd: options.removeAtEnd }),
  };
  const deadline = performance.now() + (options.lockWaitMs ?? LOCK_WAIT_MS);
  for (let starts = 1; ; starts += 1) {
    const started = await attemptStart(order);
    if (started.kind === 'ready') return running(started, socketPath, options);
    // Nothing that was acknowledged is lost by killing it: it is started once more.
    if (started.silent && starts < STARTS_MAX) continue;
    if (!started.locked) throw new Error(`The embedded database in ${directory} did not start: ${started.message}`);
    if (performance.now() > deadline) throw new Error(`Another process already runs a database in ${directory}`);
    await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
  }
}

type Started =
  | { readonly kind: 'ready'; readonly child: ChildProcess; readonly ended: Promise<string> }
  | { readonly kind: 'failed'; readonly message: string; readonly locked: boolean; readonly silent: boolean };

async function attemptStart(order: DatabaseOrder): Promise<Started> {
  const { file, args } = nodeCommand(workspaceRoot(), [...nodeArgsFor(join(__dirname, 'process')), JSON.stringify(order)]);
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-SAID_KEPT_CHARS);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(ending(code, signal, said)));
  });
  const answer = new Promise<DatabaseReport>((resolve) => child.once('message', (message) => resolve(message as DatabaseReport)));
  const silence = silenceOf(SILENCE_LIMIT_MS);
  const first = await Promise.race([answer, ended.then((message): DatabaseReport => ({ kind: 'failed', message })), silence.over]);
  silence.stop();
  if (first?.kind === 'ready') return { kind: 'ready', child, ended };
  // It has said that it gave up, or says nothing: nobody waits for it to leave by itself.
  child.kill('SIGKILL');
  await ended;
  const message = first?.message ?? `nothing was heard of it for ${SILENCE_LIMIT_MS / 1_000} s`;
  return { kind: 'failed', message, locked: message.includes('DBPathInUse'), silent: first === undefined };
}

function silenceOf(limitMs: number): { readonly over: Promise<undefined>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), limitMs)));
  return { over, stop: () => clearTimeout(timer) };
}

/** The engine says nothing of its own when it gives up, but ends with this code. */
const EXIT_ABRUPT = 14;

function ending(code: number | null, signal: string | null, said: string): string {
  const meaning = code === EXIT_ABRUPT ? ' (the engine cannot go on with the files it found)' : '';
  return `ended with ${signal ?? `code ${code}`}${meaning}${said === '' ? '' : `: ${said}`}`;
}

function running(started: { child: ChildProcess; ended: Promise<string> }, socketPath: string, options: DatabaseOptions): RunningDatabase {
  const { child, ended } = started;
  if (child.pid === undefined) throw new Error('A running process without an id');
  if (options.background === true) letGo(child);
  options.log?.debug({ pid: child.pid, directory: options.directory }, 'embedded database started');
  return {
    pid: child.pid,
    socketPath,
    ended,
    url: (databaseName) => databaseUrl(socketPath, databaseName),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      if (child.connected) child.send('stop');
      const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  (child.stderr as { unref?: () => void } | null)?.unref?.();
}

/** No sessions, no retried writes: the engine knows neither. */
export function databaseUrl(socketPath: string, databaseName: string): string {
  return `mongodb://${encodeURIComponent(socketPath)}/${databaseName}?directConnection=true&retryWrites=false&retryReads=false`;
}

/** In the data directory where a socket's path may be that long, else in a private directory with a name that is found again. */
function socketPathFor(directory: string): string {
  const beside = join(directory, 'db.sock');
  if (Buffer.byteLength(beside) <= SOCKET_PATH_LIMIT_BYTES) return beside;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const elsewhere = join(tmpdir(), `kezek-${userInfo().uid}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  return join(elsewhere, `${name}.sock`);
}
