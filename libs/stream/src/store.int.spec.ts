import { createConnection, type Connection } from 'mongoose';
import { Rejection } from '@kezek/domain';
import { TestClock, testDatabase, type TestDatabase } from '@kezek/testkit';
import { closing, line, linesOf, type Book, type Line } from '../test/book.js';
import { because, desk, from } from '../test/desk.js';
import { MemoryBus } from '../test/memory-bus.js';
import type { StreamDocument } from './document.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const told = (text: string) => () => [line(text)];
const nothing = (): readonly Line[] => [];
const refuse = (): never => {
  throw new Rejection('voucher.refused');
};
const linesIn = async (id: string): Promise<readonly string[]> => linesOf((await desk(database.connection).store.load(id)).state);

describe('a stream', () => {
  it('is its initial state at version 0 until something happens', async () => {
    const { store } = desk(database.connection);
    expect(await store.load('none')).toEqual({ state: { phase: 'empty' }, v: 0 });
  });

  it('records facts in order with their numbers', async () => {
    const { store } = desk(database.connection);
    await store.execute('order', because(), told('a'));
    const { facts, v, state } = await store.execute('order', because(), () => [line('b'), closing('c')]);
    expect(facts.map(({ id, seq, type }) => ({ id, seq, type }))).toEqual([
      { id: 'voucher.book/order:2', seq: 2, type: 'voucher.extended' },
      { id: 'voucher.book/order:3', seq: 3, type: 'voucher.refused' },
    ]);
    expect(v).toBe(2);
    expect(linesOf(state)).toEqual(['a', 'b', 'c']);
    expect(await store.load('order')).toEqual({ state, v });
  });

  it('keeps all of 200 commands at once through two instances, in order', async () => {
    const bus = new MemoryBus();
    const [one, two] = [desk(database.connection, { bus }), desk(database.connection, { bus })];
    await one.store.ensureIndexes();
    one.relay.start(one.timers);
    two.relay.start(two.timers);
    const commands = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? one : two).store.execute('busy', because(), told(`${at}`)));
    await Promise.all(commands);
    await one.relay.stop();
    await two.relay.stop();
    await one.relay.sweep();
    expect([...(await linesIn('busy'))].sort()).toEqual(commands.map((_, at) => `${at}`).sort());
    expect((await one.store.readHistory('busy')).map(({ seq }) => seq)).toEqual(commands.map((_, at) => at + 1));
    expect(await one.store.verify('busy')).toEqual({ ok: true, facts: 200 });
  });

  it('takes the commands of one instance in the order in which they came', async () => {
    const { store } = desk(database.connection);
    const texts = Array.from({ length: 30 }, (_, at) => `${at}`);
    await Promise.all(texts.map((text) => store.execute('fifo', because(), told(text))));
    expect(await linesIn('fifo')).toEqual(texts);
  });

  it('is decided on again when another instance was first, also at its creation', async () => {
    const [one, two] = [desk(database.connection), desk(database.connection)];
    const both = [one, two].map(({ store }) =>
      store.execute('first', because(), (state) => (linesOf(state).length === 0 ? [line('only')] : [])),
    );
    await Promise.all(both);
    expect(await linesIn('first')).toEqual(['only']);
  });

  it('is not refused because of a state that is only remembered', async () => {
    const [one, two] = [desk(database.connection), desk(database.connection)];
    await one.store.execute('stale', because(), told('a'));
    await two.store.execute('stale', because(), told('b'));
    const onlyAfterB = (state: Book): readonly Line[] => (linesOf(state).includes('b') ? [line('c')] : refuse());
    await one.store.execute('stale', because(), onlyAfterB);
    expect(await linesIn('stale')).toEqual(['a', 'b', 'c']);
  });

  it('never goes back in time, though the clocks of instances differ', async () => {
    const ahead = desk(database.connection, { clock: new TestClock('2026-09-02T00:00:00.000000Z') });
    const behind = desk(database.connection, { clock: new TestClock('2026-09-01T00:00:00.000000Z') });
    const first = await ahead.store.execute('time', because(), told('a'));
    const second = await behind.store.execute('time', because(), told('b'));
    expect(second.facts[0]!.at >= first.facts[0]!.at).toBe(true);
  });

  it('takes no fact that breaks the schema of its event, and keeps no field the schema does not name', async () => {
    const { store } = desk(database.connection);
    await expect(store.execute('schema', because(), told(' '))).rejects.toThrow('an opaque identifier');
    expect((await store.load('schema')).v).toBe(0);
    const { facts } = await store.execute('schema', because(), () => [{ ...line('a'), data: { ...line('a').data, phone: '+7' } } as Line]);
    expect(facts[0]!.data).not.toHaveProperty('phone');
  });

  it('takes no id that is not one', async () => {
    const { store } = desk(database.connection);
    for (const id of ['', 'a b', 'a\nb', 'x'.repeat(121)]) {
      await expect(store.execute(id, because(), told('a'))).rejects.toMatchObject({ code: 'stream.id-invalid' });
    }
  });

  it('is written for the majority and the journal', async () => {
    const connection = await createConnection(database.url, { monitorCommands: true }).asPromise();
    const concerns = writeConcernsOf(connection);
    const { store } = desk(connection);
    await store.execute('durable', because(), told('a'));
    await store.execute('durable', because(), told('b'));
    await connection.close();
    expect(concerns).toEqual([
      { command: 'insert', writeConcern: { w: 'majority', j: true } },
      { command: 'update', writeConcern: { w: 'majority', j: true } },
    ]);
  });
});

