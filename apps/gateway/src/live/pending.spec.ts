import { TOPICS_MAX } from './limits.js';
import { GAP, Pending } from './pending.js';

const topics = (count: number, from = 0): string[] => Array.from({ length: count }, (_, n) => `child:chd_${from + n}`);

describe('what waits to be told', () => {
  it('is nothing at first, and after it was told', () => {
    const pending = new Pending();
    expect(pending.take()).toBeUndefined();
    pending.add(['iterations']);
    expect(pending.take()).toBeDefined();
    expect(pending.take()).toBeUndefined();
  });

  it('is each topic once, as one event', () => {
    const pending = new Pending();
    pending.add(['iterations', 'district:own']);
    pending.add(['district:own', 'child:chd_1']);
    expect(pending.take()).toBe('event: change\ndata: {"topics":["iterations","district:own","child:chd_1"]}\n\n');
  });

  it('is a gap once there is more than the limit, whatever comes after', () => {
    const pending = new Pending();
    pending.add(topics(TOPICS_MAX));
    pending.add(topics(1));
    pending.add(topics(1, TOPICS_MAX));
    pending.add(['iterations']);
    expect(pending.take()).toBe(GAP);
    pending.add(topics(TOPICS_MAX));
    expect(pending.take()).toContain(`child:chd_${TOPICS_MAX - 1}`);
  });

  it('is a gap and nothing else, when something was missed', () => {
    const pending = new Pending();
    pending.add(['iterations']);
    pending.gap();
    expect(pending.take()).toBe('event: gap\ndata: {}\n\n');
    expect(pending.take()).toBeUndefined();
  });
});
