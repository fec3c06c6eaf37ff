import { TestClock, type TestDatabase, testDatabase } from '@kezek/testkit';
import type { Principal } from './principal.js';
import { Sessions } from './store.js';

const guardian: Principal = { kind: 'guardian', id: 'gdn_kim', locale: 'ru' };

describe('sessions', () => {
  let database: TestDatabase;
  let clock: TestClock;
  let sessions: Sessions;

  beforeEach(async () => {
    database = await testDatabase();
    clock = new TestClock();
    sessions = new Sessions(database.connection, { clock, hours: 8 });
    await sessions.ensureIndexes();
  });
  afterEach(() => database.drop());

  it('are known by their token to every instance of the door', async () => {
    const token = await sessions.open(guardian);
    const another = new Sessions(database.connection, { clock, hours: 8 });
    expect(await another.find(token)).toEqual(guardian);
    expect(await another.find(`${token}x`)).toBeUndefined();
  });

  it('have tokens that nobody guesses and the database does not hold', async () => {
    const [one, two] = [await sessions.open(guardian), await sessions.open(guardian)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    const stored = JSON.stringify(await database.connection.collection('sessions').find().toArray());
    expect(stored).not.toContain(one);
  });

  it('end by themselves after their hours', async () => {
    const token = await sessions.open(guardian);
    clock.advance({ hours: 8, seconds: -1 });
    expect(await sessions.find(token)).toEqual(guardian);
    clock.advance({ seconds: 2 });
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('end when closed, each alone', async () => {
    const [one, two] = [await sessions.open(guardian), await sessions.open(guardian)];
    await sessions.close(one);
    await sessions.close('never opened');
    expect(await sessions.find(one)).toBeUndefined();
    expect(await sessions.find(two)).toEqual(guardian);
  });
});
