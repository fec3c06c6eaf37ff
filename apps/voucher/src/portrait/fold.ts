import type { LocalDate } from '@kezek/domain';
import { type Entry, lineOf } from './entry.js';

export interface ApplicationStanding {
  readonly applicationId: string;
  readonly phase: 'waiting' | 'turn-given' | 'inactive' | 'fulfilled' | 'withdrawn' | 'annulled' | 'ended';
  readonly paused: boolean;
  readonly category: number;
  readonly statusClass: string;
  readonly districtId: string;
  readonly settlementId: string;
  readonly submittedAt: string;
  readonly restorableUntil?: string;
}

export interface VoucherStanding {
  readonly voucherId: string;
  readonly phase: 'offered' | 'confirmed' | 'in-use' | 'refused' | 'lapsed' | 'ended';
  readonly confirmBy?: string;
  readonly contractBy?: string;
}

export interface ContractStanding {
  readonly contractId: string;
  readonly kindergartenId: string;
  readonly groupId: string;
  readonly phase: 'drafted' | 'enrolled' | 'cancelled' | 'left';
  readonly from: string;
  readonly lastDay?: string;
  /** Groups before, under the same contract, the oldest first. */
  readonly groupsWere?: readonly { readonly groupId: string; readonly lastDay: string }[];
}

/** How things stand with a child, as far as the entries tell. */
export interface Standing {
  readonly registeredAt?: string;
  readonly birthDate?: string;
  readonly guardianIds: readonly string[];
  readonly application?: ApplicationStanding;
  readonly voucher?: VoucherStanding;
  readonly contracts: readonly ContractStanding[];
  /** Sheets closed and not accepted yet: their month is still to be paid. */
  readonly closedSheets: readonly string[];
  readonly openCorrections: readonly string[];
  /** An application that is over and may still come back. */
  readonly askedBack?: string;
  readonly erasedAt?: string;
  /** When the last thing changed that this tells of. */
  readonly changedAt?: string;
}

export const NOTHING: Standing = { guardianIds: [], contracts: [], closedSheets: [], openCorrections: [] };

/** Types that change how things stand; the others are only told. */
export const STANDING_TYPES: readonly string[] = [
  ...['identity.child-registered', 'identity.guardian-linked', 'identity.guardian-unlinked', 'identity.child-erased'],
  ...['queue.application-submitted', 'queue.wishes-changed', 'queue.application-moved', 'queue.application-paused'],
  ...['queue.application-resumed', 'queue.category-changed', 'queue.application-withdrawn', 'queue.turn-given'],
  ...['queue.application-inactivated', 'queue.application-restored', 'queue.application-annulled', 'queue.application-fulfilled'],
  ...['queue.reinstatement-asked', 'queue.reinstatement-taken-back', 'queue.reinstatement-refused', 'queue.application-reinstated'],
  ...['queue.placement-ended', 'voucher.offered', 'voucher.term-started', 'voucher.confirmed', 'voucher.extended', 'voucher.refused'],
  ...['voucher.lapsed', 'voucher.taken-up', 'voucher.ended', 'enrolment.contract-drafted', 'enrolment.contract-cancelled'],
  ...['enrolment.enrolled', 'enrolment.transferred', 'enrolment.promoted', 'enrolment.left', 'enrolment.sheet-closed'],
  'enrolment.sheet-accepted',
  ...['voucher.correction-requested', 'voucher.correction-answered'],
];

/** Pure: the same entries in any order, told any number of times, stand the same. */
export const standingOf = (entries: readonly Entry[]): Standing => lineOf(entries).reduce(told, NOTHING);

/** As it was at the moment, however much is known that came later. */
export const standingAt = (entries: readonly Entry[], asOf: string): Standing => standingOf(entries.filter(({ at }) => at <= asOf));

/** Where the child belongs on the day. */
export const placeOn = ({ contracts }: Standing, day: LocalDate): ContractStanding | undefined => {
  const contract = contracts.findLast(
    ({ phase, from, lastDay }) => (phase === 'enrolled' || phase === 'left') && from <= day && (lastDay === undefined || day <= lastDay),
  );
  return contract && { ...contract, groupId: contract.groupsWere?.find((was) => day <= was.lastDay)?.groupId ?? contract.groupId };
};

export type Matter = 'application' | 'voucher' | 'contract' | 'attendance' | 'correction';

/** What is not over yet: while there is any of it, nothing is forgotten. */
export function openMatters(standing: Standing, today: LocalDate): Matter[] {
  const { application, voucher, contracts, closedSheets, openCorrections, askedBack } = standing;
  const waits = application !== undefined && ['waiting', 'turn-given', 'inactive'].includes(application.phase);
  const matters: [Matter, boolean][] = [
    ['application', waits || askedBack !== undefined],
    ['voucher', voucher !== undefined && ['offered', 'confirmed', 'in-use'].includes(voucher.phase)],
    ['contract', contracts.some((one) => isOpen(one, today))],
    ['attendance', closedSheets.length > 0],
    ['correction', openCorrections.length > 0],
  ];
  return matters.flatMap(([matter, open]) => (open ? [matter] : []));
}

