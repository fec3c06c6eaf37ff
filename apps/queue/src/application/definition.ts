import type { StreamDefinition } from '@kezek/stream';
import { nextProofDueAt } from '../benefit/facts.js';
import { dueAtOf } from './due.js';
import { proposalIn } from '../ending/facts.js';
import { openReinstatement } from '../reinstatement/facts.js';
import { type Application, type ApplicationFact, type ApplicationState, benefitsOf, evolve, initial } from './facts.js';

const CATEGORY_DIGITS = 3;
const SEQUENCE_DIGITS = 10;

/** Text that sorts as the queue of a district stands: by category, then stamp, then row of one file, then public number. */
export const orderOf = ({
  category,
  submittedAt,
  sequence = 0,
  applicationId,
}: Pick<Application, 'category' | 'submittedAt' | 'sequence' | 'applicationId'>): string =>
  [padded(category, CATEGORY_DIGITS), submittedAt, padded(sequence, SEQUENCE_DIGITS), applicationId].join('|');

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The child is the key: that it has one live application is a rule inside one document. */
export const applicationStream: StreamDefinition<ApplicationState, ApplicationFact> = {
  name: 'application',
  service: 'queue',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: state.phase };
    const { phase, placement, applicationId, iterationId } = state;
    const open = openReinstatement(state);
    const isLive = phase === 'waiting' || phase === 'inactive';
    const { ending } = proposalIn(state);
    return {
      phase,
      districtId: placement.districtId,
      applicationId,
      order: orderOf(state),
      iterationId,
      dueAt: dueAtOf(state),
      ...(open === undefined ? {} : { reinstateBy: open.decideBy, reinstateIn: open.districtId }),
      ...(ending === undefined ? {} : { ending: ending.reason }),
      // Who grows too old is found by the day of birth, so that a policy which changes needs no other index.
      ...(isLive ? { bornOn: placement.birthDate } : {}),
      claimDueAt: isLive ? nextProofDueAt(benefitsOf(state)) : undefined,
    };
  },
};
