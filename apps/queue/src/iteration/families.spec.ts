import type { InQueue } from './standing-queue.js';
import { batchesOf } from './families.js';

const child = (applicationId: string, birthDate: string, guardianId = 'gdn_1'): InQueue =>
  ({ applicationId, guardianId, placement: { birthDate } }) as InQueue;

const family = [child('app_b', '2022-03-15'), child('app_a', '2022-04-15'), child('app_c', '2020-01-01')];

describe('given the children of one guardian', () => {
  it.each([
    ['twins', { app_a: 'app_a', app_b: 'app_a' }],
    ['siblings', { app_a: 'app_a', app_b: 'app_a', app_c: 'app_a' }],
    ['none', {}],
  ] as const)('when the region places %s together, then those are a batch', (rule, expected) => {
    expect(Object.fromEntries(batchesOf(family, rule))).toEqual(expected);
  });

  it('when two are born more than a month apart, then they are no twins', () => {
    expect(batchesOf([child('app_a', '2022-03-15'), child('app_b', '2022-04-16')], 'twins').size).toBe(0);
  });

  it('when three follow each other within a month each, then the month runs from the eldest', () => {
    const three = [child('app_a', '2022-03-01'), child('app_b', '2022-03-25'), child('app_c', '2022-04-20')];
    expect(Object.fromEntries(batchesOf(three, 'twins'))).toEqual({ app_a: 'app_a', app_b: 'app_a' });
  });

  it('when each guardian applied for one of the children, then a guardian of both makes them a batch', () => {
    const of = (one: InQueue, ...guardianIds: string[]): InQueue => ({ ...one, guardianIds });
    const mothers = of(child('app_a', '2022-03-15', 'gdn_mother'), 'gdn_mother', 'gdn_father');
    const fathers = child('app_b', '2022-03-15', 'gdn_father');
    const batch = { app_a: 'app_a', app_b: 'app_a' };
    for (const waiting of [
      [mothers, fathers],
      [fathers, mothers],
    ])
      expect(Object.fromEntries(batchesOf(waiting, 'twins'))).toEqual(batch);
    expect(batchesOf([child('app_a', '2022-03-15', 'gdn_mother'), fathers], 'twins').size).toBe(0);
  });

  it('when a third child joins two families that were apart, then they are one in whatever order they stand', () => {
    const joins = { ...child('app_c', '2019-05-01', 'gdn_1'), guardianIds: ['gdn_1', 'gdn_2'] };
    const [one, other] = [child('app_a', '2022-03-15', 'gdn_1'), child('app_b', '2022-03-15', 'gdn_2')];
    for (const waiting of [
      [one, other, joins],
      [joins, one, other],
      [one, joins, other],
    ])
      expect(Object.fromEntries(batchesOf(waiting, 'siblings'))).toEqual({ app_a: 'app_a', app_b: 'app_a', app_c: 'app_a' });
  });

  it('then children of another guardian are none of theirs', () => {
    const others = [child('app_a', '2022-03-15'), child('app_b', '2022-03-15', 'gdn_2')];
    expect(batchesOf(others, 'siblings').size).toBe(0);
  });
});
