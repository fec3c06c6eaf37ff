import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, EXIT_CONFIG, EXIT_FAILED, EXIT_OK, PolicyFileError, SAME_SIGNAL_MS, StopStack, createLog } from '@kezek/service';
import { freePort } from '@kezek/testkit';
import { DEMO_STAFF, demoPassword, loadDemoData } from './demo-data.js';
import { DEMO_ADMIN, type Surroundings } from './environment.js';
import { layGround } from './ground.js';
import { startInProcess } from './in-process.js';
import { ServiceProcesses } from './processes.js';
import { type Settings, readSettings } from './settings.js';
import { portIsFree, ready } from './waiting.js';

void main();

async function main(): Promise<void> {
  let settings: Settings;
  try {
    settings = readSettings(process.env, process.argv.slice(2));
    if (settings.port === 0) settings = { ...settings, port: await freePort() };
    if (!(await portIsFree(settings.port)))
      throw new ConfigError([`PORT: ${settings.port} is in use; stop what listens there or set PORT to another`]);
  } catch (error) {
    return refuse(error);
  }
  const log = createLog({ service: 'standalone', level: settings.logLevel });
  const stack = new StopStack(log);
  const stopping = stopOnSignal(stack);
  try {
    const { ground, surroundings } = await layGround(settings, { log, stack });
    if (settings.processes) new ServiceProcesses(surroundings, log).start(stack);
    else await startInProcess(surroundings, ground);
    const url = `http://localhost:${settings.port}`;
    await ready(url);
    await loadDemoData(url);
    tellOthers(surroundings, url);
    announce(url, settings);
  } catch (error) {
    if (stopping()) return;
    await stack.unwind();
    refuse(error);
  }
}

function stopOnSignal(stack: StopStack): () => boolean {
  let toldMs: number | undefined;
  const stop = async (): Promise<void> => {
    if (toldMs !== undefined && performance.now() - toldMs < SAME_SIGNAL_MS) return;
    if (toldMs !== undefined) process.exit(EXIT_FAILED);
    toldMs = performance.now();
    say('\nStopping …');
    process.exit((await stack.unwind()) ? EXIT_OK : EXIT_FAILED);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  return () => toldMs !== undefined;
}

function refuse(error: unknown): void {
  const known = error instanceof ConfigError || error instanceof PolicyFileError;
  process.stderr.write(`Kezek cannot start: ${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(known ? EXIT_CONFIG : EXIT_FAILED);
}

/** For the `kezek` command: where this installation keeps what. */
function tellOthers({ settings, database }: Surroundings, url: string): void {
  const facts = { url, busUrl: 'embedded', databaseUrl: database.url('kezek_bus'), pid: process.pid };
  writeFileSync(join(settings.directory, 'standalone.json'), JSON.stringify(facts, null, 2));
}

function announce(url: string, { directory }: Settings): void {
  say(`
Kezek runs at ${url}
  API described   ${url}/api/docs
  Data            ${directory}

Demonstration: sign in as staff with login and password
  administrator   ${DEMO_ADMIN.login} / ${DEMO_ADMIN.password}
${DEMO_STAFF.map(({ login }) => `  ${login.padEnd(15)} ${login} / ${demoPassword(login)}`).join('\n')}
Guardians sign in with IIN and phone; the code of the SMS is at ${url}/api/v1/demo/messages?phone=+77001234567
  IINs to try with: guardian 900101300017 or another valid one, child 221101500037

In another terminal: npx kezek scenario taldykorgan
Ctrl-C stops.
`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
