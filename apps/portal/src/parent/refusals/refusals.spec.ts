import type { Refusal } from '../records.js';
import { currentRefusals, mayAppeal } from './refusals.js';

const NOW = '2026-11-22T06:00:00.000000Z';
const BEFORE = '2026-11-21T18:59:59.999999Z';
const LATER = '2026-11-27T18:59:59.999999Z';

const refusal = (of: Partial<Refusal> = {}): Refusal => ({
  ...{ contractId: 'con_1', number: '7K3Q-9XHM-T439', childId: 'chd_1', kindergartenId: 'kdg_1', groupId: 'kdg_1.1', districtId: 'tekeli' },
  ...{ reason: 'documents-incomplete', refusedAt: BEFORE, appealBy: LATER, appeal: 'none' },
  ...of,
});

describe('a refusal', () => {
  it('can be appealed against once, until its term is over', () => {
    expect(mayAppeal(refusal(), NOW)).toBe(true);
    expect(mayAppeal(refusal({ appealBy: BEFORE }), NOW)).toBe(false);
    expect(mayAppeal(refusal({ appeal: 'upheld' }), NOW)).toBe(false);
  });

  it('matters while it can be appealed against, or was decided, and the child has no place', () => {
    const now = { now: NOW, contracts: [{ contractId: 'con_1', phase: 'cancelled' }] };
    expect(currentRefusals([refusal(), refusal({ appeal: 'upheld' }), refusal({ appealBy: BEFORE })], now)).toEqual([
      refusal(),
      refusal({ appeal: 'upheld' }),
    ]);
  });

  it('matters to a child with a place only while an appeal runs', () => {
    const now = { now: NOW, contracts: [{ contractId: 'con_0', phase: 'enrolled' }] };
    expect(currentRefusals([refusal(), refusal({ appeal: 'open' }), refusal({ appeal: 'granted' })], now)).toEqual([
      refusal({ appeal: 'open' }),
    ]);
  });
});
