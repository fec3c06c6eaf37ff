import { testDatabase, TestClock, type TestDatabase } from '@kezek/testkit';
import { closing, line, type Book, type Line } from '../test/book.js';
import { because, desk, log, type Desk } from '../test/desk.js';
import { deadlines, type DeadlineOptions } from './deadlines.js';
import type { StreamDocument } from './document.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

const due = (text: string, at: string) => () => [line(text, `2026-09-${at}T00:00:00.000000Z`)];
const close = (): readonly Line[] => [closing('lapsed')];

function options({ clock, ids }: Desk, more: Partial<DeadlineOptions<Book, Line>> = {}): DeadlineOptions<Book, Line> {
  return { name: 'book-deadlines', intervalMs: 60_000, decide: close, clock, ids, log, ...more };
}

async function threeBooks(): Promise<Desk> {
  const one = desk(database.connection, { clock: new TestClock('2026-09-01T00:00:00.000000Z') });
  await one.store.ensureIndexes([{ fields: { phase: 1, lines: -1 } }]);
  for (const [id, at] of [
    ['a', '03'],
    ['b', '02'],
    ['c', '09'],
  ] as const)
    await one.store.execute(id, because(), due(id, at));
  return one;
}

describe('deadlines', () => {
  it('send what is due its command, once, when time has come', async () => {
    const one = await threeBooks();
    const stop = deadlines(one.store, one.timers, options(one));
    await one.timers.run('book-deadlines');
    expect(await one.store.count({ phase: 'closed' })).toBe(0);
    one.clock.set('2026-09-03T00:00:00.000000Z');
    await one.timers.run('book-deadlines');
    await one.timers.run('book-deadlines');
    const closed = await one.store.find({ phase: 'closed' }, { limit: 10 });
    expect(closed.map(({ id, v }) => ({ id, v }))).toEqual([
      { id: 'a', v: 2 },
      { id: 'b', v: 2 },
    ]);
    await stop();
    expect(one.timers.names()).toEqual([]);
  });

  it('go through all that is due, page by page, past one that fails', async () => {
    const one = await threeBooks();
    const decide = (state: Book): readonly Line[] => {
      if (state.phase === 'open' && state.lines.includes('b')) throw new Error('cannot decide b');
      return close();
    };
    deadlines(one.store, one.timers, options(one, { decide, pageStreams: 1 }));
    one.clock.set('2026-09-20T00:00:00.000000Z');
    await one.timers.run('book-deadlines');
    expect((await one.store.find({ phase: 'closed' }, { limit: 10 })).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('are told one by one as time comes, until nothing waits for a moment', async () => {
    const one = await threeBooks();
    const next = () => one.store.nextDue(one.clock.now());
    expect(await next()).toBe('2026-09-02T00:00:00.000000Z');
    one.clock.set('2026-09-02T00:00:00.000000Z');
    // What is due by now is not to come any more, though nobody has decided it yet.
    expect(await next()).toBe('2026-09-03T00:00:00.000000Z');
    one.clock.set('2026-09-09T00:00:00.000000Z');
    expect(await next()).toBeUndefined();
  });

  it('leave alone what another instance has moved meanwhile', async () => {
    const one = await threeBooks();
    one.clock.set('2026-09-02T12:00:00.000000Z');
    const [found] = await one.store.due(one.clock.now(), { limit: 10 });
    const other = desk(database.connection, { clock: one.clock });
    const page = jest.spyOn(one.store, 'due').mockResolvedValueOnce([found!]);
    await other.store.execute('b', because(), due('b2', '08'));
    deadlines(one.store, one.timers, options(one));
    await one.timers.run('book-deadlines');
    expect(page).toHaveBeenCalled();
    expect(await one.store.count({ phase: 'closed' })).toBe(0);
  });
});

describe('streams are found by their indexed projection', () => {
  it('page by page, in order, without holes', async () => {
    const one = await threeBooks();
    for (const [sort, expected] of [
      [{ by: 'dueAt' }, ['b', 'a', 'c']],
      [{ by: 'dueAt', descending: true }, ['c', 'a', 'b']],
      [{ by: 'lines' }, ['a', 'b', 'c']],
      [undefined, ['a', 'b', 'c']],
    ] as const) {
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const [next] = await one.store.find({ phase: 'open' }, { limit: 1, ...(sort && { sort }), ...(after && { after }) });
        if (next === undefined) break;
        seen.push(next.id);
        after = next.cursor;
      }
      expect(seen).toEqual(expected);
    }
  });

  it('by conditions, and by nothing that looks like one of the database', async () => {
    const one = await threeBooks();
    expect(await one.store.count({ phase: { in: ['open', 'closed'] }, lines: { gte: 1, lt: 2 } })).toBe(3);
    expect(await one.store.count({ dueAt: { exists: false } })).toBe(0);
    await expect(one.store.find({ phase: { $ne: null } as never }, { limit: 1 })).rejects.toThrow('Not a condition');
    await expect(one.store.find({}, { limit: 1, after: 'nonsense' })).rejects.toMatchObject({ code: 'stream.cursor-invalid' });
    await expect(one.store.find({}, { limit: 0 })).rejects.toThrow('A page has 1 to');
  });

  it('with the indexes made for it', async () => {
    const one = await threeBooks();
    for (const query of [{ 'ix.dueAt': { $lte: one.clock.now() } }, { outboxAt: { $exists: true } }, { 'ix.phase': { $eq: 'open' } }]) {
      const plan = JSON.stringify(await one.store.streams.collection.find(query).explain('queryPlanner'));
      expect(plan).toContain('IXSCAN');
    }
  });

  it('after a release that projects something else, too', async () => {
    await threeBooks();
    const { store } = desk(database.connection, { definition: { index: (state) => ({ phase: `is-${state.phase}` }) } });
    expect(await store.reindex()).toBe(3);
    expect(await store.reindex()).toBe(0);
    expect(await store.count({ phase: 'is-open' })).toBe(3);
    expect((await store.streams.findById('a').lean<StreamDocument>())!.v).toBe(1);
  });
});
