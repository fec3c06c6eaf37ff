import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseConfig, callAddresses, peers, secretField, tlsOf } from './base-config.js';
import { ConfigError, loadConfig } from './config.js';

const right = {
  KEZEK_REGION_POLICY: 'deploy/regions/zhetysu.yaml',
  MONGO_URL: 'mongodb://localhost:27017',
  BUS_URL: 'embedded',
  GRPC_LISTEN: 'unix:/run/kezek/queue.sock',
  HTTP_HEALTH_LISTEN: '0.0.0.0:9090',
};

function problemsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is typed and has its defaults', () => {
    const config = loadConfig(baseConfig.extend(peers('identity')), { ...right, IDENTITY_ADDR: 'identity:50051', KEZEK_DEMO: '1' });
    expect(config).toMatchObject({ LOG_LEVEL: 'info', KEZEK_DEMO: true, BUS_URL: 'embedded:kezek_bus', IDENTITY_ADDR: 'identity:50051' });
    expect(callAddresses(config).identity).toBe('identity:50051');
    expect(tlsOf(config)).toBeUndefined();
  });

  it('lists every wrong and every missing variable at once, with what is expected and what was given', () => {
    const problems = problemsOf(() =>
      loadConfig(baseConfig.extend(peers('identity')), {
        ...right,
        MONGO_URL: '',
        BUS_URL: 'redis://x',
        LOG_LEVEL: 'loud',
        GRPC_LISTEN: 'host:99999',
      }),
    );
    expect(problems).toEqual([
      'MONGO_URL: missing; expected the database as mongodb://...',
      'BUS_URL: expected the broker as amqp://... or amqps://..., or the word embedded; got "redis://x"',
      'GRPC_LISTEN: expected host:port, or unix:<path> of at most 107 bytes; got "host:99999"',
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent; got "loud"',
      'IDENTITY_ADDR: missing; expected host:port, or unix:<path> of at most 107 bytes',
    ]);
  });

  it('never repeats a secret, nor the password in a URL', () => {
    const schema = baseConfig.extend({ PHONE_PEPPER: secretField('at least 32 characters', 32) });
    const text = problemsOf(() => loadConfig(schema, { ...right, BUS_URL: 'http://user:hunter2@rabbit', PHONE_PEPPER: 'hunter3' })).join(
      '\n',
    );
    expect(text).not.toMatch(/hunter/);
    expect(text).toContain('PHONE_PEPPER: expected at least 32 characters; got something else (a secret, not shown)');
    expect(text).toContain('http://user:***@rabbit');
  });

  it('refuses half a TLS set-up', () => {
    const config = loadConfig(baseConfig, { ...right, GRPC_TLS_CA: '-----BEGIN CERTIFICATE-----' });
    expect(() => tlsOf(config)).toThrow(ConfigError);
  });
});

describe('a variable given as a file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kezek-config-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read, without the line end', () => {
    writeFileSync(join(folder, 'url'), 'mongodb://u:p@db/kezek\n');
    const { MONGO_URL: _, ...rest } = right;
    expect(loadConfig(baseConfig, { ...rest, MONGO_URL_FILE: join(folder, 'url') }).MONGO_URL).toBe('mongodb://u:p@db/kezek');
  });

  it('is refused once, by its name, if it cannot be read or is given twice', () => {
    const { MONGO_URL: _, ...rest } = right;
    expect(problemsOf(() => loadConfig(baseConfig, { ...rest, MONGO_URL_FILE: join(folder, 'none') }))).toEqual([
      `MONGO_URL: the file ${join(folder, 'none')} named by MONGO_URL_FILE cannot be read (ENOENT)`,
    ]);
    expect(problemsOf(() => loadConfig(baseConfig, { ...right, MONGO_URL_FILE: '/x' }))).toEqual([
      'MONGO_URL: given twice, as MONGO_URL and as MONGO_URL_FILE; keep one',
    ]);
  });
});
