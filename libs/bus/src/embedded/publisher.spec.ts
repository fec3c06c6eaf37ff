import { encodeMessage } from '../check.js';
import { fanOut } from './publisher.js';

const message = (id: string, type: string) => encodeMessage({ id, type, version: 1, key: 'k', body: { id } });

describe('fanOut', () => {
  const groups = [
    { _id: 'one', types: ['a.x', 'a.y'] },
    { _id: 'two', types: ['a.x'] },
  ];

  it('makes a delivery for every group that wants the type, numbered in order', () => {
    const { deliveries, unroutable } = fanOut([message('m1', 'a.x'), message('m2', 'a.y')], groups, 7);
    expect(deliveries.map(({ _id, seq }) => [_id, seq])).toEqual([
      ['one/m1', 7],
      ['two/m1', 7],
      ['one/m2', 8],
    ]);
    expect(unroutable).toEqual([]);
  });

  it('keeps apart what no group wants', () => {
    const { deliveries, unroutable } = fanOut([message('m1', 'a.z')], groups, 1);
    expect(deliveries).toEqual([]);
    expect(unroutable.map(({ _id }) => _id)).toEqual(['m1']);
  });
});
