import type { KnownChild } from '../child/use-child.js';
import type { Contract, Voucher } from '../records.js';
import { moveDay, searchOf } from './search.js';

const placement = {
  districtId: 'tekeli',
  settlementId: 'tekeli',
  birthDate: '2023-07-03',
  ageGroup: 3,
  languages: ['kk'],
  kinds: ['state'],
};
const voucher: Voucher = {
  childId: 'chd_1',
  phase: 'confirmed',
  stage: 'choosing',
  category: 18,
  extended: false,
  certified: false,
  placement,
};
const contract: Contract = {
  contractId: 'con_1',
  number: '7K3Q-9XHM-T439',
  childId: 'chd_1',
  voucherId: 'vch_1',
  kindergartenId: 'kdg_1',
  groupId: 'kdg_1.1',
  phase: 'enrolled',
  parties: [],
  guardianSigned: true,
  kindergartenSigned: true,
};
const known = (situation: KnownChild['situation'], of: Partial<KnownChild> = {}): KnownChild => ({
  situation,
  application: undefined,
  voucher,
  contracts: [],
  today: '2027-01-13',
  ...of,
});

describe('the search for a seat', () => {
  it('for a confirmed voucher begins with its age group and its only language', () => {
    const search = searchOf(known({ kind: 'choosing', voucher, contractBy: '2027-01-20T18:59:59Z', lost: undefined }));
    expect(search).toMatchObject({ purpose: 'first', districtId: 'tekeli', first: { ageGroup: 3, language: 'kk' } });
  });

  it('shows every language where several were wished for', () => {
    const both = { ...voucher, placement: { ...placement, languages: ['kk', 'ru'] } };
    const search = searchOf(
      known({ kind: 'choosing', voucher: both, contractBy: '2027-01-20T18:59:59Z', lost: undefined }, { voucher: both }),
    );
    expect(search?.first.language).toBe('');
  });

  it('for a move begins with the age on the day of the move, and without the present group', () => {
    const search = searchOf(known({ kind: 'enrolled', contract, move: undefined }, { today: '2027-08-20' }));
    expect(search).toMatchObject({ purpose: 'move', currentGroupId: 'kdg_1.1', first: { ageGroup: 4, language: '' } });
  });

  it('is for nobody who waits, has a contract to sign or moves already', () => {
    expect(searchOf(known({ kind: 'settling' }))).toBeUndefined();
    expect(searchOf(known({ kind: 'contract', contract, voucher }))).toBeUndefined();
    expect(searchOf(known({ kind: 'enrolled', contract, move: contract }))).toBeUndefined();
  });

  it('proposes the first day of the next month', () => {
    expect(moveDay('2026-12-31')).toBe('2027-01-01');
  });
});
