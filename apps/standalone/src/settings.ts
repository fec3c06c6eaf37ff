import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, LOG_LEVELS, type LogLevel } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';

export interface Settings {
  /** Where the pages and the REST door answer. */
  readonly port: number;
  /** Everything that must outlive a restart. */
  readonly directory: string;
  readonly policyFile: string;
  readonly logLevel: LogLevel;
  /** Each service in a process of its own, restarted when it dies. */
  readonly processes: boolean;
  /** Invented families at every stage, with which the clock moves on by some weeks. */
  readonly families: boolean;
}

const DEFAULT_PORT = 8080;
const DEFAULT_REGION = 'demo';

/** @throws ConfigError that lists every wrong value */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const problems: string[] = [];
  const root = workspaceRoot();
  const port = Number(env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push(`PORT: a port number from 0 to 65535, not "${env['PORT']}"`);
  const region = env['KEZEK_REGION'] ?? DEFAULT_REGION;
  const policyFile = join(root, 'deploy/regions', `${region}.yaml`);
  if (!/^[a-z0-9-]+$/.test(region) || !existsSync(policyFile))
    problems.push(`KEZEK_REGION: the name of a region file in deploy/regions, not "${region}"`);
  const logLevel = (env['LOG_LEVEL'] ?? 'warn') as LogLevel;
  if (!LOG_LEVELS.includes(logLevel)) problems.push(`LOG_LEVEL: one of ${LOG_LEVELS.join(', ')}, not "${logLevel}"`);
  const families = env['KEZEK_DEMO_FAMILIES'] ?? '1';
  if (!['0', '1'].includes(families)) problems.push(`KEZEK_DEMO_FAMILIES: 0 or 1, not "${families}"`);
  const unknown = args.filter((arg) => arg !== '--processes');
  if (unknown.length > 0) problems.push(`unknown argument ${unknown.join(' ')}; there is only --processes`);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    port,
    directory: resolve(env['KEZEK_DATA'] ?? join(root, '.kezek')),
    policyFile,
    logLevel,
    processes: args.includes('--processes'),
    families: families === '1',
  };
}
