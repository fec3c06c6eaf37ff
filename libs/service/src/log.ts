import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { correlation } from './correlation.js';
import { maskLine } from './mask.js';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogOptions {
  readonly service: string;
  readonly level?: LogLevel;
  /** Standard output unless given. */
  readonly destination?: DestinationStream;
}

/** A logger of JSON lines that carries the correlation id and lets no IIN, phone or name out. */
export function createLog(options: LogOptions): Logger {
  return pino(
    {
      level: options.level ?? 'info',
      base: { service: options.service },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const correlationId = correlation.current();
        return correlationId === undefined ? {} : { correlationId };
      },
      hooks: { streamWrite: maskLine },
    },
    ...(options.destination === undefined ? [] : [options.destination]),
  );
}
