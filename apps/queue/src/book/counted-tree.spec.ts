import fc from 'fast-check';
import { CountedTree } from './counted-tree.js';

const ascending = (a: number, b: number): number => a - b;
const sortedSet = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort(ascending);

describe('a counted tree', () => {
  it('does what a sorted list does, whatever is added and taken out', () => {
    const steps = fc.array(fc.record({ add: fc.boolean(), item: fc.integer({ min: 0, max: 400 }) }), { maxLength: 1_500 });
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom(
          undefined,
          (item: number) => item,
          (item: number) => Math.floor(item / 50),
        ),
        (asked, hintOf) => {
          const tree = new CountedTree<number>(ascending, hintOf);
          const list = new Set<number>();
          for (const { add, item } of asked) {
            if (add) expect(tree.add(item)).toBe(!list.has(item) && Boolean(list.add(item)));
            else expect(tree.delete(item)).toBe(list.delete(item));
          }
          const expected = sortedSet([...list]);
          expect([...tree]).toEqual(expected);
          expect(tree.size).toBe(expected.length);
          for (let item = 0; item <= 400; item += 7) expect(tree.rankOf(item)).toBe(expected.filter((other) => other < item).length);
          expected.forEach((item, rank) => expect([tree.rankOf(item), tree.at(rank)]).toEqual([rank, item]));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps every place through a hundred thousand arrivals and departures from the front', () => {
    const tree = new CountedTree<number>(ascending);
    for (let item = 0; item < 100_000; item += 1) tree.add(item);
    for (let item = 0; item < 60_000; item += 1) tree.delete(item);
    for (let item = 0; item < 60_000; item += 2) tree.add(item);
    expect(tree.size).toBe(70_000);
    for (const rank of [0, 1, 29_999, 30_000, 69_999]) expect(tree.rankOf(tree.at(rank)!)).toBe(rank);
    expect(tree.at(29_999)).toBe(59_998);
    expect(tree.at(30_000)).toBe(60_000);
    expect(tree.at(70_000)).toBeUndefined();
  });

  it('is empty again when all have gone', () => {
    const tree = new CountedTree<number>(ascending);
    const items = Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 5_000);
    for (const item of items) tree.add(item);
    for (const item of items) expect(tree.delete(item)).toBe(true);
    expect([tree.size, [...tree], tree.rankOf(9)]).toEqual([0, [], 0]);
    expect(tree.add(3)).toBe(true);
    expect(tree.at(0)).toBe(3);
  });
});
