/** Why a contract came to nothing. */
export const CAUSE_WORDS = {
  guardian: 'cause.guardian',
  kindergarten: 'cause.kindergarten',
  'term-over': 'cause.term-over',
  'seat-lost': 'cause.seat-lost',
  'voucher-ended': 'cause.voucher-ended',
  'earlier-voucher': 'cause.earlier-voucher',
  'swap-fallen': 'cause.swap-fallen',
  'no-money': 'cause.no-money',
} as const;
