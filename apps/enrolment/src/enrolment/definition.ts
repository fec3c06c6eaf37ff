import type { StreamDefinition } from '@kezek/stream';
import { contractNumberOf } from '../contract-text/number.js';
import { deedOf, partiesOf } from '../deed/facts.js';
import { dueAt, openAppeals } from '../deed/decide.js';
import {
  type EnrolmentFact,
  type EnrolmentState,
  type Recorded,
  contractOf,
  evolve,
  groupsOf,
  initial,
  isAttended,
  pendingOf,
  runningOf,
} from './facts.js';

/** The child is the key: "one kindergarten a day" is a rule inside one document. */
export const enrolmentStream: StreamDefinition<EnrolmentState, EnrolmentFact> = {
  name: 'enrolment',
  service: 'enrolment',
  initial,
  evolve: (state, fact) => evolve(state, fact as Recorded<EnrolmentFact>),
  index: (state) => {
    const due = dueAt(state);
    const unfinished = pendingOf(state)?.phase;
    return {
      /** Groups the child attends, attended or will attend. */
      groups: unique(state.contracts.filter(isAttended).flatMap(groupsOf)),
      kindergartens: unique(state.contracts.map(({ kindergartenId }) => kindergartenId)),
      kindergartenPhases: unique(state.contracts.map(({ kindergartenId, phase }) => `${kindergartenId} ${phase}`)),
      /** By which people look for a contract. */
      numbers: state.contracts.map(({ contractId }) => contractNumberOf(contractId)),
      ...(unfinished === 'requested' || unfinished === 'signed' ? { unfinished } : {}),
      ...(state.orderEnd === undefined ? {} : { orderEnd: runningOf(state)?.kindergartenId ?? '' }),
      ...(state.absence === undefined ? {} : { absence: state.absence.stage }),
      /** Districts whose department has an appeal to decide, or a contract to sign. */
      appeals: unique(openAppeals(state).flatMap(([contractId]) => contractOf(state, contractId)?.districtId ?? [])),
      awaiting: unique(
        state.contracts
          .filter(
            (one) =>
              one.phase === 'drafted' &&
              partiesOf(deedOf(state, one.contractId)).includes('department') &&
              !one.signed.includes('department'),
          )
          .map(({ districtId }) => districtId),
      ),
      ...(due === undefined ? {} : { dueAt: due }),
    };
  },
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];
