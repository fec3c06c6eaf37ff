import { join } from 'node:path';
import { startDatabase } from './start.js';

/** A process that starts a database, says its process id, and waits to be killed. */
async function main(temporary: string): Promise<void> {
  const database = await startDatabase({ directory: join(temporary, 'data'), removeAtEnd: temporary });
  process.stdout.write(`${database.pid}\n`);
  setInterval(() => undefined, 60_000);
}

void main(process.argv[2] ?? '');