function writeConcernsOf(connection: Connection): object[] {
  const seen: object[] = [];
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (['insert', 'update'].includes(commandName)) seen.push({ command: commandName, writeConcern: command['writeConcern'] as unknown });
  });
  return seen;
}

describe('an idempotency key', () => {
  it('gives the same answer for the same content, and changes nothing', async () => {
    const { store } = desk(database.connection);
    const first = await store.execute('key', { ...because(), key: 'k1', content: { n: 1 } }, told('a'));
    const again = await store.execute('key', { ...because(), key: 'k1', content: { n: 1 } }, told('a'));
    expect(again).toEqual({ state: first.state, v: first.v, facts: [], repeated: true });
    const elsewhere = desk(database.connection);
    expect((await elsewhere.store.execute('key', { ...because(), key: 'k1', content: { n: 1 } }, told('a'))).repeated).toBe(true);
  });

  it('refuses other content', async () => {
    const { store } = desk(database.connection);
    await store.execute('key2', { ...because(), key: 'k1', content: { n: 1 } }, told('a'));
    await expect(store.execute('key2', { ...because(), key: 'k1', content: { n: 2 } }, told('b'))).rejects.toMatchObject({
      code: 'stream.key-reused',
    });
    expect(await linesIn('key2')).toEqual(['a']);
  });

  it('is remembered when there was nothing to do, so that a repeat does nothing later either', async () => {
    const { store } = desk(database.connection);
    await store.execute('key3', { ...because(), key: 'k1' }, nothing);
    expect((await store.execute('key3', { ...because(), key: 'k1' }, told('a'))).repeated).toBe(true);
    expect(await linesIn('key3')).toEqual([]);
  });

  it('may be tried again after a rejection', async () => {
    const { store } = desk(database.connection);
    await expect(store.execute('key4', { ...because(), key: 'k1' }, refuse)).rejects.toMatchObject({ code: 'voucher.refused' });
    await store.execute('key4', { ...because(), key: 'k1' }, told('a'));
    expect(await linesIn('key4')).toEqual(['a']);
  });

  it('is forgotten after as many others as the inbox holds', async () => {
    const { store } = desk(database.connection, { limits: { inboxEntriesMax: 3 } });
    for (const key of ['k1', 'k2', 'k3', 'k4']) await store.execute('key5', { ...because(), key }, told(key));
    const stored = (await store.streams.findById('key5').lean<StreamDocument>())!;
    expect(stored.inbox.map(({ id }) => id)).toEqual(['k2', 'k3', 'k4']);
  });
});

