import type { ContractParty } from '../../contract/types.js';
import { statusOf } from './status.js';

const ALL = ['guardian', 'kindergarten', 'department'] as const;
const drafted = (needed: readonly ContractParty[], signed: readonly ContractParty[]) => {
  const parties = needed.map((party) => ({ party, signed: signed.includes(party) }));
  return statusOf({ phase: 'drafted', parties }, '2026-11-22').key;
};

test.each<[ContractParty[], ContractParty[], string]>([
  [['guardian', 'kindergarten'], [], 'requests.to-sign'],
  [['guardian', 'kindergarten'], ['guardian'], 'requests.to-sign'],
  [['guardian', 'kindergarten'], ['kindergarten'], 'requests.to-sign-guardian'],
  [[...ALL], ['guardian', 'department'], 'requests.to-sign'],
  [[...ALL], ['kindergarten'], 'requests.to-sign-others'],
  [[...ALL], ['kindergarten', 'guardian'], 'requests.to-sign-department'],
  [[...ALL], ['kindergarten', 'department'], 'requests.to-sign-guardian'],
])('a contract of %j that %j signed says %s', (needed, signed, key) => expect(drafted(needed, signed)).toBe(key));

test('who is to come is enrolled, and who has come attends', () => {
  const enrolled = (from: string) => statusOf({ phase: 'enrolled', from, parties: [] }, '2026-11-22').key;
  expect([enrolled('2026-11-23'), enrolled('2026-11-22')]).toEqual(['requests.will-attend', 'requests.enrolled']);
});
