import { toEnvelope } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { BusMessage, Verdict } from '@kezek/bus';
import { pino, type DestinationStream } from 'pino';
import { line } from '../test/book.js';
import { MemoryBus } from '../test/memory-bus.js';
import { causedBy, NotYet, react, type Handlers } from './react.js';

const at = '2026-09-01T03:00:00.000000Z';
const fact = line('a');
const envelope = toEnvelope({ ...fact, id: 'voucher/chd_1:7', stream: 'voucher/chd_1', seq: 7, key: 'chd_1', at, correlationId: 'cor_1' });
const message: BusMessage = { id: 'voucher/chd_1:7', type: fact.type, version: 1, key: 'chd_1', body: envelope };

async function verdictOf(
  handler: NonNullable<Handlers['voucher.extended']>,
  body: unknown = envelope,
): Promise<{ verdict: Verdict; lines: string[] }> {
  const bus = new MemoryBus();
  const lines: string[] = [];
  const log = pino({}, { write: (text: string) => lines.push(text) } as unknown as DestinationStream);
  await react(bus, { group: 'payment', concurrency: 1, handlers: { 'voucher.extended': handler }, log });
  const [verdict] = await bus.deliver({ ...message, body });
  return { verdict: verdict!, lines };
}

const failing = (error: Error) => (): Promise<never> => Promise.reject(error);

describe('a reaction', () => {
  it('gets the checked event, and is done when its handler is', async () => {
    const seen: unknown[] = [];
    const { verdict } = await verdictOf((event) => Promise.resolve(seen.push(event.data.contractBy, causedBy(event))));
    expect(verdict).toEqual({ kind: 'done' });
    expect(seen).toEqual([
      fact.data.contractBy,
      { source: { stream: 'voucher/chd_1', seq: 7, id: 'voucher/chd_1:7' }, correlationId: 'cor_1' },
    ]);
  });

  it('is done when a rule refuses the event, and says which', async () => {
    const { verdict, lines } = await verdictOf(failing(new Rejection('voucher.already-ended')));
    expect(verdict).toEqual({ kind: 'done' });
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 30, code: 'voucher.already-ended', event: 'voucher/chd_1:7' });
  });

  it.each([
    new NotYet('no voucher yet'),
    new Error('database away'),
    new Rejection('stream.outbox-full'),
    new Rejection('stream.contended'),
  ])('is tried again after %s', async (error) => {
    expect((await verdictOf(failing(error))).verdict).toEqual({ kind: 'retry', reason: error.message });
  });

  it.each([
    new Rejection('stream.message-forgotten'),
    new Rejection('stream.key-reused'),
    new Rejection('domain.calendar-year-missing', { year: 2027 }),
    new Rejection('domain.policy-not-in-force'),
    new Rejection('domain.no-norm'),
  ])('is left to a person after %s', async (error) => {
    expect((await verdictOf(failing(error))).verdict).toEqual({ kind: 'reject', reason: error.message });
  });

  it.each([
    ['not-an-envelope', { hello: 1 }],
    ['unknown-version', { ...envelope, type: 'kezek.voucher.extended.v2' }],
    ['unknown-type', { ...envelope, type: 'kezek.voucher.exploded.v1' }],
    ['invalid-data', { ...envelope, data: {} }],
  ])('refuses aloud what is %s', async (code, body) => {
    const never = (): Promise<never> => Promise.reject(new Error('called'));
    const { verdict } = await verdictOf(never, body);
    expect(verdict).toMatchObject({ kind: 'reject', reason: expect.stringContaining(code) });
  });

  it('refuses aloud an event it has no handler for', async () => {
    const bus = new MemoryBus();
    await react(bus, { group: 'payment', concurrency: 1, handlers: {}, log: pino({ level: 'silent' }) });
    expect(await bus.deliver(message)).toEqual([{ kind: 'reject', reason: 'payment does not handle voucher.extended' }]);
  });
});
