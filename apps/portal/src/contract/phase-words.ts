import type { ContractWord } from './types.js';

/** How a contract stands, for those who are no party of it. */
export const PHASE_WORDS = {
  requested: 'phase.requested',
  drafted: 'phase.drafted',
  signed: 'phase.signed',
  enrolled: 'phase.enrolled',
  transferred: 'phase.transferred',
  left: 'phase.left',
  cancelled: 'phase.cancelled',
} as const satisfies Record<string, ContractWord>;
