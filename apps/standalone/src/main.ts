import { writeFileSync } from 'node:fs';
import {
  ConfigError,
  EXIT_CONFIG,
  EXIT_FAILED,
  EXIT_OK,
  PolicyFileError,
  SAME_SIGNAL_MS,
  StopStack,
  createLog,
  loadRegionPolicy,
} from '@kezek/service';
import { freePort } from '@kezek/testkit';
import { announcement } from './demo/announcement.js';
import { startedFile } from './demo/files.js';
import { loadDemoData } from './demo/load.js';
import type { Surroundings } from './environment.js';
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
    await loadDemoData({ url, settings, policy: loadRegionPolicy(settings.policyFile), log });
    tellOthers(surroundings, url);
    say(announcement(url, settings.directory));
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
  writeFileSync(startedFile(settings.directory), JSON.stringify(facts, null, 2));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
