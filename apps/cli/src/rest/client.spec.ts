import { Failure } from '../failure.js';
import { Client } from './client.js';
import { Problem } from './problem.js';

type Reply = number | Error | object;

/** A door that gives these replies, one a request, and the last one for ever. */
function door(...replies: Reply[]) {
  const requests: { url: string; headers: Record<string, string>; underway: number }[] = [];
  let underway = 0;
  const fetching = async (url: unknown, init?: RequestInit): Promise<Response> => {
    underway += 1;
    requests.push({ url: String(url), headers: init?.headers as Record<string, string>, underway });
    await new Promise((resolve) => setImmediate(resolve));
    underway -= 1;
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply instanceof Error) throw reply;
    if (typeof reply === 'number') {
      return new Response(
        JSON.stringify({ status: reply, code: 'queue.second-application', detail: 'No', params: { applicationId: 'app_1' } }),
        { status: reply },
      );
    }
    return new Response(JSON.stringify(reply), { headers: { 'set-cookie': 'kezek_session=abc; HttpOnly' } });
  };
  return { requests, fetch: fetching as typeof fetch };
}

const refused = (): Error => Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
const command = { method: 'POST', path: '/children', body: { a: 1 }, key: 'k1' } as const;

test('a command is repeated under its own key while the door is away', async () => {
  const { requests, fetch } = door(refused(), 503, { childId: 'chd_1' });
  const client = new Client({ url: 'http://localhost:8080', concurrency: 1, fetch });
  await expect(client.send(command)).resolves.toEqual({ status: 200, body: { childId: 'chd_1' }, cookie: 'kezek_session=abc' });
  expect(requests.map(({ url, headers }) => [url, headers['idempotency-key']])).toEqual(
    Array(3).fill(['http://localhost:8080/api/v1/children', 'k1']),
  );
  expect(client.retries).toEqual({ connection: 1, '503': 1 });
});

test('what the door refuses is not asked again, and can be told by its code', async () => {
  const { requests, fetch } = door(409);
  const error: unknown = await new Client({ url: 'http://localhost:8080', concurrency: 1, fetch })
    .send(command)
    .catch((one: unknown) => one);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code: 'queue.second-application', params: { applicationId: 'app_1' } });
  expect(requests).toHaveLength(1);
});

test('a door that stays away is told in one line', async () => {
  const { fetch } = door(refused());
  const client = new Client({ url: 'http://localhost:8080', concurrency: 1, patienceMs: 0, fetch });
  await expect(client.send(command)).rejects.toThrow(new Failure('no answer from http://localhost:8080: ECONNREFUSED'));
  expect(() => new Client({ url: 'localhost:8080', concurrency: 1 })).toThrow(Failure);
});

test('no more requests are under way than asked for', async () => {
  const { requests, fetch } = door({});
  const client = new Client({ url: 'http://localhost:8080', concurrency: 3, fetch });
  await Promise.all(Array.from({ length: 20 }, () => client.send(command)));
  expect(Math.max(...requests.map(({ underway }) => underway))).toBe(3);
});
