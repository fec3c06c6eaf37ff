import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '@kezek/testkit';
import { type Book, type Line, book, line } from '../test/book.js';
import { because, desk } from '../test/desk.js';
import { MemoryBus } from '../test/memory-bus.js';
import type { HistoryDocument, StreamDocument } from './document.js';
import type { StreamStore } from './store.js';
import type { Verified } from './verify.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

type Store = StreamStore<Book, Line>;

let shelves = 0;
/** A store of its own, and a relay that has handed nothing on. */
async function shelf() {
  const { store, relay } = desk(database.connection, { definition: { name: `book${(shelves += 1)}` }, bus: new MemoryBus() });
  await store.ensureIndexes();
  const write = async (id: string, facts: number): Promise<void> => {
    for (let fact = 1; fact <= facts; fact += 1) await store.execute(id, because(), () => [line(`${id}-${fact}`)]);
  };
  const handOn = (): Promise<unknown> => relay.sweep();
  return { store, write, handOn };
}

async function allOf(store: Store, together?: number): Promise<[string, Verified][]> {
  const found: [string, Verified][] = [];
  for await (const { id, verified } of store.verifyAll({}, together === undefined ? {} : { together })) found.push([id, verified]);
  return found;
}

/** What somebody with access to the database could do to the stream. */
const damages = {
  nothing: async () => undefined,
  'another state': ({ streams }: Store, id: string) => streams.updateOne({ _id: id }, { $set: { 'state.lines': ['forged'] } }),
  'another number of facts': ({ streams }: Store, id: string) => streams.updateOne({ _id: id }, { $inc: { seq: 1 } }),
  'the first fact gone': ({ history }: Store, id: string) => history.deleteOne({ stream: new RegExp(`/${id}$`), seq: 1 }),
  'the second fact gone': ({ history }: Store, id: string) => history.deleteOne({ stream: new RegExp(`/${id}$`), seq: 2 }),
  'a fact changed': ({ history }: Store, id: string) =>
    history.updateOne({ stream: new RegExp(`/${id}$`), seq: 1 }, { $set: { 'data.voucherId': 'line-forged' } }),
  'a waiting fact gone': ({ streams }: Store, id: string) => streams.updateOne({ _id: id }, { $pop: { outbox: -1 } }),
  'a fact too many': async ({ history }: Store, id: string) => {
    const last = await history
      .findOne({ stream: new RegExp(`/${id}$`) })
      .sort({ seq: -1 })
      .lean<HistoryDocument>();
    if (last !== null) await history.create({ ...last, _id: `${last._id}-more`, seq: last.seq + 1 });
  },
} satisfies Record<string, (store: Store, id: string) => Promise<unknown>>;
type Damage = keyof typeof damages;

describe('all streams verified at once', () => {
  it.each<[Damage, Verified]>([
    ['nothing', { ok: true, facts: 3 }],
    ['another state', { ok: false, problem: 'the state does not follow from the facts' }],
    ['another number of facts', { ok: false, problem: '3 facts of 4' }],
    ['the first fact gone', { ok: false, problem: 'fact 1 is missing' }],
    ['the second fact gone', { ok: false, problem: 'fact 2 is missing' }],
    ['a fact changed', { ok: false, problem: 'the state does not follow from the facts' }],
    ['a fact too many', { ok: true, facts: 3 }],
  ])('name the one with %s', async (damage, verdict) => {
    const { store, write, handOn } = await shelf();
    for (const id of ['a', 'b', 'c']) await write(id, 3);
    await handOn();
    await damages[damage](store, 'b');
    const sound = { ok: true, facts: 3 };
    expect(await allOf(store)).toEqual([
      ['a', sound],
      ['b', verdict],
      ['c', sound],
    ]);
    expect(await store.verify('b')).toEqual(verdict);
  });

  it('are each as it is alone: handed on or not, with facts or without, on whatever page', async () => {
    const streams = fc.array(
      fc.record({
        handedOn: fc.nat(3),
        waiting: fc.nat(3),
        damage: fc.constantFrom(...(Object.keys(damages) as Damage[])),
      }),
      { maxLength: 7 },
    );
    await fc.assert(
      fc.asyncProperty(streams, fc.integer({ min: 1, max: 4 }), async (some, together) => {
        const { store, write, handOn } = await shelf();
        const named = some.map((one, at) => ({ ...one, id: `${'zyxwvut'[at]}-${at}` }));
        for (const { id, handedOn } of named) await write(id, handedOn);
        await handOn();
        for (const { id, waiting } of named) await write(id, waiting);
        for (const { id, damage } of named) await damages[damage](store, id);
        const ids = (await store.streams.find().select('_id').lean<StreamDocument[]>()).map(({ _id }) => _id).sort();
        const alone = await Promise.all(ids.map(async (id) => [id, await store.verify(id)]));
        expect(await allOf(store, together)).toEqual(alone);
      }),
      { numRuns: 25 },
    );
  });

  it('come with their states and facts, of a filter alone, in the order of ids', async () => {
    const { store, write, handOn } = await shelf();
    await write('b', 2);
    await handOn();
    await write('b', 1);
    await write('a', 3);
    await write('c', 1);
    const found: object[] = [];
    for await (const { id, state, facts } of store.verifyAll({ lines: 3 })) found.push({ id, state, facts: facts.map(({ seq }) => seq) });
    expect(found).toEqual(['a', 'b'].map((id) => ({ id, state: expect.objectContaining({ phase: 'open' }) as object, facts: [1, 2, 3] })));
  });

  it('go on where others write meanwhile, and find nothing wrong', async () => {
    const { store, write, handOn } = await shelf();
    for (const id of ['a', 'b', 'c', 'd']) await write(id, 2);
    await handOn();
    const verdicts: boolean[] = [];
    for await (const { verified } of store.verifyAll({}, { together: 3 })) {
      for (const id of ['a', 'b', 'c', 'd']) await write(id, 1);
      verdicts.push(verified.ok);
    }
    expect(verdicts).toEqual([true, true, true, true]);
  });

  it('let others have their turn', async () => {
    const evolved = { facts: 0, atOnce: 0 };
    const evolve = (state: Book, fact: Line): Book => {
      evolved.facts += 1;
      return book.evolve(state, fact);
    };
    const { store } = desk(database.connection, { definition: { name: 'long', evolve } });
    for (let fact = 1; fact <= 60; fact += 1) await store.execute('long', because(), () => [line(`${fact}`)]);
    evolved.facts = 0;
    let running = true;
    const watch = (): void => {
      evolved.atOnce = Math.max(evolved.atOnce, evolved.facts);
      evolved.facts = 0;
      if (running) setImmediate(watch);
    };
    watch();
    expect(await allOf(store)).toEqual([['long', { ok: true, facts: 60 }]]);
    running = false;
    watch();
    expect(evolved.atOnce).toBeLessThan(60);
  });
});
