import { type TestDatabase, testDatabase, until, workspaceRoot } from '@kezek/testkit';
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BaseConfig, baseConfig } from './base-config.js';
import type { Kernel } from './kernel.js';
import { type Host, runService } from './lifecycle.js';
import { createLog } from './log.js';

const policyFile = join(workspaceRoot(), 'deploy/regions/zhetysu.yaml');

class FakeProcess extends EventEmitter implements Host {
  readonly exits: number[] = [];
  readonly complaints: string[] = [];
  ms = 0;

  constructor(readonly env: Record<string, string>) {
    super();
  }
  exit(code: number): void {
    this.exits.push(code);
  }
  nowMs(): number {
    return this.ms;
  }
  complain(text: string): void {
    this.complaints.push(text);
  }
}

describe('the life of a service', () => {
  let database: TestDatabase;
  let folder: string;
  let lines: string[];
  let events: string[];

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kezek-life-'));
    lines = [];
    events = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function start(options: {
    env?: Record<string, string>;
    main?: (kernel: Kernel<BaseConfig>) => Promise<{ stop(): Promise<void> }>;
    stopLimitMs?: number;
  }) {
    const host = new FakeProcess({
      KEZEK_REGION_POLICY: policyFile,
      MONGO_URL: database.url,
      BUS_URL: 'embedded',
      GRPC_LISTEN: `unix:${folder}/grpc.sock`,
      HTTP_HEALTH_LISTEN: `unix:${folder}/health.sock`,
      ...options.env,
    });
    const ended = runService(
      {
        name: 'queue',
        schema: baseConfig,
        log: createLog({ service: 'queue', destination: { write: (line) => void lines.push(line) } }),
        main: options.main ?? idle,
        ...(options.stopLimitMs === undefined ? {} : { stopLimitMs: options.stopLimitMs }),
      },
      host,
    );
    return {
      host,
      ended,
      ready: () => until(() => lines.some((line) => line.includes('"msg":"ready"')), { what: 'the service to be ready' }),
    };
  }

  async function idle(kernel: Kernel<BaseConfig>) {
    await kernel.use('bus', {
      start: async () => void events.push('bus started'),
      stop: async () => void events.push(`bus stopped, database ${kernel.deps.database.readyState === 1 ? 'open' : 'closed'}`),
      notReady: () => undefined,
    });
    return { stop: async () => void events.push('service stopped') };
  }

  it('starts its parts, and stops them in the opposite order on SIGTERM', async () => {
    const { host, ended, ready } = start({});
    await ready();
    host.emit('SIGTERM');
    await ended;
    expect(events).toEqual(['bus started', 'service stopped', 'bus stopped, database open']);
    expect(host.exits).toEqual([0]);
    expect(existsSync(join(folder, 'health.sock'))).toBe(false);
  });

  it('exits with 78 and says only what is wrong, on a wrong configuration', async () => {
    const { host, ended } = start({ env: { MONGO_URL: 'mysql://x', BUS_URL: '' } });
    await ended;
    expect(host.exits).toEqual([78]);
    expect(host.complaints.join('')).toMatch(/^queue: the configuration is wrong:\n {2}MONGO_URL: .*\n {2}BUS_URL: missing/);
    expect(host.complaints.join('')).not.toContain(' at ');
  });

  it('exits with 78 and names the line, on a wrong policy', async () => {
    const wrong = join(folder, 'region.yaml');
    writeFileSync(wrong, 'id: 7\n');
    const { host, ended } = start({ env: { KEZEK_REGION_POLICY: wrong } });
    await ended;
    expect(host.exits).toEqual([78]);
    expect(host.complaints.join('')).toContain(`${wrong}:1 id: `);
  });

  it('exits with 1, everything closed, when main fails', async () => {
    const main = async (kernel: Kernel<BaseConfig>) => {
      await idle(kernel);
      throw new Error('port in use');
    };
    const { host, ended } = start({ main });
    await ended;
    expect(host.exits).toEqual([1]);
    expect(events).toEqual(['bus started', 'bus stopped, database open']);
    expect(lines.join('')).toContain('port in use');
  });

  it('stops in order when told to while it is still starting', async () => {
    let proceed = (): void => undefined;
    const main = async (kernel: Kernel<BaseConfig>) => {
      events.push('starting');
      await new Promise<void>((resolve) => (proceed = resolve));
      expect(kernel.signal.aborted).toBe(true);
      return { stop: async () => void events.push('service stopped') };
    };
    const { host, ended } = start({ main });
    await until(() => events.includes('starting'), { what: 'main to run' });
    host.emit('SIGTERM');
    proceed();
    await ended;
    expect(events).toEqual(['starting', 'service stopped']);
    expect(host.exits).toEqual([0]);
    expect(lines.join('')).not.toContain('"msg":"ready"');
  });

  /** A service whose stop hangs until it is released. */
  function hanging() {
    let release = (): void => undefined;
    const hung = new Promise<void>((resolve) => (release = resolve));
    const gone = () => until(() => !existsSync(join(folder, 'health.sock')), { what: 'the rest to be stopped' });
    return { main: async () => ({ stop: () => hung }), letGo: () => (release(), gone()) };
  }

  it('takes a signal that comes again within a second for the same one, and exits at once on a second', async () => {
    const { main, letGo } = hanging();
    const { host, ended, ready } = start({ main, stopLimitMs: 60_000 });
    await ready();
    host.emit('SIGINT');
    host.ms += 999;
    host.emit('SIGTERM');
    expect(host.exits).toEqual([]);
    host.ms += 1;
    host.emit('SIGINT');
    expect(host.exits).toEqual([1]);
    await letGo();
    await ended;
  });

  it('cuts a stop off at the limit and names what hung', async () => {
    const { main, letGo } = hanging();
    const { host, ended, ready } = start({ main, stopLimitMs: 50 });
    await ready();
    host.emit('SIGTERM');
    await ended;
    expect(host.exits).toEqual([1]);
    expect(lines.join('')).toContain('"part":"service"');
    await letGo();
  });

  it('dies of an error nobody caught, and says so', async () => {
    const { host, ended, ready } = start({});
    await ready();
    host.emit('unhandledRejection', new Error('forgotten await'));
    expect(host.exits).toEqual([1]);
    expect(lines.join('')).toContain('forgotten await');
    host.emit('SIGTERM');
    await ended;
  });
});
