import { connect, createServer } from 'node:net';
import { freePort, until } from './until.js';

describe('waiting', () => {
  it('gives the first truthy value, trying again after a throw', async () => {
    let looks = 0;
    const look = (): string => {
      looks += 1;
      if (looks === 1) throw new Error('not there');
      return looks < 3 ? '' : 'seen';
    };
    expect(await until(look, { what: 'it', everyMs: 1 })).toBe('seen');
  });

  it('fails with what it waited for and what it saw last', async () => {
    await expect(until(() => 0, { what: 'the relay', timeoutMs: 5, everyMs: 1 })).rejects.toThrow(
      'Waited 5 ms for the relay; the last look was 0',
    );
    const failing = (): never => {
      throw new Error('no route');
    };
    await expect(until(failing, { what: 'the door', timeoutMs: 5, everyMs: 1 })).rejects.toThrow('threw no route');
  });
});

it('finds a port that can be listened on', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const client = connect(port, '127.0.0.1');
  await new Promise<void>((resolve) => client.once('connect', resolve));
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});
