import type { Voucher } from '../parent/records.js';

type Stage = Voucher['stage'];
type What = NonNullable<Voucher['next']>['what'];

/** What stands beside each stage and each thing to come; checked against the words. */
export const STAGES = {
  none: 'stage.none',
  offered: 'stage.offered',
  choosing: 'stage.choosing',
  waiting: 'stage.waiting',
  'contract-pending': 'stage.contract-pending',
  'in-use': 'stage.in-use',
  suspended: 'stage.suspended',
  moving: 'stage.moving',
  refused: 'stage.refused',
  lapsed: 'stage.lapsed',
  ended: 'stage.ended',
} as const satisfies Record<Stage, string>;

export const NEXT = {
  'term-starts': 'next.term-starts',
  'lapses-unconfirmed': 'next.lapses-unconfirmed',
  'lapses-without-contract': 'next.lapses-without-contract',
  'lapses-waiting': 'next.lapses-waiting',
  attends: 'next.attends',
  suspends: 'next.suspends',
  resumes: 'next.resumes',
  moves: 'next.moves',
  'absence-reached': 'next.absence-reached',
  'absence-decided': 'next.absence-decided',
  'ends-by-age': 'next.ends-by-age',
} as const satisfies Record<What, string>;
