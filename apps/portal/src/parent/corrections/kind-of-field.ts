import type { Correction, EntryKind } from '../../portrait/types.js';

/** Among which entries the wrong one is to be found; undefined where it may be any. */
export const KIND_OF_FIELD: Readonly<Record<Correction['field'], EntryKind | undefined>> = {
  name: 'guardian',
  'birth-date': 'guardian',
  guardian: 'guardian',
  contact: undefined,
  application: 'application',
  category: 'application',
  voucher: 'voucher',
  contract: 'contract',
  attendance: 'attendance',
  payment: 'payment',
  document: 'document',
  notice: 'notice',
  look: 'look',
  other: undefined,
};
