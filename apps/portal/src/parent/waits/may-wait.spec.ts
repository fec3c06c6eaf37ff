import { mayWait } from './may-wait.js';

const seat = { kindergartenId: 'kdg_1', ageGroup: 3, free: 0, need: 'general' };
const family = { ageGroup: 3, waits: [], attends: undefined };

describe('waiting for a seat', () => {
  it('is offered where a general group of the child’s age is full', () => {
    expect(mayWait(seat, family)).toBe('join');
    expect(mayWait({ ...seat, free: 1 }, family)).toBeUndefined();
    expect(mayWait({ ...seat, ageGroup: 4 }, family)).toBeUndefined();
    expect(mayWait({ ...seat, need: 'correctional' }, family)).toBeUndefined();
  });

  it('is not offered where the child attends, and is said where the family waits already', () => {
    expect(mayWait(seat, { ...family, attends: 'kdg_1' })).toBeUndefined();
    expect(mayWait(seat, { ...family, waits: [{ kindergartenId: 'kdg_1', ageGroup: 3 }] })).toBe('waits');
    expect(
      mayWait(seat, {
        ...family,
        waits: [
          { kindergartenId: 'kdg_1', ageGroup: 2 },
          { kindergartenId: 'kdg_2', ageGroup: 3 },
        ],
      }),
    ).toBe('join');
  });
});