describe('a message of another stream', () => {
  it('that comes twice changes nothing, here or on another instance', async () => {
    const [one, two] = [desk(database.connection), desk(database.connection)];
    await one.store.execute('msg', from('queue.application/a.1', 4), told('a'));
    for (const { store } of [one, two]) {
      expect(await store.execute('msg', from('queue.application/a.1', 4), told('a'))).toMatchObject({ repeated: true, facts: [], v: 1 });
    }
    expect(await linesIn('msg')).toEqual(['a']);
  });

  it('that was overtaken is decided all the same, once', async () => {
    const { store } = desk(database.connection);
    for (const seq of [3, 1, 3, 2, 1]) await store.execute('late', from('queue.application/a', seq), told(`${seq}`));
    expect(await linesIn('late')).toEqual(['3', '1', '2']);
  });

  it('with nothing to do is marked', async () => {
    const { store } = desk(database.connection);
    expect(await store.execute('noop', from('queue.application/a', 1), nothing)).toMatchObject({ facts: [], repeated: false, v: 1 });
    expect((await store.execute('noop', from('queue.application/a', 1), told('a'))).repeated).toBe(true);
  });

  it('that a rule refuses is marked, so that a repeat cannot slip in when the rule would allow it', async () => {
    const { store } = desk(database.connection);
    await expect(store.execute('refused', from('queue.application/a', 1), refuse)).rejects.toMatchObject({ code: 'voucher.refused' });
    expect((await store.execute('refused', from('queue.application/a', 1), told('a'))).repeated).toBe(true);
  });

  it('that could not be decided for want of a calendar, norm or policy is not marked, and is decided when there is one', async () => {
    const { store } = desk(database.connection);
    const undecided = (): never => {
      throw new Rejection('domain.calendar-year-missing', { year: 2027 });
    };
    const message = from('queue.application/a', 1);
    await expect(store.execute('undecided', message, undecided)).rejects.toMatchObject({ code: 'domain.calendar-year-missing' });
    expect((await store.load('undecided')).v).toBe(0);
    expect((await store.execute('undecided', message, told('a'))).repeated).toBe(false);
    expect(await linesIn('undecided')).toEqual(['a']);
  });

  it('that failed is not marked', async () => {
    const { store } = desk(database.connection);
    const fail = (): never => {
      throw new Error('a mistake');
    };
    await expect(store.execute('failed', from('queue.application/a', 1), fail)).rejects.toThrow('a mistake');
    await store.execute('failed', from('queue.application/a', 1), told('a'));
    expect(await linesIn('failed')).toEqual(['a']);
  });

  it('from beyond the window is refused aloud, neither lost nor done twice', async () => {
    const { store } = desk(database.connection, { limits: { markSeqsMax: 2 } });
    for (const seq of [2, 4, 6]) await store.execute('window', from('queue.application/a', seq), told(`${seq}`));
    await expect(store.execute('window', from('queue.application/a', 1), told('1'))).rejects.toMatchObject({
      code: 'stream.message-forgotten',
    });
    expect(await linesIn('window')).toEqual(['2', '4', '6']);
  });

  it('is told from one of another source with the same number', async () => {
    const { store } = desk(database.connection);
    for (const source of ['queue.application/a', 'queue.application/b', 'queue/a'])
      await store.execute('many', from(source, 1), told(source.replace('/', ':')));
    expect(await linesIn('many')).toHaveLength(3);
  });
});

describe('a full outbox', () => {
  it('refuses politely before anything is written, and takes facts again when the relay has caught up', async () => {
    const bus = new MemoryBus();
    const { store, relay, timers } = desk(database.connection, { bus, limits: { outboxEntriesMax: 3 } });
    for (const text of ['a', 'b', 'c']) await store.execute('full', because(), told(text));
    await expect(store.execute('full', because(), told('d'))).rejects.toMatchObject({ code: 'stream.outbox-full' });
    await expect(store.execute('full', from('queue.application/a', 1), told('d'))).rejects.toMatchObject({ code: 'stream.outbox-full' });
    expect(await store.load('full')).toMatchObject({ v: 3 });
    relay.start(timers);
    await expect(store.execute('full', because(), told('d'))).rejects.toMatchObject({ code: 'stream.outbox-full' });
    await relay.idle();
    await store.execute('full', from('queue.application/a', 1), told('d'));
    await relay.stop();
    expect(bus.published.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((seq) => `voucher.book/full:${seq}`));
  });

  it('still takes a message that leaves no fact', async () => {
    const { store } = desk(database.connection, { limits: { outboxEntriesMax: 1 } });
    await store.execute('full2', because(), told('a'));
    expect(await store.execute('full2', from('queue.application/a', 1), nothing)).toMatchObject({ v: 2 });
  });
});
