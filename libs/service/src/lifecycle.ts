import type { ZodObject, output } from 'zod';
import type { BaseConfig } from './base-config.js';
import { ConfigError, type Environment, loadConfig } from './config.js';
import { DatabaseUnavailable } from './database.js';
import type { RunningService } from './deps.js';
import { type Kernel, bootKernel } from './kernel.js';
import { type Logger, createLog } from './log.js';
import { PolicyFileError } from './policy-file.js';
import { StopStack } from './stop-stack.js';

export const EXIT_OK = 0;
export const EXIT_FAILED = 1;
/** EX_CONFIG of sysexits.h: restarting will not help, somebody must change the configuration. */
export const EXIT_CONFIG = 78;

/** Below the 30 s that orchestrators commonly leave between SIGTERM and SIGKILL. */
export const STOP_LIMIT_SERVICE_MS = 25_000;

/** One Ctrl-C arrives more than once: from the terminal to the whole group, and again from npm or a supervisor that passes it on. */
export const SAME_SIGNAL_MS = 1_000;

type Event = 'SIGTERM' | 'SIGINT' | 'unhandledRejection' | 'uncaughtException';

/** The process as the lifecycle sees it. */
export interface Host {
  readonly env: Environment;
  on(event: Event, listener: (reason: unknown) => void): unknown;
  exit(code: number): void;
  complain(text: string): void;
  /** Machine time that only goes forward. */
  nowMs(): number;
}

export interface ServiceOptions<S extends ZodObject> {
  readonly name: string;
  readonly schema: S;
  readonly main: (kernel: Kernel<output<S> & BaseConfig>) => Promise<RunningService>;
  readonly stopLimitMs?: number;
  readonly log?: Logger;
}

const thisProcess: Host = {
  env: process.env,
  on: (event, listener) => process.on(event, listener),
  exit: (code) => process.exit(code),
  complain: (text) => void process.stderr.write(`${text}\n`),
  nowMs: () => performance.now(),
};

/**
 * The whole life of a service process: configuration, log, kernel, `main`, then wait for SIGTERM or SIGINT and stop in the opposite order.
 * A second signal, if it is another one, exits at once; so does an error nobody caught, after it is logged. Exits with 78 on a wrong configuration or policy.
 */
export async function runService<S extends ZodObject>(options: ServiceOptions<S>, host: Host = thisProcess): Promise<void> {
  let config: output<S> & BaseConfig;
  try {
    config = loadConfig(options.schema, host.env) as output<S> & BaseConfig;
  } catch (error) {
    return refuse(options.name, error, host);
  }
  const log = options.log ?? createLog({ service: options.name, level: config.LOG_LEVEL });
  const stack = new StopStack(log);
  const told = new AbortController();
  const asked = askedToStop(host, log, told);
  diesOfUncaught(host, log);

  let failure: unknown;
  try {
    const kernel = await bootKernel({ name: options.name, config, log, stack, signal: told.signal });
    const service = await options.main(kernel);
    stack.push('service', () => service.stop());
    if (!told.signal.aborted) {
      kernel.deps.readiness.hold(undefined);
      log.info('ready');
    }
    await asked;
    kernel.deps.readiness.hold('stopping');
  } catch (error) {
    if (!told.signal.aborted) failure = error;
  }
  const clean = await stopWithin(options.stopLimitMs ?? STOP_LIMIT_SERVICE_MS, stack, log);
  if (isConfigurationError(failure)) return refuse(options.name, failure, host);
  if (failure !== undefined)
    log.fatal(failure instanceof DatabaseUnavailable ? { reason: failure.message } : { err: failure }, 'start failed');
  else log.info({ clean }, 'stopped');
  host.exit(failure === undefined && clean ? EXIT_OK : EXIT_FAILED);
}

const isConfigurationError = (error: unknown): error is Error => error instanceof ConfigError || error instanceof PolicyFileError;

function refuse(name: string, error: unknown, host: Host): void {
  if (!isConfigurationError(error)) throw error;
  host.complain(`${name}: ${error.message}`);
  host.exit(EXIT_CONFIG);
}

function askedToStop(host: Host, log: Logger, told: AbortController): Promise<void> {
  let firstMs = 0;
  return new Promise((resolve) => {
    const onSignal = (signal: string) => () => {
      if (told.signal.aborted && host.nowMs() - firstMs < SAME_SIGNAL_MS) return;
      if (told.signal.aborted) {
        log.warn({ signal }, 'told twice to stop, exiting at once');
        return host.exit(EXIT_FAILED);
      }
      firstMs = host.nowMs();
      log.info({ signal }, 'stopping');
      told.abort();
      resolve();
    };
    host.on('SIGTERM', onSignal('SIGTERM'));
    host.on('SIGINT', onSignal('SIGINT'));
  });
}

function diesOfUncaught(host: Host, log: Logger): void {
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    host.on(event, (reason) => {
      log.fatal({ err: reason, event }, 'an error nobody caught; its state cannot be trusted any more');
      host.exit(EXIT_FAILED);
    });
  }
}

async function stopWithin(limitMs: number, stack: StopStack, log: Logger): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      log.error({ part: stack.current, limitMs }, 'stopping took too long and is cut off');
      resolve(false);
    }, limitMs);
  });
  const clean = await Promise.race([stack.unwind(), tooLate]);
  clearTimeout(timer);
  return clean;
}
