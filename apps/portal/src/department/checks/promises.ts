/** What each invariant promises, in plain words; the same one may be kept by several services, each on its own data. */
export const PROMISES = {
  Q1: 'promise.Q1',
  Q2: 'promise.Q2',
  Q3: 'promise.Q3',
  V1: 'promise.V1',
  'V1-M': 'promise.V1-M',
  V2: 'promise.V2',
  'V-E': 'promise.V-E',
  E1: 'promise.E1',
  E2: 'promise.E2',
  A1: 'promise.A1',
  P1: 'promise.P1',
  P2: 'promise.P2',
  P3: 'promise.P3',
  N1: 'promise.N1',
  S1: 'promise.S1',
  S2: 'promise.S2',
  STATE: 'promise.STATE',
  history: 'promise.STATE',
} as const;

/** What a service looks after. */
export const KEEPERS = {
  identity: 'keeper.identity',
  queue: 'keeper.queue',
  voucher: 'keeper.voucher',
  enrolment: 'keeper.enrolment',
  payment: 'keeper.payment',
  notification: 'keeper.notification',
} as const;

/** In the order in which a family meets them. */
const ORDER = ['Q1', 'Q2', 'Q3', 'V1', 'V1-M', 'V2', 'E1', 'E2', 'V-E', 'A1', 'P1', 'P2', 'P3', 'N1', 'S1', 'S2'];

export const inOrder = <T extends { readonly id: string }>(found: readonly T[]): T[] => {
  const rank = ({ id }: T): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return [...found].sort((a, b) => rank(a) - rank(b));
};
