import type { ContractParty, ContractWord, Party } from './types.js';

export const PARTY_WORDS = {
  guardian: 'party.guardian',
  kindergarten: 'party.kindergarten',
  department: 'party.department',
} as const satisfies Record<string, ContractWord>;

export const SIGNED_WORDS = {
  guardian: 'to-sign.guardian',
  kindergarten: 'to-sign.kindergarten',
  department: 'to-sign.department',
} as const satisfies Record<ContractParty, ContractWord>;

export const UNSIGNED_WORDS = {
  guardian: 'to-sign.guardian-not',
  kindergarten: 'to-sign.kindergarten-not',
  department: 'to-sign.department-not',
} as const satisfies Record<ContractParty, ContractWord>;

export const LEVEL_WORDS = {
  account: 'level.account',
  'one-time-code': 'level.one-time-code',
  cms: 'level.cms',
} as const satisfies Record<Party['level'], ContractWord>;

/** Why a signature does not hold any more. */
export const PROBLEM_WORDS = {
  altered: 'problem.altered',
  'other-person': 'problem.other-person',
  'unknown-root': 'problem.unknown-root',
  'certificate-expired': 'problem.certificate-expired',
  'certificate-revoked': 'problem.certificate-revoked',
  'no-evidence': 'problem.no-evidence',
  'not-proved': 'problem.no-evidence',
  unreadable: 'problem.unreadable',
} as const satisfies Record<string, ContractWord>;