const isOpen = ({ phase, lastDay }: ContractStanding, today: LocalDate): boolean =>
  phase === 'drafted' || phase === 'enrolled' || (phase === 'left' && lastDay !== undefined && today <= lastDay);

function told(standing: Standing, entry: Entry): Standing {
  if (entry.type === 'identity.child-erased') return { ...NOTHING, erasedAt: entry.at, changedAt: entry.at };
  const changed = change(standing, entry);
  return changed === standing ? standing : { ...changed, changedAt: entry.at };
}

function change(standing: Standing, entry: Entry): Standing {
  switch (entry.type.slice(0, entry.type.indexOf('.'))) {
    case 'identity':
      return ofGuardians(standing, entry);
    case 'queue':
      return withApplication(askedBackIn(standing, entry), ofApplication(standing.application, entry));
    case 'voucher':
      return 'correctionId' in entry.data ? ofCorrections(standing, entry) : ofVoucher(standing, entry);
    case 'enrolment':
      return ofContracts(standing, entry);
    default:
      return standing;
  }
}

const text = (data: Entry['data'], name: string): string => (typeof data[name] === 'string' ? data[name] : '');
const within = (data: Entry['data'], name: string): Entry['data'] =>
  typeof data[name] === 'object' && data[name] !== null ? (data[name] as Entry['data']) : {};

function ofGuardians(standing: Standing, { type, at, data }: Entry): Standing {
  const guardianId = text(data, 'guardianId');
  const others = standing.guardianIds.filter((one) => one !== guardianId);
  switch (type) {
    case 'identity.child-registered': {
      const { erasedAt: _, ...rest } = standing;
      return { ...rest, registeredAt: at, birthDate: text(data, 'birthDate') };
    }
    case 'identity.guardian-linked':
      return { ...standing, guardianIds: [...others, guardianId] };
    case 'identity.guardian-unlinked':
      return { ...standing, guardianIds: others };
    default:
      return standing;
  }
}

function askedBackIn(standing: Standing, { type, data }: Entry): Standing {
  const { askedBack, ...rest } = standing;
  const reinstatementId = text(data, 'reinstatementId');
  if (type === 'queue.reinstatement-asked') return { ...rest, askedBack: reinstatementId };
  return askedBack === undefined || askedBack !== reinstatementId || !DECIDED.has(type) ? standing : rest;
}

const DECIDED: ReadonlySet<string> = new Set([
  'queue.reinstatement-taken-back',
  'queue.reinstatement-refused',
  'queue.application-reinstated',
]);

const withApplication = (standing: Standing, application: ApplicationStanding | undefined): Standing =>
  application === standing.application || application === undefined ? standing : { ...standing, application };

function ofApplication(before: ApplicationStanding | undefined, { type, data }: Entry): ApplicationStanding | undefined {
  const placement = within(data, 'placement');
  const where = { districtId: text(placement, 'districtId'), settlementId: text(placement, 'settlementId') };
  const category = typeof data['category'] === 'number' ? data['category'] : 0;
  const applicationId = text(data, 'applicationId');
  if (type === 'queue.application-submitted' || type === 'queue.application-reinstated') {
    const submitted = { submittedAt: text(data, 'submittedAt'), statusClass: text(data, 'statusClass') || 'general' };
    return { applicationId, phase: 'waiting', paused: false, category, ...where, ...submitted };
  }
  // Of an earlier application, or of one whose beginning is not told yet.
  if (before?.applicationId !== applicationId) return before;
  const { restorableUntil: _, ...lasting } = before;
  switch (type) {
    case 'queue.wishes-changed':
      return { ...before, category };
    case 'queue.application-moved':
      return { ...before, ...where, category };
    case 'queue.application-paused':
      return { ...before, paused: true };
    case 'queue.application-resumed':
      return { ...before, paused: false };
    case 'queue.category-changed':
      return { ...before, category: typeof data['to'] === 'number' ? data['to'] : before.category, statusClass: text(data, 'statusClass') };
    case 'queue.turn-given':
      return { ...lasting, phase: 'turn-given' };
    case 'queue.application-inactivated': {
      const restorableUntil = text(data, 'restorableUntil');
      // Without a way back it is over.
      return restorableUntil === '' ? { ...lasting, phase: 'annulled' } : { ...lasting, phase: 'inactive', restorableUntil };
    }
    case 'queue.application-restored':
      return { ...lasting, phase: 'waiting' };
    case 'queue.application-annulled':
      return { ...lasting, phase: 'annulled' };
    case 'queue.application-withdrawn':
      return { ...lasting, phase: 'withdrawn' };
    case 'queue.application-fulfilled':
      return { ...lasting, phase: 'fulfilled' };
    case 'queue.placement-ended':
      return { ...lasting, phase: 'ended' };
    default:
      return before;
  }
}

