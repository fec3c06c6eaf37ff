import { type TestDatabase, freePort, testDatabase } from '@kezek/testkit';
import { DatabaseUnavailable, connectDatabase, databaseCheck } from './database.js';
import { createLog } from './log.js';

describe('the connection to the database', () => {
  let database: TestDatabase;
  const lines: string[] = [];
  const log = createLog({ service: 'queue', destination: { write: (line) => void lines.push(line) } });

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => (lines.length = 0));

  it('writes durably, keeps the name in the URL and says when it is lost', async () => {
    const connection = await connectDatabase({ url: database.url, defaultName: 'kezek_queue', log });
    expect(connection.name).toBe(database.connection.name);
    await connection.collection('probe').insertOne({ a: 1 });
    expect(connection.getClient().options.writeConcern).toMatchObject({ w: 'majority', journal: true });
    const check = databaseCheck(connection);
    expect(await check.check()).toBeUndefined();
    await connection.close();
    expect(await check.check()).toBe('not connected to the database');
  });

  it('takes the name of the service where the URL names no database', async () => {
    const url = database.url.replace(`/${database.connection.name}`, '/');
    const connection = await connectDatabase({ url, defaultName: 'kezek_queue', log });
    expect(connection.name).toBe('kezek_queue');
    await connection.close();
  });

  it('gives up within its limit, having said what it waited for, without the password', async () => {
    const port = await freePort();
    const waiting = connectDatabase({ url: `mongodb://kezek:hunter2@127.0.0.1:${port}`, defaultName: 'x', log, waitLimitMs: 4_900 });
    const error = await waiting.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(String(error)).toContain(`127.0.0.1:${port}`);
    expect(lines.join('')).toContain('waiting for the database');
    expect(`${lines.join('')}${String(error)}`).not.toContain('hunter2');
  });

  it('stops waiting when the service is told to stop', async () => {
    const told = new AbortController();
    const waiting = connectDatabase({ url: `mongodb://127.0.0.1:${await freePort()}`, defaultName: 'x', log, signal: told.signal });
    told.abort();
    await expect(waiting).rejects.toThrow();
  });
});
