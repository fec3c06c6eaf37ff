import type { Call } from './client.js';
import { Client } from './client.js';
import { Guardian } from './guardian.js';
import { Staff } from './person.js';
import { Problem } from './problem.js';

/** A door in memory: sessions can be ended, SMS come late. */
class Door extends Client {
  readonly calls: Call[] = [];
  session = 0;
  sms: { id: string; text: string }[] = [];
  #toldOf: () => void = () => undefined;
  /** Somebody came in, and knows it. */
  readonly entered = new Promise<void>((resolve) => (this.#toldOf = () => setImmediate(resolve)));
  slowPath = '';

  constructor() {
    super({ url: 'http://localhost', concurrency: 1 });
  }

  override send(call: Call) {
    this.calls.push(call);
    const ready = call.path === this.slowPath && call.cookie !== `session=${this.session}` ? this.entered : Promise.resolve();
    return ready.then(() => ({ status: 200, ...this.answer(call) }));
  }

  private answer({ path, cookie, body }: Call): { body: unknown; cookie: string | undefined } {
    if (path === '/sign-in/staff') return this.opened();
    if (path === '/sign-in/guardian') return { body: { challengeId: 'chl_1' }, cookie: undefined };
    if (path === '/demo/messages') {
      if (this.calls.length > 4) this.sms.push({ id: 's3', text: 'Kezek: код входа 222222.' });
      return { body: { messages: [...this.sms] }, cookie: undefined };
    }
    if (path === '/sign-in/guardian/code') {
      if ((body as { code: string }).code !== '222222') throw new Problem(409, 'identity.code-wrong', {}, 'wrong');
      return this.opened();
    }
    if (cookie !== `session=${this.session}`) {
      throw new Problem(401, 'gateway.unauthenticated', {}, 'who are you');
    }
    return { body: { path }, cookie: undefined };
  }

  private opened() {
    this.session += 1;
    if (this.session > 1) this.#toldOf();
    return { body: {}, cookie: `session=${this.session}` };
  }
}

test('who is told that the session is over signs in again, once for all that was under way', async () => {
  const door = new Door();
  const staff = new Staff(door, { login: 'a', password: 'b' });
  await staff.get('/sheets');
  door.session += 1;
  await expect(Promise.all([staff.get('/sheets'), staff.get('/calls')])).resolves.toEqual([{ path: '/sheets' }, { path: '/calls' }]);
  expect(door.calls.filter(({ path }) => path === '/sign-in/staff')).toHaveLength(2);
});

test('who is told late, when a new session is there already, uses that one', async () => {
  const door = new Door();
  const staff = new Staff(door, { login: 'a', password: 'b' });
  await staff.get('/sheets');
  door.session += 1;
  door.slowPath = '/calls';
  await expect(Promise.all([staff.get('/sheets'), staff.get('/calls')])).resolves.toEqual([{ path: '/sheets' }, { path: '/calls' }]);
  expect(door.calls.filter(({ path }) => path === '/sign-in/staff')).toHaveLength(2);
});

test('a guardian comes in with the newest code, and never tries an old one twice', async () => {
  const door = new Door();
  door.sms = [
    { id: 's1', text: 'Kezek: код входа 111111.' },
    { id: 's2', text: 'Вам предложен ваучер. Подтвердите до 25.11.2026' },
  ];
  let key = 0;
  const guardian = new Guardian(door, { iin: '900101300017', phone: '+77001234567', nextKey: () => `k${(key += 1)}` });
  await expect(guardian.get('/children')).resolves.toEqual({ path: '/children' });
  const codes = door.calls.filter(({ path }) => path === '/sign-in/guardian/code').map(({ body }) => (body as { code: string }).code);
  expect(codes).toEqual(['111111', '222222']);
});
