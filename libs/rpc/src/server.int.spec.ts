import { Metadata, credentials, loadPackageDefinition, type ServiceError, status } from '@grpc/grpc-js';
import { voucherV1 } from '@kezek/contracts';
import { Metrics, RandomIds, Readiness, SystemClock, createLog } from '@kezek/service';
import { until } from '@kezek/testkit';
import { service as healthDefinition } from 'grpc-health-check';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProbeClient, ProbeService, startProbe } from '../test/probe.js';
import { type Client, createClient } from './client.js';
import { Unavailable } from './errors.js';
import { KEYS } from './metadata.js';
import { type Implementation, RpcServer } from './server.js';

const log = createLog({ service: 'probe', level: 'silent' });

describe('the gRPC server', () => {
  let folder: string;
  let clients: { disconnect(): void }[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kezek-rpc-'));
    clients = [];
  });
  afterEach(() => {
    for (const client of clients) client.disconnect();
    rmSync(folder, { recursive: true });
  });

  function connect(address: string, options: Partial<Parameters<typeof createClient>[2]> = {}): Client<typeof ProbeService> {
    const client = createClient(ProbeClient, address, { name: 'probe', log, ...options });
    clients.push(client);
    return client;
  }

  it('finishes the call in hand before it stops, and takes no new one', async () => {
    let arrived = false;
    let finish = (): void => undefined;
    const { server, address } = await startProbe(
      {
        giveTurn: async (request) => {
          arrived = true;
          await new Promise<void>((resolve) => (finish = resolve));
          return request;
        },
      },
      { address: '127.0.0.1:0' },
    );
    const inHand = connect(address).giveTurn({ text: 'in hand' });
    await until(() => arrived, { what: 'the call to arrive' });
    let stopped = false;
    const stopping = server.stop().then(() => (stopped = true));
    await expect(connect(address).giveTurn({ text: 'late' })).rejects.toBeInstanceOf(Unavailable);
    expect(stopped).toBe(false);
    finish();
    expect(await inHand).toEqual({ text: 'in hand' });
    await stopping;
  });

  it('cuts off at its limit what does not finish', async () => {
    let arrived = false;
    const { server, address } = await startProbe(
      { giveTurn: () => ((arrived = true), new Promise(() => undefined)) },
      { address: '127.0.0.1:0' },
    );
    const cutOff = connect(address)
      .giveTurn({ text: '' })
      .catch((reason: unknown) => reason);
    await until(() => arrived, { what: 'the call to arrive' });
    await server.stop(50);
    expect(await cutOff).toBeInstanceOf(Unavailable);
  });

  it('takes over the socket file that a killed process left, but not one that is answered on', async () => {
    const path = join(folder, 'probe.sock');
    const listenAndDie = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', listenAndDie]);
    expect(existsSync(path)).toBe(true);
    const { server } = await startProbe({}, { address: `unix:${path}` });
    await expect(startProbe({}, { address: `unix:${path}` })).rejects.toThrow();
    await server.stop();
  });

  it('says which address it cannot use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(startProbe({}, { address: `127.0.0.1:${port}` })).rejects.toThrow(String(port));
    await new Promise((resolve) => other.close(resolve));
  });

  it('spreads calls over every address behind a name', async () => {
    const answeredBy = (name: string) => ({ getEcho: async () => ({ text: name }) });
    const one = await startProbe(answeredBy('one'), { address: '127.0.0.1:0' });
    const two = await startProbe(answeredBy('two'), { address: '127.0.0.1:0' });
    const client = connect(`ipv4:${one.address},${two.address}`);
    const seen = new Set<string>();
    await until(async () => seen.add((await client.getEcho({ text: '' })).text).size === 2, { what: 'both servers to be used' });
    await Promise.all([one.server.stop(), two.server.stop()]);
  });

  it('refuses what is no actor or no key, however it came', async () => {
    const { server, address } = await startProbe({}, { address: '127.0.0.1:0' });
    const raw = new ProbeClient(address, credentials.createInsecure());
    const { path, requestSerialize, responseDeserialize } = ProbeService.giveTurn;
    const send = (key: string, value: string | Buffer) =>
      new Promise<ServiceError | null>((resolve) => {
        const metadata = new Metadata();
        metadata.set(key, value);
        raw.makeUnaryRequest(path, requestSerialize, responseDeserialize, { text: '' }, metadata, {}, (error) => resolve(error));
      });
    expect(await send(KEYS.actor, Buffer.from('{"kind":"root","id":"1"}'))).toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: 'rpc.actor-invalid',
    });
    expect(await send(KEYS.idempotencyKey, 'k'.repeat(201))).toMatchObject({ code: status.INVALID_ARGUMENT });
    expect(await send(KEYS.correlationId, 'a strange one')).toBeNull();
    raw.close();
    await server.stop();
  });

  it('lets only holders of a certificate of the same authority in', async () => {
    const ours = authority(folder, 'ours');
    const theirs = authority(folder, 'theirs');
    const { server, address } = await startProbe({}, { address: 'localhost:0', tls: ours });
    expect(await connect(address, { tls: ours }).giveTurn({ text: 'known' })).toEqual({ text: 'known' });
    await expect(connect(address, { tls: { ...theirs, ca: ours.ca } }).giveTurn({ text: '' })).rejects.toBeInstanceOf(Unavailable);
    await expect(connect(address).giveTurn({ text: '' })).rejects.toBeInstanceOf(Unavailable);
    await server.stop();
  });

  it('serves and calls what the contracts generate', async () => {
    const server = new RpcServer({ log, ids: new RandomIds(new SystemClock()), metrics: new Metrics({ service: 'voucher' }) });
    const getVoucher: Implementation<typeof voucherV1.VoucherServiceService>['getVoucher'] = async () =>
      voucherV1.GetVoucherResponse.fromPartial({});
    const unused = Object.fromEntries(
      Object.keys(voucherV1.VoucherServiceService).map((name) => [name, () => Promise.reject(new Error(name))]),
    );
    server.add(voucherV1.VoucherServiceService, { ...unused, getVoucher } as Implementation<typeof voucherV1.VoucherServiceService>);
    const client = createClient(voucherV1.VoucherServiceClient, await server.listen('127.0.0.1:0'), { name: 'voucher', log });
    expect(await client.getVoucher(voucherV1.GetVoucherRequest.fromPartial({}))).toEqual(voucherV1.GetVoucherResponse.fromPartial({}));
    client.disconnect();
    await server.stop();
  });

  it('refuses an implementation that lacks a method', () => {
    const server = new RpcServer({ log, ids: new RandomIds(new SystemClock()), metrics: new Metrics({ service: 'x' }) });
    expect(() => server.add(ProbeService, {} as never)).toThrow('getEcho');
  });

  describe('its health', () => {
    it('is the readiness of the service, also to those who watch, and a watch does not hold up its stop', async () => {
      const readiness = new Readiness(new SystemClock());
      let missing: string | undefined = undefined;
      readiness.add({ name: 'database', check: async () => missing });
      const lines: string[] = [];
      const heard = createLog({ service: 'probe', destination: { write: (line) => void lines.push(line) } });
      const { server, address } = await startProbe({}, { address: '127.0.0.1:0', readiness, log: heard });
      const client = healthClient(address);
      const check = (service: string) =>
        new Promise<unknown>((resolve) =>
          client.check({ service }, (error: ServiceError | null, answer: unknown) => resolve(error?.code ?? answer)),
        );
      expect(await check('')).toEqual({ status: 'SERVING' });
      expect(await check('kezek.probe.v1.ProbeService')).toEqual({ status: 'SERVING' });
      expect(await check('other')).toBe(status.NOT_FOUND);

      const watched: string[] = [];
      const watch = client.watch({ service: '' });
      watch.on('data', (answer: { status: string }) => watched.push(answer.status));
      watch.on('error', () => undefined);
      await until(() => watched.length === 1, { what: 'the first state' });
      missing = 'gone';
      expect(await check('')).toEqual({ status: 'NOT_SERVING' });
      await until(() => watched.length === 2, { what: 'the change' });
      expect(watched).toEqual(['SERVING', 'NOT_SERVING']);
      await server.stop(60_000);
      expect(lines.join('')).not.toContain('cut off');
      client.close();
    });
  });
});

