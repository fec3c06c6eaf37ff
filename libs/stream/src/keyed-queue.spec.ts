import { KeyedQueue } from './keyed-queue.js';
import { Recent } from './recent.js';

function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe('a keyed queue', () => {
  it('runs tasks of one key one after the other, also after a failure, and those of other keys at once', async () => {
    const queue = new KeyedQueue();
    const first = gate();
    const ran: string[] = [];
    const one = queue.run('a', async () => {
      await first.opened;
      ran.push('a1');
      throw new Error('a1 failed');
    });
    const two = queue.run('a', () => Promise.resolve(ran.push('a2')));
    await queue.run('b', () => Promise.resolve(ran.push('b1')));
    first.open();
    await expect(one).rejects.toThrow('a1 failed');
    await two;
    expect(ran).toEqual(['b1', 'a1', 'a2']);
  });

  it('keeps nothing of keys that have no task', async () => {
    const queue = new KeyedQueue();
    await Promise.all(['a', 'b', 'a'].map((key) => queue.run(key, () => Promise.resolve())));
    await Promise.resolve();
    expect(queue.size).toBe(0);
  });
});

describe('recent values', () => {
  it('are those used last', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    expect(recent.get('a')).toBe(1);
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  });
});
