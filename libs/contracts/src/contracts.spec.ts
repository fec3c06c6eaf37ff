import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApi } from './asyncapi.js';
import { type EventType, UnreadableEvent, events, eventVersion, parseEvent, toEnvelope } from './index.js';

const golden = join(__dirname, '..', 'golden');
const samples = readdirSync(golden).map((file) => [file, JSON.parse(readFileSync(join(golden, file), 'utf8'))] as const);

describe('every event ever released', () => {
  it.each(samples)('%s is still understood, whole', (_file, body) => {
    const event = parseEvent(body);
    expect(toEnvelope({ ...event } as Parameters<typeof toEnvelope>[0])).toEqual(body);
  });

  it('has a golden sample', () => {
    const missing = (Object.keys(events) as EventType[]).filter(
      (type) => !samples.some(([file]) => file === `${type}.v${eventVersion}.json`),
    );
    expect(missing).toEqual([]);
  });
});

describe('what cannot be understood is refused with its reason', () => {
  const offered = samples.find(([file]) => file === 'voucher.offered.v1.json')![1];
  it.each([
    ['not-an-envelope', 'hello'],
    ['not-an-envelope', { ...offered, seq: 0 }],
    ['unknown-type', { ...offered, type: 'kezek.voucher.printed.v1' }],
    ['unknown-type', { ...offered, type: 'kezek.object.constructor.v1' }],
    ['unknown-version', { ...offered, type: 'kezek.voucher.offered.v2' }],
    ['invalid-data', { ...offered, data: { ...offered.data, childId: undefined } }],
  ])('%s', (code, body) => {
    expect(() => parseEvent(body)).toThrow(UnreadableEvent);
    expect(() => parseEvent(body)).toThrow(new RegExp(`^${code}`));
  });
});

describe('the AsyncAPI document', () => {
  it('is the one that is committed', () => {
    const committed = readFileSync(join(__dirname, '..', 'asyncapi.json'), 'utf8');
    expect(`${JSON.stringify(asyncApi(), null, 2)}\n`).toBe(committed);
  });
});