function healthClient(address: string) {
  const loaded = loadPackageDefinition({ 'grpc.health.v1.Health': healthDefinition as never });
  const Health = (loaded as never as { grpc: { health: { v1: { Health: new (...args: unknown[]) => HealthClient } } } }).grpc.health.v1
    .Health;
  return new Health(address, credentials.createInsecure());
}

interface HealthClient {
  check(request: { service: string }, callback: (error: ServiceError | null, answer: unknown) => void): void;
  watch(request: { service: string }): NodeJS.EventEmitter;
  close(): void;
}

/** A certificate authority of one day and a certificate of it for localhost. */
function authority(folder: string, name: string) {
  const file = (what: string) => join(folder, `${name}-${what}`);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  openssl('req', '-x509', ...key, '-subj', `/CN=${name}`, '-keyout', file('ca.key'), '-out', file('ca.pem'));
  openssl('req', ...key.slice(0, 4), '-nodes', '-subj', '/CN=localhost', '-keyout', file('key'), '-out', file('csr'));
  writeFileSync(file('ext'), 'subjectAltName=DNS:localhost\n');
  const signed = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '1', '-extfile', file('ext')];
  openssl('x509', '-req', '-in', file('csr'), ...signed, '-out', file('pem'));
  const read = (what: string) => readFileSync(file(what), 'utf8');
  return { ca: read('ca.pem'), cert: read('pem'), key: read('key') };
}
