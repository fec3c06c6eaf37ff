import type { RegionPolicy } from '@kezek/domain';
import { type Handlers, causedBy } from '@kezek/stream';
import { endPlacement, fulfil, lapse, noteSeat, refuse } from './application/decide.js';
import { begin, refuseForBudget, returnTurn } from './iteration/decide.js';
import type { Kinship } from './iteration/kinship.js';
import type { Applications, Iterations } from './stores.js';

export interface ReactionDeps {
  readonly applications: Applications;
  readonly iterations: Iterations;
  readonly policy: RegionPolicy;
  readonly kinship: Kinship;
  /** An iteration may give its turns. */
  readonly started: () => void;
}

/** What the voucher, the seat and the budget mean for the queue. */
export const reactions = ({ applications, iterations, policy, kinship, started }: ReactionDeps): Handlers => ({
  'voucher.refused': (event) =>
    applications.execute(event.data.childId, causedBy(event), (state, now) => refuse(state, event.data, { now, policy })),
  'voucher.lapsed': (event) =>
    applications.execute(event.data.childId, causedBy(event), (state, now) => lapse(state, event.data, { now, policy })),
  'voucher.taken-up': (event) => applications.execute(event.data.childId, causedBy(event), (state) => fulfil(state, event.data)),
  'voucher.ended': (event) => applications.execute(event.data.childId, causedBy(event), (state) => endPlacement(state, event.data)),

  'enrolment.seat-held': (event) =>
    applications.execute(event.data.childId, causedBy(event), (state) => noteSeat(state, held(event, true))),
  'enrolment.seat-taken': (event) =>
    applications.execute(event.data.childId, causedBy(event), (state) => noteSeat(state, held(event, true))),
  'enrolment.seat-released': (event) =>
    applications.execute(event.data.childId, causedBy(event), (state) => noteSeat(state, held(event, false))),

  'payment.budget-reserved': async (event) => {
    await iterations.execute(event.data.iterationId, causedBy(event), (state) => begin(state, event.data));
    started();
  },
  /** The queue's own word: what it means for the iteration is a step of its own. */
  'queue.application-annulled': async (event) => {
    const { cause, iterationId, applicationId } = event.data;
    if (cause !== 'voucher-refused' || iterationId === undefined) return;
    await iterations.execute(iterationId, causedBy(event), (state, now) => returnTurn(state, applicationId, { now, policy }));
  },
  // Children whose guardians have one in common are of one family, whoever applied for each.
  'identity.guardian-linked': ({ data: { childId, guardianId }, seq }) => kinship.note({ childId, guardianId, linked: true, seq }),
  'identity.guardian-unlinked': ({ data: { childId, guardianId }, seq }) => kinship.note({ childId, guardianId, linked: false, seq }),
  'identity.child-erased': ({ data }) => kinship.forget(data.childId),

  'payment.budget-refused': (event) => iterations.execute(event.data.iterationId, causedBy(event), refuseForBudget),
});

const held = ({ data }: { data: { contractId: string } }, isHeld: boolean) => ({ contractId: data.contractId, held: isHeld });
