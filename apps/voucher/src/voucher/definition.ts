import type { RegionPolicy } from '@kezek/domain';
import type { StreamDefinition } from '@kezek/stream';
import { endsByAgeAt } from './age.js';
import { certificateOf } from './certificate.js';
import { type VoucherFact, type VoucherState, districtOf, evolve, initial } from './facts.js';
import { dueAt } from './next.js';

/** The child is the key: "one live voucher a child" is a rule inside one document. */
export const voucherStream = (policy: RegionPolicy): StreamDefinition<VoucherState, VoucherFact> => ({
  name: 'voucher',
  service: 'voucher',
  initial,
  evolve,
  index: (state) => {
    const takenBack = state.takenBack === undefined ? {} : { takenBack: state.takenBack };
    if (state.phase === 'none') return { phase: 'none', ...takenBack };
    const at = dueAt(state, policy);
    const number = certificateOf(state)?.number ?? state.offer.number;
    return {
      phase: state.phase,
      districtId: districtOf(state),
      iterationId: state.offer.iterationId,
      voucherId: state.offer.voucherId,
      ...(number === undefined ? {} : { number }),
      ...takenBack,
      ...(state.phase === 'in-use' && state.absence !== undefined ? { absence: state.absence.stage } : {}),
      ...(state.ending === undefined ? {} : { ending: state.ending.reason }),
      ...(at === undefined ? {} : { dueAt: at }),
      // Years ahead, and nothing anybody waits for.
      ...(at !== undefined && at === endsByAgeAt(state, policy) ? { dueByAge: true } : {}),
    };
  },
});
