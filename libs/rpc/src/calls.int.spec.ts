import { Rejection } from '@kezek/domain';
import { correlation, createLog } from '@kezek/service';
import { until } from '@kezek/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, ProbeClient, type ServerOptions, startProbe, type ProbeService } from '../test/probe.js';
import type { Actor } from './actor.js';
import type { CallContext } from './call-context.js';
import { type Client, createClient } from './client.js';
import { Cancelled, CallFailed, DeadlineExceeded, Unavailable } from './errors.js';
import type { Implementation } from './server.js';

type Probe = typeof ProbeService;

describe.each(['tcp', 'unix'] as const)('a call over %s', (kind) => {
  let folder: string;
  let lines: string[];
  let clients: Client<Probe>[];
  let stops: (() => Promise<void>)[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kezek-rpc-'));
    lines = [];
    clients = [];
    stops = [];
  });
  afterEach(async () => {
    for (const client of clients) client.disconnect();
    await Promise.all(stops.map((stop) => stop()));
    rmSync(folder, { recursive: true });
  });

  const log = () => createLog({ service: 'probe', destination: { write: (line) => void lines.push(line) } });
  const someAddress = () => (kind === 'tcp' ? '127.0.0.1:0' : `unix:${folder}/probe.sock`);

  async function serve(implementation: Partial<Implementation<Probe>>, options: Partial<ServerOptions> = {}) {
    const started = await startProbe(implementation, { address: someAddress(), log: log(), ...options });
    stops.push(() => started.server.stop(100));
    return started;
  }

  function connect(address: string): Client<Probe> {
    const client = createClient(ProbeClient, address, { name: 'probe', log: log() });
    clients.push(client);
    return client;
  }

  it('carries a rejection whole', async () => {
    const { address } = await serve({
      giveTurn: () => Promise.reject(new Rejection('queue.second-application', { applicationId: 'app_1', count: 2 })),
    });
    const error = await connect(address)
      .giveTurn({ text: '' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Rejection);
    expect(error).toMatchObject({ code: 'queue.second-application', params: { applicationId: 'app_1', count: 2 } });
  });

  it('tells nothing of an inner error but the correlation id, and logs it once', async () => {
    const { address } = await serve({ giveTurn: () => Promise.reject(new Error('E11000 duplicate key')) });
    const error = await correlation.run('cor_lost', () =>
      connect(address)
        .giveTurn({ text: '' })
        .catch((reason: unknown) => reason),
    );
    expect(error).toBeInstanceOf(CallFailed);
    expect(String(error)).toContain('cor_lost');
    expect(String(error)).not.toContain('E11000');
    expect(lines.filter((line) => line.includes('E11000'))).toHaveLength(1);
  });

  it('brings who asks, under which key and correlation id, until when and in which language', async () => {
    const seen: CallContext[] = [];
    let logged: string | undefined;
    const { address } = await serve({
      giveTurn: async (request, call) => {
        seen.push(call);
        logged = correlation.current();
        return request;
      },
    });
    const actor: Actor = { kind: 'staff', id: 'stf_1', roles: ['department'], scope: { districtId: 'd_koksu' } };
    await correlation.run('cor_1', () =>
      connect(address).giveTurn({ text: '' }, { actor, idempotencyKey: 'key-1', locale: 'kk', deadlineMs: 30_000 }),
    );
    expect(seen[0]).toMatchObject({ actor, correlationId: 'cor_1', idempotencyKey: 'key-1', locale: 'kk' });
    expect(seen[0]!.deadline!.getTime() - Date.now()).toBeLessThanOrEqual(30_000);
    expect(logged).toBe('cor_1');
  });

  it('makes up a correlation id where the caller has none', async () => {
    let seen: string | undefined;
    const { address } = await serve({ getEcho: async (request, call) => ((seen = call.correlationId), request) });
    await connect(address).getEcho({ text: '' });
    expect(seen).toMatch(/^cor_/);
  });

  it('fails as typed at its deadline, and the server hears of it', async () => {
    let signal: AbortSignal | undefined;
    const { address } = await serve({
      giveTurn: (_request, call) => {
        signal = call.signal;
        return new Promise(() => undefined);
      },
    });
    const client = connect(address);
    let error: unknown;
    // Until one is in the server's hands when its time is over: a busy machine may take longer to carry it there.
    for (let deadlineMs = 100; signal === undefined; deadlineMs *= 2) {
      error = await client.giveTurn({ text: '' }, { deadlineMs }).catch((reason: unknown) => reason);
    }
    expect(error).toBeInstanceOf(DeadlineExceeded);
    expect(error).toMatchObject({ service: 'probe', method: 'GiveTurn' });
    await until(() => signal?.aborted, { what: 'the server to hear of the deadline' });
  });

  it('is cancelled by the signal of the caller, and the server hears of it', async () => {
    let signal: AbortSignal | undefined;
    const { address } = await serve({
      giveTurn: (_request, call) => {
        signal = call.signal;
        return new Promise(() => undefined);
      },
    });
    const gaveUp = new AbortController();
    const call = connect(address).giveTurn({ text: '' }, { signal: gaveUp.signal });
    await until(() => signal, { what: 'the call to arrive' });
    gaveUp.abort();
    await expect(call).rejects.toBeInstanceOf(Cancelled);
    await until(() => signal?.aborted, { what: 'the server to hear of it' });
    await expect(connect(address).giveTurn({ text: '' }, { signal: gaveUp.signal })).rejects.toBeInstanceOf(Cancelled);
  });

  it('inherits deadline and actor where it is made while answering another', async () => {
    const seen: CallContext[] = [];
    const inner = await serve({ getEcho: async (request, call) => (seen.push(call), request) });
    const toInner = connect(inner.address);
    const outer = await serve(
      { giveTurn: (request) => toInner.getEcho(request, { deadlineMs: 600_000 }) },
      { address: kind === 'tcp' ? '127.0.0.1:0' : `unix:${folder}/outer.sock` },
    );
    const actor: Actor = { kind: 'guardian', id: 'grd_1' };
    await connect(outer.address).giveTurn({ text: '' }, { actor, deadlineMs: 20_000 });
    expect(seen[0]).toMatchObject({ actor });
    // The time left travels in whole milliseconds and counts from the arrival on.
    expect(seen[0]!.deadline!.getTime()).toBeLessThanOrEqual(Date.now() + 20_000 + 10);
  });

  it('names the service that cannot be reached', async () => {
    const { address, server } = await serve({});
    await server.stop();
    const error = await connect(address)
      .giveTurn({ text: '' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unavailable);
    expect(String(error)).toContain('probe.GiveTurn');
  });

  it('tells readiness whether the other side serves', async () => {
    const { address, server } = await serve({});
    const client = connect(address);
    expect(await client.notServing()).toBeUndefined();
    await server.stop(100);
    expect(await client.notServing()).toBe('probe does not answer');
  });

  it('refuses a key that no header can hold before anything is sent', async () => {
    const { address } = await serve({});
    await expect(connect(address).giveTurn({ text: '' }, { idempotencyKey: 'two words' })).rejects.toThrow('idempotency key');
  });

  it('is counted by method and outcome', async () => {
    const { address, metrics } = await serve({ giveTurn: () => Promise.reject(new Rejection('queue.turn-not-found')) });
    await connect(address)
      .giveTurn({ text: '' })
      .catch(() => undefined);
    const { text } = await metrics.expose();
    expect(text).toMatch(/kezek_rpc_server_seconds_count\{.*method="GiveTurn",code="NOT_FOUND".*\} 1/);
  });

  describe('when the server goes away', () => {
    /** A server that breaks the connection instead of answering, as a killed process does. */
    async function breaking(counts: { calls: number }) {
      const started = await startProbe(
        {
          getEcho: () => ((counts.calls += 1), new Promise<Answer>(() => undefined)),
          giveTurn: () => ((counts.calls += 1), new Promise<Answer>(() => undefined)),
        },
        { address: someAddress() },
      );
      return { ...started, break: () => started.server.stop(0) };
    }

    it('a query in hand is asked again of the one that comes back', async () => {
      const counts = { calls: 0 };
      const first = await breaking(counts);
      const answer = connect(first.address).getEcho({ text: 'again' });
      await until(() => counts.calls, { what: 'the query to arrive' });
      await first.break();
      await serve({}, { address: first.address });
      expect(await answer).toEqual({ text: 'again' });
      expect(lines.join('')).toContain('call will be tried again');
    });

    it('so is a command with an idempotency key, and it is the same key', async () => {
      const counts = { calls: 0 };
      const keys: (string | undefined)[] = [];
      const first = await breaking(counts);
      const answer = connect(first.address).giveTurn({ text: 'again' }, { idempotencyKey: 'key-1' });
      await until(() => counts.calls, { what: 'the command to arrive' });
      await first.break();
      await serve({ giveTurn: async (request, call) => (keys.push(call.idempotencyKey), request) }, { address: first.address });
      expect(await answer).toEqual({ text: 'again' });
      expect(keys).toEqual(['key-1']);
    });

    it('a command without a key that was begun is never repeated', async () => {
      const counts = { calls: 0 };
      let repeated = 0;
      const first = await breaking(counts);
      const answer = connect(first.address)
        .giveTurn({ text: 'once' })
        .catch((reason: unknown) => reason);
      await until(() => counts.calls, { what: 'the command to arrive' });
      await first.break();
      await serve({ giveTurn: async (request) => ((repeated += 1), request) }, { address: first.address });
      expect(await answer).toBeInstanceOf(Unavailable);
      expect(repeated).toBe(0);
    });

    it('a command without a key that was never sent is', async () => {
      const first = await serve({});
      const client = connect(first.address);
      await first.server.stop();
      const answer = client.giveTurn({ text: 'sent' });
      await until(() => lines.some((line) => line.includes('call will be tried again')), { what: 'the first attempt to fail' });
      await serve({}, { address: first.address });
      expect(await answer).toEqual({ text: 'sent' });
    });

    it('a service that itself lacks another is not asked again', async () => {
      let asked = 0;
      const { address } = await serve({
        getEcho: () => {
          asked += 1;
          return Promise.reject(new Unavailable('identity', 'GetContact', 'UNAVAILABLE', 'connection refused'));
        },
      });
      const error = await connect(address)
        .getEcho({ text: '' })
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Unavailable);
      expect(String(error)).toContain('identity did not answer');
      expect(asked).toBe(1);
    });
  });
});
