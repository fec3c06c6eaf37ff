import type { Instant } from '@kezek/domain';
import { testDatabase, TestClock, TestIds, type TestDatabase } from '@kezek/testkit';
import { line } from '../test/book.js';
import { because, desk } from '../test/desk.js';
import { MemoryBus } from '../test/memory-bus.js';
import type { StreamDocument } from './document.js';
import { claim } from './outbox.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

const told = (text: string) => () => [line(text)];
const idsOf = (bus: MemoryBus): string[] => bus.published.map(({ id }) => id);
const numbered = (id: string, count: number): string[] => Array.from({ length: count }, (_, at) => `voucher.book/${id}:${at + 1}`);

describe('the relay', () => {
  it('hands facts on in the order of each stream, and leaves the history complete and the streams empty', async () => {
    const bus = new MemoryBus();
    const { store, relay, timers } = desk(database.connection, { bus, relayLimits: { batchStreams: 3 } });
    relay.start(timers);
    const streams = Array.from({ length: 10 }, (_, at) => `s${at}`);
    await Promise.all(streams.flatMap((id) => Array.from({ length: 20 }, (_, at) => store.execute(id, because(), told(`${at}`)))));
    await relay.stop();
    for (const id of streams) {
      expect(idsOf(bus).filter((published) => published.startsWith(`voucher.book/${id}:`))).toEqual(numbered(id, 20));
      expect((await store.readHistory(id)).map((fact) => fact.id)).toEqual(numbered(id, 20));
      expect(await store.streams.findById(id).lean<StreamDocument>()).toMatchObject({ outbox: [] });
    }
    expect(await relay.backlog()).toEqual({ streams: 0 });
    expect(await store.streams.countDocuments({ $or: [{ leaseBy: { $exists: true } }, { leaseUntil: { $exists: true } }] })).toBe(0);
  });

  it('says all that consumers need, in an envelope', async () => {
    const bus = new MemoryBus();
    const { store, relay, timers } = desk(database.connection, { bus });
    relay.start(timers);
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const { facts } = await store.execute('env', { correlationId: 'cor_9', actor: 'stf_1', traceparent }, told('a'));
    await relay.stop();
    expect(bus.published).toEqual([
      {
        id: 'voucher.book/env:1',
        type: 'voucher.extended',
        version: 1,
        key: 'env',
        body: expect.objectContaining({
          source: 'voucher.book/env',
          seq: 1,
          subject: 'env',
          time: facts[0]!.at,
          correlationid: 'cor_9',
          traceparent,
        }),
      },
    ]);
    expect(await store.readHistory('env')).toEqual(facts);
  });

  it('hands nothing on before it is started, and then what an earlier life left, longest waiting first', async () => {
    const bus = new MemoryBus();
    const { store, relay, timers } = desk(database.connection, { bus, relayLimits: { batchStreams: 1 } });
    for (const id of ['b', 'a', 'c']) await store.execute(id, because(), told('x'));
    const { oldestAt, streams } = await relay.backlog();
    expect({ streams, oldestAt }).toEqual({ streams: 3, oldestAt: (await store.streams.findById('b').lean<StreamDocument>())!.outboxAt });
    expect(bus.published).toEqual([]);
    relay.start(timers);
    await timers.run('relay-sweep');
    expect(bus.published.map(({ key }) => key)).toEqual(['b', 'a', 'c']);
    await relay.stop();
  });

  it('lets nobody hear of what its journal has not written down, and holds up no other stream', async () => {
    const bus = new MemoryBus();
    const written: string[] = [];
    const refused = new Set(['voucher.book/odd']);
    const journal = {
      record: (entries: readonly { stream: string; facts: readonly { id: string }[] }[]) => {
        expect(bus.published).toEqual([]);
        written.push(...entries.filter(({ stream }) => !refused.has(stream)).flatMap(({ facts }) => facts.map(({ id }) => id)));
        return Promise.resolve(refused);
      },
    };
    const { store, relay, timers } = desk(database.connection, { bus, journal });
    for (const id of ['fine', 'odd']) await store.execute(id, because(), told('x'));
    relay.start(timers);
    await timers.run('relay-sweep');
    expect(written).toEqual(['voucher.book/fine:1']);
    expect(idsOf(bus)).toEqual(['voucher.book/fine:1']);
    expect(await relay.backlog()).toMatchObject({ streams: 1 });
    bus.published.length = 0;
    refused.clear();
    await timers.run('relay-sweep');
    expect(idsOf(bus)).toEqual(['voucher.book/odd:1']);
    await relay.stop();
  });

  it('keeps facts while the bus is away, and hands them on at a later sweep', async () => {
    const bus = new MemoryBus();
    bus.failures.push(new Error('no broker'), new Error('still no broker'));
    const { store, relay, timers } = desk(database.connection, { bus });
    relay.start(timers);
    await store.execute('away', because(), told('a'));
    await relay.idle();
    await timers.run('relay-sweep');
    expect(bus.published).toEqual([]);
    expect(await store.verify('away')).toEqual({ ok: true, facts: 1 });
    await timers.run('relay-sweep');
    expect(idsOf(bus)).toEqual(numbered('away', 1));
    expect(await store.readHistory('away')).toHaveLength(1);
    await relay.stop();
  });

  it('also hands on what a command adds while it is at work on the same stream', async () => {
    const bus = new MemoryBus();
    const { store, relay, timers } = desk(database.connection, { bus });
    const other = desk(database.connection, { bus });
    const publish = bus.publish.bind(bus);
    bus.publish = async (messages) => {
      // Through an instance whose relay stands still: nobody else is woken for it.
      if (bus.published.length === 0) await other.store.execute('during', because(), told('b'));
      await publish(messages);
    };
    relay.start(timers);
    await store.execute('during', because(), told('a'));
    await relay.stop();
    expect(idsOf(bus)).toEqual(numbered('during', 2));
  });

  it('shares the work between instances: nothing twice while both live', async () => {
    const bus = new MemoryBus();
    const ids = new TestIds();
    const [one, two] = [desk(database.connection, { bus, ids }), desk(database.connection, { bus, ids })];
    const streams = Array.from({ length: 50 }, (_, at) => `w${at}`);
    await Promise.all(streams.map((id) => one.store.execute(id, because(), told('a'))));
    await Promise.all([one.relay.sweep(), two.relay.sweep(), one.relay.sweep(), two.relay.sweep()]);
    expect(idsOf(bus).sort()).toEqual(streams.map((id) => `voucher.book/${id}:1`).sort());
  });

  it('has each stream in one hand only, however many reach for it', async () => {
    const { store, clock } = desk(database.connection);
    const ids = Array.from({ length: 20 }, (_, at) => `h${at}`);
    await Promise.all(ids.map((id) => store.execute(id, because(), told('a'))));
    const now = clock.now();
    const reach = (token: string): ReturnType<typeof claim> =>
      claim(store.streams, { ids, token, now, until: '2027-01-01T00:00:00.000000Z' as Instant });
    const hands = await Promise.all(['one', 'two', 'three'].map(reach));
    expect(await reach('late')).toEqual([]);
    expect(
      hands
        .flat()
        .map(({ _id }) => _id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('takes over from a dead instance when its lease has run out, and not before', async () => {
    const bus = new MemoryBus();
    const clock = new TestClock();
    const { store, relay } = desk(database.connection, { bus, clock, relayLimits: { leaseMs: 30_000 } });
    await store.execute('dead', because(), told('a'));
    const now = clock.now();
    const until = now.replace(/03:00:00/, '03:00:30') as typeof now;
    expect(await claim(store.streams, { ids: ['dead'], token: 'rly_dead#1', now, until })).toHaveLength(1);
    clock.advance({ seconds: 29 });
    await relay.sweep();
    expect(bus.published).toEqual([]);
    clock.advance({ seconds: 2 });
    await relay.sweep();
    expect(idsOf(bus)).toEqual(numbered('dead', 1));
    expect(await store.streams.findById('dead').lean()).not.toHaveProperty('leaseBy');
  });

  it('leaves the lease of an instance that took over while it was slow', async () => {
    const bus = new MemoryBus();
    const { store, relay, clock } = desk(database.connection, { bus });
    await store.execute('slow', because(), told('a'));
    const publish = bus.publish.bind(bus);
    bus.publish = async (messages) => {
      await store.execute('slow', because(), told('b'));
      await store.streams.updateOne({ _id: 'slow' }, { $set: { leaseBy: 'rly_new#1', leaseUntil: '2027-01-01T00:00:00.000000Z' } });
      await publish(messages);
    };
    await relay.sweep();
    expect(await store.streams.findById('slow').lean()).toMatchObject({ leaseBy: 'rly_new#1', outbox: [{ seq: 2 }] });
    expect(clock.now() < '2027').toBe(true);
  });

  it('tells watchers alone what no service reacts to, and nobody what is for the history only', async () => {
    const bus = new MemoryBus();
    const { store, relay } = desk(database.connection, { bus, definition: { evolve: (state) => state } });
    const noted = { ...line('a').data, contractId: 'ctr_1', party: 'guardian' };
    const facts = [
      line('a'),
      { type: 'voucher.signature-noted', data: noted },
      { type: 'identity.locale-changed', data: { guardianId: 'grd_1', locale: 'kk' } },
    ];
    await store.execute('book', because(), () => facts as ReturnType<typeof line>[]);
    await relay.sweep();
    expect(bus.published.map(({ type, forWatchers }) => ({ type, forWatchers }))).toEqual([
      { type: 'voucher.extended', forWatchers: undefined },
      { type: 'voucher.signature-noted', forWatchers: true },
    ]);
    expect((await store.readHistory('book')).map(({ type }) => type)).toEqual(facts.map(({ type }) => type));
  });

  it('publishes under the key of the definition', async () => {
    const bus = new MemoryBus();
    const { store, relay } = desk(database.connection, { bus, definition: { keyOf: (id) => id.split(':')[0]! } });
    await store.execute('chd_1:2026', because(), told('a'));
    await relay.sweep();
    expect(bus.published[0]).toMatchObject({ key: 'chd_1', id: 'voucher.book/chd_1:2026:1' });
  });
});

describe('the history', () => {
  it('is read back as one line of time, each stream in its order', async () => {
    const { store, relay } = desk(database.connection);
    await store.execute('x', because(), () => Array.from({ length: 12 }, (_, at) => line(`x${at}`)));
    await store.execute('y', because(), told('y0'));
    await store.execute('x', because(), told('x12'));
    await relay.sweep();
    const seen: string[] = [];
    for await (const fact of store.replay()) seen.push(`${fact.stream}:${fact.seq}`);
    expect(seen).toEqual([...numbered('x', 12), ...numbered('y', 1), 'voucher.book/x:13']);
  });

  it('is missed by verification when a fact is gone, and so is a state that does not follow from it', async () => {
    const { store, relay } = desk(database.connection);
    for (const text of ['a', 'b', 'c']) await store.execute('bad', because(), told(text));
    await relay.sweep();
    expect(await store.verify('bad')).toEqual({ ok: true, facts: 3 });
    await store.streams.updateOne({ _id: 'bad' }, { $set: { 'state.lines': ['a', 'c'] } });
    expect(await store.verify('bad')).toEqual({ ok: false, problem: 'the state does not follow from the facts' });
    await store.history.deleteOne({ seq: 2 });
    expect(await store.verify('bad')).toEqual({ ok: false, problem: 'fact 2 is missing' });
    await store.history.deleteMany({ seq: { $gte: 2 } });
    expect(await store.verify('bad')).toEqual({ ok: false, problem: '1 facts of 3' });
  });
});
