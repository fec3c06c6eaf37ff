import { mongo, Schema } from 'mongoose';
import { testDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

const write = { writeConcern: { w: 'majority', j: true } } as const;

describe('a fresh test database', () => {
  it('is empty, and another is another', async () => {
    const other = await testDatabase();
    await other.connection.collection('things').insertOne({ name: 'there' });
    expect(await database.connection.collection('things').countDocuments()).toBe(0);
    expect(other.url).not.toBe(database.url);
    await other.drop();
  });

  it('refuses a second document under a unique index, and a partial index only where it applies', async () => {
    const streams = database.connection.collection<{ _id: string; iin?: string; dueAt?: string }>('indexed');
    await streams.createIndex({ iin: 1 }, { unique: true, partialFilterExpression: { iin: { $exists: true } } });
    await streams.createIndex({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
    await streams.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', iin: '1', dueAt: '2026-11-21T00:00:00.000000Z' }]);
    await expect(streams.insertOne({ _id: 'd', iin: '1' }, write)).rejects.toMatchObject({ code: 11000 });
    const due = streams.find({ dueAt: { $lte: '2026-12-01' } });
    expect(JSON.stringify(await due.explain())).toContain('IXSCAN');
    expect(await due.toArray()).toHaveLength(1);
  });

  it('changes a document only in the version that was read', async () => {
    const streams = database.connection.collection<{ _id: string; v: number; outbox: { id: string }[]; inbox: string[] }>('streams');
    await streams.insertOne({ _id: 's', v: 1, outbox: [], inbox: [] }, write);
    const change = { $set: { v: 2 }, $push: { outbox: { $each: [{ id: 'e1' }, { id: 'e2' }] }, inbox: { $each: ['m'], $slice: -2 } } };
    const answers = await Promise.all([1, 2, 3].map(() => streams.updateOne({ _id: 's', v: 1 }, change, write)));
    expect(answers.map((answer) => answer.matchedCount).sort()).toEqual([0, 0, 1]);
    await streams.updateOne({ _id: 's' }, { $pull: { outbox: { id: { $in: ['e1'] } } } }, write);
    expect(await streams.findOne({ _id: 's' })).toEqual({ _id: 's', v: 2, outbox: [{ id: 'e2' }], inbox: ['m'] });
  });

  it('finds and changes in one step, bulk writes, aggregates and merges', async () => {
    const lines = database.connection.collection<{ _id: number; group: string; amount: number }>('lines');
    await lines.bulkWrite(
      [1, 2, 3, 4].map((_id) => ({ insertOne: { document: { _id, group: _id % 2 ? 'odd' : 'even', amount: _id } } })),
      { ordered: false },
    );
    const taken = await lines.findOneAndUpdate({ group: 'odd' }, { $inc: { amount: 10 } }, { sort: { _id: -1 }, returnDocument: 'after' });
    expect(taken).toEqual({ _id: 3, group: 'odd', amount: 13 });
    await lines.aggregate([{ $group: { _id: '$group', sum: { $sum: '$amount' } } }, { $merge: 'sums' }]).toArray();
    const sums = await database.connection.collection('sums').find().sort({ _id: 1 }).toArray();
    expect(sums).toEqual([
      { _id: 'even', sum: 6 },
      { _id: 'odd', sum: 14 },
    ]);
  });

  it('pages with a cursor, and sorts Kazakh words by the Russian collation, since it lacks the Kazakh one', async () => {
    const names = database.connection.collection<{ name: string }>('names');
    await names.insertMany(['Қарлығаш', 'Балапан', 'Лашын', 'Камажай'].map((name) => ({ name })));
    const sorted = await names.find().collation({ locale: 'ru' }).sort({ name: 1 }).batchSize(2).toArray();
    expect(sorted.map(({ name }) => name)).toEqual(['Балапан', 'Камажай', 'Қарлығаш', 'Лашын']);
    await expect(names.find().collation({ locale: 'kk' }).toArray()).rejects.toThrow('locale');
  });

  it('serves a mongoose model, its indexes and lean reads', async () => {
    const schema = new Schema({ _id: String, phase: String, at: String }, { collection: 'models', versionKey: false });
    schema.index({ phase: 1, at: 1 });
    const model = database.connection.model('Thing', schema);
    await model.init();
    await model.insertMany([
      { _id: 'x', phase: 'waiting', at: '2' },
      { _id: 'y', phase: 'waiting', at: '1' },
    ]);
    expect(await model.find({ phase: 'waiting' }).sort({ at: 1 }).lean()).toEqual([
      { _id: 'y', phase: 'waiting', at: '1' },
      { _id: 'x', phase: 'waiting', at: '2' },
    ]);
  });

  it('renames a rebuilt collection over the old one', async () => {
    await database.connection.collection('view_new').insertOne({ n: 2 });
    await database.connection.collection('view').insertOne({ n: 1 });
    await database.connection.collection('view_new').rename('view', { dropTarget: true });
    expect(
      await database.connection
        .collection('view')
        .find({}, { projection: { _id: 0 } })
        .toArray(),
    ).toEqual([{ n: 2 }]);
  });

  it('has no transactions, and says so', async () => {
    const session = await database.connection.startSession();
    session.startTransaction();
    const attempt = database.connection.collection('things').insertOne({ n: 1 }, { session });
    await expect(attempt).rejects.toBeInstanceOf(mongo.MongoError);
    await session.endSession();
  });
});
