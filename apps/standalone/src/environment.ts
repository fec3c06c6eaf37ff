import { workspaceRoot } from '@kezek/testkit';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { RunningDatabase } from '@kezek/testkit';
import { authorityFile, rootsFile } from './demo-authority.js';
import { peopleFile } from './demo/files.js';
import type { Secrets } from './secrets.js';
import type { Settings } from './settings.js';

export const SERVICE_NAMES = ['identity', 'voucher', 'enrolment', 'queue', 'payment', 'notification', 'gateway'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

export const DEMO_ADMIN = { login: 'admin', password: 'kezek-demo-admin' } as const;

export interface Surroundings {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly database: Pick<RunningDatabase, 'url'>;
  readonly smsUrl: string;
  readonly smsHttpUrl: string;
}

/** What each service reads from its environment: the very variables that compose gives it. */
export function environmentOf(
  service: ServiceName,
  { settings, secrets, database, smsUrl, smsHttpUrl }: Surroundings,
): Record<string, string> {
  const sockets = socketFolder(settings.directory);
  const address = (name: string): string => `unix:${join(sockets, `${name}.sock`)}`;
  const addresses = Object.fromEntries(SERVICE_NAMES.map((name) => [`${name.toUpperCase()}_ADDR`, address(name)]));
  return {
    ...addresses,
    KEZEK_REGION_POLICY: settings.policyFile,
    MONGO_URL: database.url(`kezek_${service}`),
    BUS_URL: 'embedded',
    GRPC_LISTEN: address(service),
    HTTP_HEALTH_LISTEN: address(`${service}-health`),
    LOG_LEVEL: settings.logLevel,
    KEZEK_DEMO: '1',
    ...own(service, { settings, secrets, smsUrl, smsHttpUrl }),
  };
}

function own(service: ServiceName, { settings, secrets, smsUrl, smsHttpUrl }: Omit<Surroundings, 'database'>): Record<string, string> {
  switch (service) {
    case 'identity':
      return {
        IDENTITY_KEY: secrets.identityKey,
        IDENTITY_LOOKUP_KEY: secrets.identityLookupKey,
        IDENTITY_FIRST_ADMIN_LOGIN: DEMO_ADMIN.login,
        IDENTITY_FIRST_ADMIN_PASSWORD: DEMO_ADMIN.password,
      };
    case 'enrolment':
      return { SIGNATURE_ROOTS_FILE: rootsFile(settings.directory) };
    case 'queue':
      return { QUEUE_LOG_KEY: secrets.queueLogKey };
    case 'voucher':
      return { VOUCHER_SIGNING_KEY: secrets.voucherSigningKey };
    case 'notification':
      return { SMPP_URL: smsUrl };
    case 'gateway':
      return {
        HTTP_LISTEN: `127.0.0.1:${settings.port}`,
        PORTAL_DIR: process.env['PORTAL_DIR'] ?? join(workspaceRoot(), 'apps/portal/dist/site'),
        DEMO_SMS_URL: smsHttpUrl,
        DEMO_AUTHORITY_FILE: authorityFile(settings.directory),
        DEMO_PEOPLE_FILE: peopleFile(settings.directory),
      };
    default:
      return {};
  }
}

/** Short, since a socket's path has at most 107 bytes, and the same for the same data. */
function socketFolder(directory: string): string {
  const folder = join(tmpdir(), `kezek-${userInfo().uid}-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
