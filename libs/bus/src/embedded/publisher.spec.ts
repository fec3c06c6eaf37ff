import { encodeMessage } from '../check.js';
import { fanOut, glimpsesOf } from './publisher.js';

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

describe('glimpsesOf', () => {
  it('makes one for every watcher of the type, numbered like the deliveries', () => {
    const watcher = (_id: string, watches: string[]) => ({ _id, types: [], watches, untilMs: 1 });
    const glimpses = glimpsesOf([message('m1', 'a.x'), message('m2', 'a.y')], [watcher('w1', ['a.y']), watcher('w2', ['a.x', 'a.y'])], 7);
    expect(glimpses.map(({ _id, seq }) => [_id, seq])).toEqual([
      ['w2/m1', 7],
      ['w1/m2', 8],
      ['w2/m2', 8],
    ]);
  });
});
