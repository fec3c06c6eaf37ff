import { z } from 'zod';
import { ConfigError } from './config.js';
import { LOG_LEVELS } from './log.js';
import { parseListenAddress } from './listen-address.js';

const ADDRESS = 'host:port, or unix:<path> of at most 107 bytes';

/** `host:port` or `unix:path`. */
export const addressField = () =>
  z
    .string()
    .refine((text) => parseListenAddress(text) !== undefined)
    .meta({ description: ADDRESS });

/** A value that no message or log repeats. */
export const secretField = (description: string, minLength = 1) => z.string().min(minLength).meta({ description, secret: true });

export const flagField = () =>
  z
    .enum(['0', '1'])
    .meta({ description: '1 for on, 0 or nothing for off' })
    .default('0')
    .transform((text) => text === '1');

const pemField = (what: string) =>
  z
    .string()
    .regex(/^-----BEGIN /)
    .meta({ description: `${what}, as PEM text`, secret: true })
    .optional();

// One database of its own next to those of the services, so that all of them find the same bus.
const EMBEDDED_BUS = 'embedded:kezek_bus';

/** What every service is told by its environment. */
export const baseConfig = z.object({
  KEZEK_REGION_POLICY: z.string().meta({ description: 'the path of the region policy, e.g. deploy/regions/zhetysu.yaml' }),
  MONGO_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/)
    .meta({ description: 'the database as mongodb://...' }),
  BUS_URL: z
    .string()
    .regex(/^(embedded:?|amqps?:\/\/\S+)$/)
    .meta({ description: 'the broker as amqp://... or amqps://..., or the word embedded' })
    .transform((text) => (text.startsWith('embedded') ? EMBEDDED_BUS : text)),
  GRPC_LISTEN: addressField(),
  HTTP_HEALTH_LISTEN: addressField(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .meta({ description: `one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  KEZEK_DEMO: flagField(),
  GRPC_TLS_CA: pemField('the certificate authority that services trust'),
  GRPC_TLS_CERT: pemField('the certificate of this service'),
  GRPC_TLS_KEY: pemField('the private key of this service'),
});

export type BaseConfig = z.output<typeof baseConfig>;

type PeerShape<Name extends string> = { [K in `${Uppercase<Name>}_ADDR`]: ReturnType<typeof addressField> };

/** The variables that say where other services answer: `peers('identity')` is IDENTITY_ADDR. For `schema: baseConfig.extend(peers(...))`. */
export const peers = <Name extends string>(...names: readonly Name[]): PeerShape<Name> =>
  Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_ADDR`, addressField()])) as PeerShape<Name>;

/** Names of the services a configuration has an address of: IDENTITY_ADDR → `identity`. */
export type PeerOf<Config> = { [K in keyof Config]: K extends `${infer Name}_ADDR` ? Lowercase<Name> : never }[keyof Config];

/** Addresses of other services by their name in lower case. */
export type CallAddresses<Config> = Readonly<Record<PeerOf<Config>, string>>;

export const callAddresses = <Config extends object>(config: Config): CallAddresses<Config> =>
  Object.fromEntries(
    Object.entries(config)
      .filter(([name]) => name.endsWith('_ADDR'))
      .map(([name, value]) => [name.slice(0, -'_ADDR'.length).toLowerCase(), value]),
  ) as CallAddresses<Config>;

/** What both ends of a call need to know each other: all three or none. */
export interface Tls {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** @throws ConfigError if only some of the three are given: half a protection must not look like one */
export function tlsOf(config: Pick<BaseConfig, 'GRPC_TLS_CA' | 'GRPC_TLS_CERT' | 'GRPC_TLS_KEY'>): Tls | undefined {
  const { GRPC_TLS_CA: ca, GRPC_TLS_CERT: cert, GRPC_TLS_KEY: key } = config;
  if (ca === undefined && cert === undefined && key === undefined) return undefined;
  if (ca !== undefined && cert !== undefined && key !== undefined) return { ca, cert, key };
  throw new ConfigError(['GRPC_TLS_CA, GRPC_TLS_CERT, GRPC_TLS_KEY: belong together; give all three or none']);
}
