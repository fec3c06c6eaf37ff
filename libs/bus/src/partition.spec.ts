import { PARTITIONS, partitionOf } from './partition.js';

describe('partitionOf', () => {
  it.each([
    ['a', 0],
    ['chd_01j9', 2],
    ['қазақ', 6],
  ])('never changes: %s', (key, partition) => {
    expect(partitionOf(key)).toBe(partition);
  });

  it.each([
    ['numbered', (n: number) => `k${n}`],
    ['padded', (n: number) => `chd_${String(n).padStart(26, '0')}`],
    ['even', (n: number) => `k${n * 8}`],
  ])('spreads %s keys evenly', (_what, keyOf) => {
    const counts = Array<number>(PARTITIONS).fill(0);
    for (let n = 0; n < 8_000; n += 1) {
      const partition = partitionOf(keyOf(n));
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(800);
    for (const count of counts) expect(count).toBeLessThan(1_200);
  });
});
