import type { enrolmentV1 } from '@kezek/contracts';
import { type LocalDate, Rejection, later, monthOf as monthOfDay } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import { contractNumberIn, contractNumberOf } from '../contract-text/number.js';
import { cancel, leave, sign } from '../enrolment/decide.js';
import { type Contract, type EnrolmentState, contractOf, groupsOf, isAttended, runningOf } from '../enrolment/facts.js';
import { refuseIneligible } from '../kindergarten/eligible.js';
import { toContract, toContracts } from '../messages.js';
import { dateOf, idOf, nextOf, oneOf, pageOf } from '../parse.js';
import { refuseUnverifiedSeat } from './deeds.js';
import { type ApiDeps, commanded } from './deps.js';

type Methods = 'signContract' | 'cancelContract' | 'listContracts' | 'getEnrolment' | 'leave';

const PARTIES = ['guardian', 'kindergarten'] as const;
/** The stronger ones come with what proves them, by another call. */
const LEVELS = ['account'] as const;
const LEAVE_REASONS = ['age', 'school', 'guardian', 'long-absence', 'false-data', 'moved-away', 'death'] as const;
const SHEETS_MAX = 100;

/** What happens to a contract: signed, withdrawn, ended, shown. */
export function contractApi({ stores, policy, clock }: ApiDeps): Pick<Implementation<typeof enrolmentV1.EnrolmentServiceService>, Methods> {
  const { enrolments, kindergartens, sheets } = stores;

  return {
    signContract: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const signature = {
        contractId: idOf('contractId', request.contractId),
        party: oneOf('party', request.party, PARTIES),
        signedBy: idOf('signerId', request.signerId),
        level: oneOf('level', request.level, LEVELS),
      };
      await refuseForeign(call, { childId, contractId: signature.contractId });
      await refuseExcluded(childId, signature.contractId);
      if (signature.party === 'kindergarten') await refuseUnverified(childId, signature.contractId);
      const { state } = await enrolments.execute(childId, commanded(call, { sign: signature }), (before, now) =>
        sign(before, signature, now),
      );
      return { contract: told(state, signature.contractId) };
    },

    cancelContract: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const contractId = idOf('contractId', request.contractId);
      const cause = oneOf('cause', request.cause, PARTIES);
      await refuseForeign(call, { childId, contractId });
      const { state } = await enrolments.execute(childId, commanded(call, { cancel: { contractId, cause } }), (before) =>
        cancel(before, contractId, cause),
      );
      return { contract: told(state, contractId) };
    },

    leave: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const lastDay = dateOf('lastDay', request.lastDay);
      const reason = oneOf('reason', request.reason, LEAVE_REASONS);
      const before = (await enrolments.load(childId)).state;
      const contract = runningOf(before) ?? before.contracts.findLast(isAttended);
      if (contract !== undefined) {
        await refuseForeign(call, { childId, contractId: contract.contractId });
        await refuseClosedMonths(contract, lastDay);
      }
      const { state } = await enrolments.execute(childId, commanded(call, { leave: { lastDay, reason } }), (known, now) =>
        leave(known, { lastDay, reason }, { today: policy.localDateOf(now), noticeMaxDays: policy.at(now).leaveNoticeMaxDays }),
      );
      const left = state.contracts.findLast((contract) => contract.phase === 'left');
      return { contract: left && toContract(left, state) };
    },

    listContracts: async (request) => {
      const kindergartenId = idOf('kindergartenId', request.kindergartenId);
      const { phase } = request;
      const number = request.number === '' ? undefined : contractNumberIn(request.number);
      const filter = phase === '' ? { kindergartens: kindergartenId } : { kindergartenPhases: `${kindergartenId} ${phase}` };
      const page = pageOf(request);
      const found = await enrolments.find(number === undefined ? filter : { ...filter, numbers: number }, page);
      const asked = (contract: Contract): boolean =>
        contract.kindergartenId === kindergartenId &&
        (phase === '' || contract.phase === phase) &&
        (number === undefined || contractNumberOf(contract.contractId) === number);
      return {
        contracts: found.flatMap(({ state }) => state.contracts.filter(asked).map((one) => toContract(one, state))),
        next: nextOf(found, page.limit),
      };
    },

    getEnrolment: async ({ childId }) => ({ contracts: toContracts((await enrolments.load(idOf('childId', childId))).state) }),
  };

  /** A kindergarten acts for its own contracts. @throws Rejection `enrolment.contract-forbidden` */
  async function refuseForeign(call: CallContext, { childId, contractId }: { childId: string; contractId: string }): Promise<void> {
    const own = call.actor?.scope?.['kindergartenId'];
    const contract = contractOf((await enrolments.load(childId)).state, contractId);
    if (own !== undefined && contract !== undefined && contract.kindergartenId !== own) {
      throw new Rejection('enrolment.contract-forbidden');
    }
  }

  /** Nobody comes to a kindergarten that may not take vouchers on the first day; who attends already is not asked about. */
  async function refuseExcluded(childId: string, contractId: string): Promise<void> {
    const contract = contractOf((await enrolments.load(childId)).state, contractId);
    if (contract?.phase !== 'drafted') return;
    const today = policy.localDateOf(clock.now());
    refuseIneligible((await kindergartens.load(contract.kindergartenId)).state, later(contract.from, today));
  }

  async function refuseUnverified(childId: string, contractId: string): Promise<void> {
    const contract = contractOf((await enrolments.load(childId)).state, contractId);
    if (contract?.phase === 'drafted') await refuseUnverifiedSeat(stores, contract, { today: policy.localDateOf(clock.now()), policy });
  }

  /** What was closed and confirmed is not taken back. */
  async function refuseClosedMonths(contract: Contract, lastDay: LocalDate): Promise<void> {
    const { contractId } = contract;
    const found = await sheets.find({ groupId: { in: groupsOf(contract) }, month: { gte: monthOfDay(lastDay) } }, { limit: SHEETS_MAX });
    for (const { state } of found) {
      if (state.phase !== 'closed' && state.phase !== 'accepted') continue;
      const isCut = state.entries.some((entry) => entry.contractId === contractId && entry.lastDay > lastDay);
      if (isCut) throw new Rejection('enrolment.month-closed', { month: state.header.month });
    }
  }
}

function told(state: EnrolmentState, contractId: string): enrolmentV1.Contract | undefined {
  const contract = contractOf(state, contractId);
  return contract && toContract(contract, state);
}
