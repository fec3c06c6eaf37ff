import { testDatabase, type TestDatabase } from '@kezek/testkit';
import { closing, line, linesOf } from '../test/book.js';
import { because, desk } from '../test/desk.js';
import { MemoryBus } from '../test/memory-bus.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const told = (text: string) => () => [line(text)];

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
    const commands = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? one : two).store.execute('busy', because(), told(`l${at}`)));
    await Promise.all(commands);
    await one.relay.stop();
    await two.relay.stop();
    await one.relay.sweep();
    expect(linesOf((await one.store.load('busy')).state)).toHaveLength(200);
    expect((await one.store.readHistory('busy')).map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    expect(await one.store.verify('busy')).toEqual({ ok: true, facts: 200 });
  });
});
