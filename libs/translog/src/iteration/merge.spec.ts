import fc from 'fast-check';
import { arbitrarySnapshot, waits } from '../../test/queues.js';
import { Lanes } from './lanes.js';
import { Merge } from './merge.js';
import { inOrder } from './order.js';
import type { SnapshotApplication } from './snapshot.js';

const laneOf = (applications: readonly SnapshotApplication[]): Lanes => {
  const lane = new Lanes({ priority: 0, general: 1 });
  for (const one of [...applications].sort(inOrder)) lane.add(one);
  return lane;
};

describe('lanes that are merged', () => {
  it('ask everybody in the order of the queue, whichever lane they stand in', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, fc.array(fc.nat(6), { minLength: 40, maxLength: 40 }), ({ applications }, laneNumbers) => {
        const lanes = [0, 1, 2, 3, 4, 5, 6].map((lane) => laneOf(applications.filter((_, index) => laneNumbers[index] === lane)));
        const merge = new Merge(lanes);
        const asked: SnapshotApplication[] = [];
        for (let one = merge.next(); one !== undefined; one = merge.next()) {
          asked.push(one);
          merge.settle(true);
        }
        expect(asked).toEqual([...applications].sort(inOrder));
      }),
    );
  });

  it('have an end', () => {
    const merge = new Merge([laneOf([waits('app_a')])]);
    merge.settle(true);
    expect(merge.next()).toBeUndefined();
    expect(() => merge.settle(true)).toThrow('nobody is left');
  });
});