const VOUCHER_PHASES: Readonly<Record<string, VoucherStanding['phase']>> = {
  'voucher.refused': 'refused',
  'voucher.lapsed': 'lapsed',
  'voucher.taken-up': 'in-use',
  'voucher.ended': 'ended',
};

function ofVoucher(standing: Standing, { type, data }: Entry): Standing {
  const voucherId = text(data, 'voucherId');
  if (type === 'voucher.offered') return { ...standing, voucher: { voucherId, phase: 'offered' } };
  const { voucher } = standing;
  if (voucher?.voucherId !== voucherId) return standing;
  const contractBy = text(data, 'contractBy');
  switch (type) {
    case 'voucher.term-started':
      return { ...standing, voucher: { ...voucher, confirmBy: text(data, 'confirmBy') } };
    case 'voucher.confirmed':
      return { ...standing, voucher: { voucherId, phase: 'confirmed', contractBy } };
    case 'voucher.extended':
      return { ...standing, voucher: { ...voucher, contractBy } };
    default: {
      const phase = VOUCHER_PHASES[type];
      return phase === undefined ? standing : { ...standing, voucher: { voucherId, phase } };
    }
  }
}

function ofContracts(standing: Standing, { type, data }: Entry): Standing {
  const { contracts, closedSheets } = standing;
  const sheetId = text(data, 'sheetId');
  switch (type) {
    case 'enrolment.contract-drafted':
      return { ...standing, contracts: put(contracts, contractIn(data, 'drafted', text(data, 'from'))) };
    case 'enrolment.contract-cancelled':
      return { ...standing, contracts: ended(contracts, { contractId: text(data, 'contractId'), phase: 'cancelled' }) };
    case 'enrolment.enrolled':
      return { ...standing, contracts: put(contracts, contractIn(data, 'enrolled', text(data, 'from'))) };
    case 'enrolment.left':
      return {
        ...standing,
        contracts: ended(contracts, { contractId: text(data, 'contractId'), phase: 'left', lastDay: text(data, 'lastDay') }),
      };
    case 'enrolment.transferred': {
      const from = within(data, 'from');
      const to = within(data, 'to');
      const left = ended(contracts, { contractId: text(from, 'contractId'), phase: 'left', lastDay: text(from, 'lastDay') });
      return { ...standing, contracts: put(left, contractIn(to, 'enrolled', text(to, 'firstDay'))) };
    }
    case 'enrolment.promoted':
      return { ...standing, contracts: contracts.map((one) => (one.contractId === text(data, 'contractId') ? movedUp(one, data) : one)) };
    case 'enrolment.sheet-closed':
      return { ...standing, closedSheets: [...closedSheets.filter((one) => one !== sheetId), sheetId] };
    case 'enrolment.sheet-accepted':
      return closedSheets.includes(sheetId) ? { ...standing, closedSheets: closedSheets.filter((one) => one !== sheetId) } : standing;
    default:
      return standing;
  }
}

const contractIn = (data: Entry['data'], phase: ContractStanding['phase'], from: string): ContractStanding => ({
  contractId: text(data, 'contractId'),
  kindergartenId: text(data, 'kindergartenId'),
  groupId: text(data, 'groupId'),
  phase,
  from,
});

/** Told before the day: until it comes, the child is where it was. */
const movedUp = (one: ContractStanding, data: Entry['data']): ContractStanding => {
  const [from, to] = [within(data, 'from'), within(data, 'to')];
  const was = { groupId: text(from, 'groupId'), lastDay: text(from, 'lastDay') };
  return was.groupId === text(to, 'groupId') ? one : { ...one, groupId: text(to, 'groupId'), groupsWere: [...(one.groupsWere ?? []), was] };
};

const put = (contracts: readonly ContractStanding[], contract: ContractStanding): readonly ContractStanding[] => [
  ...contracts.filter(({ contractId }) => contractId !== contract.contractId),
  contract,
];

const ended = (
  contracts: readonly ContractStanding[],
  end: Pick<ContractStanding, 'contractId' | 'phase' | 'lastDay'>,
): readonly ContractStanding[] => contracts.map((one) => (one.contractId === end.contractId ? { ...one, ...end } : one));

function ofCorrections(standing: Standing, { type, data }: Entry): Standing {
  const correctionId = text(data, 'correctionId');
  const others = standing.openCorrections.filter((one) => one !== correctionId);
  if (type === 'voucher.correction-requested') return { ...standing, openCorrections: [...others, correctionId] };
  return type === 'voucher.correction-answered' ? { ...standing, openCorrections: others } : standing;
}
