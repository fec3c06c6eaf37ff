import {
  ageInYears,
  hasPassed,
  parseLocalDate,
  Rejection,
  type Instant,
  type LocalDate,
  type StatusClass,
  startOfDay,
} from '@kezek/domain';
import type { SnapshotApplication } from '@kezek/translog';
import { classOf } from '../benefit/facts.js';
import { carriedOver } from '../ending/facts.js';
import { policyDigestOf } from '../policy-digest.js';
import {
  type ApplicationFact,
  type ApplicationState,
  type Channel,
  type KindergartenWishes,
  type TurnGiven,
  type Waiting,
  type WithdrawalReason,
  benefitsOf,
  heldBack,
} from './facts.js';
import { type Today, mustWait, named, notIn, withdrawn } from './guards.js';
import { type AskedKindergartens, type Wishes, checkedKindergartens, checkedWishes, wishesIn } from './wishes.js';

export type { Today } from './guards.js';

const NO_WISHES: KindergartenWishes = { kindergartenIds: [], stayHours: [] };

export interface Submit extends Wishes {
  readonly applicationId: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly birthDate: string;
  readonly districtId: string;
  readonly settlementId: string;
  readonly channel: Channel;
  readonly wishes?: AskedKindergartens;
  readonly imported?: Imported;
}

/** Of an application brought over from another queue: its own stamp and class. */
export interface Imported {
  readonly submittedAt: Instant;
  readonly statusClass: StatusClass;
  /** Orders those of one stamp, as the rows of a file do; 0 if absent. */
  readonly sequence?: number;
  readonly importId?: string;
}

/**
 * One live application a child (Order No 372 of 30.12.2024, one-application principle); its stamp is its place in the category for good.
 * @throws Rejection queue.second-application {applicationId, districtId, settlementId}, queue.already-placed {applicationId},
 * queue.birth-date-in-future, queue.stamp-in-future, queue.stamp-before-birth, those of `checkedWishes` and `checkedKindergartens`, domain.date-format, domain.date-does-not-exist, domain.too-old {maxYears},
 * domain.unknown-district {districtId}, domain.unknown-settlement {districtId, settlementId}
 */
export function submit(state: ApplicationState, command: Submit, { now, policy }: Today): ApplicationFact[] {
  refuseSecond(state);
  const { districtId, settlementId, imported } = command;
  policy.settlement(districtId, settlementId);
  const wishes = checkedWishes(command, policy);
  const birthDate = checkedBirthDate(command.birthDate, { now, policy });
  if (imported !== undefined) checkStamp(imported.submittedAt, { now, born: startOfDay(birthDate, policy.zone) });
  const statusClass = imported?.statusClass ?? 'general';
  const rules = policy.at(now);
  const asked = command.wishes === undefined ? {} : wishesIn(checkedKindergartens(command.wishes, rules.chosenKindergartensMax));
  const data = {
    applicationId: command.applicationId,
    childId: command.childId,
    guardianId: command.guardianId,
    category: rules.categoryOf({ statusClass, birthDate, districtId }).ordinal,
    placement: { districtId, settlementId, birthDate, ageGroup: rules.ageGroupOf(birthDate), ...wishes },
    submittedAt: imported?.submittedAt ?? now,
    channel: command.channel,
    ...(statusClass === 'general' ? {} : { statusClass }),
    ...(imported?.sequence === undefined ? {} : { sequence: imported.sequence }),
    ...(imported?.importId === undefined ? {} : { importId: imported.importId }),
    ...asked,
    policyDigest: policyDigestOf(policy),
  };
  return [{ type: 'queue.application-submitted', data }];
}

/**
 * The place stays: it depends on category and stamp alone.
 * @throws Rejection queue.application-not-found, queue.not-waiting {phase}, those of `checkedWishes` and `checkedKindergartens`
 */
export function changeWishes(
  state: ApplicationState,
  { wishes, ...command }: Wishes & { readonly wishes?: AskedKindergartens },
  { now, policy }: Today,
): ApplicationFact[] {
  const waiting = mustWait(state);
  const placement = { ...waiting.placement, ...checkedWishes(command, policy) };
  const before = waiting.wishes ?? NO_WISHES;
  const after = wishes === undefined ? before : checkedKindergartens(wishes, policy.at(now).chosenKindergartensMax);
  const sameKindergartens = sameList(before.kindergartenIds, after.kindergartenIds) && sameList(before.stayHours, after.stayHours);
  if (sameWishes(placement, waiting.placement) && sameKindergartens) return [];
  // Said also when there are none any more, for what is not said stays.
  const asked = sameKindergartens ? {} : { wishes: after };
  return [{ type: 'queue.wishes-changed', data: { ...named(waiting), placement, category: waiting.category, ...asked } }];
}

/** @throws Rejection queue.application-not-found, queue.turn-open (the voucher has to be refused instead), queue.not-live {phase} */
export function withdraw(state: ApplicationState, reason: WithdrawalReason): ApplicationFact[] {
  if (state.phase === 'withdrawn') return [];
  if (state.phase === 'turn-given') throw new Rejection('queue.turn-open', { applicationId: state.applicationId });
  if (state.phase !== 'waiting' && state.phase !== 'inactive') throw notIn(state, 'queue.not-live');
  return [withdrawn(state, reason)];
}

/**
 * Once within 28 calendar days, with the old stamp (domain 3.4).
 * @throws Rejection queue.application-not-found, queue.not-inactive {phase}, queue.restore-used, queue.restore-window-over {until}
 */
export function restore(state: ApplicationState, now: Instant): ApplicationFact[] {
  if (state.phase !== 'inactive') throw notIn(state, 'queue.not-inactive');
  if (state.restorableUntil === undefined) throw new Rejection('queue.restore-used');
  if (hasPassed(state.restorableUntil, now)) throw new Rejection('queue.restore-window-over', { until: state.restorableUntil });
  return [{ type: 'queue.application-restored', data: { ...named(state), guardianId: state.guardianId } }];
}

/** Nobody restored it in time: the guardian may apply anew (domain 3.4). */
export function closeRestoreWindow(state: ApplicationState, now: Instant): ApplicationFact[] {
  if (state.phase !== 'inactive' || state.restorableUntil === undefined || !hasPassed(state.restorableUntil, now)) return [];
  return [{ type: 'queue.application-annulled', data: { ...named(state), cause: 'restore-window-over' } }];
}

export interface GiveTurn {
  readonly iterationId: string;
  readonly ordinal: number;
  /** The application as the approved iteration saw it. */
  readonly seen: SnapshotApplication;
}

/** Why an application that was to get a turn does not: it is no longer what was approved. */
export type NotGivenReason = 'gone' | 'changed';

/**
 * Only what two people approved is given: the application must still wait just as the snapshot said, not paused since, and with a benefit
 * that is valid at this moment.
 * @throws Rejection queue.turn-not-given {reason}: `gone` (no longer waiting) or `changed` (other wishes or category)
 */
export function giveTurn(state: ApplicationState, { iterationId, ordinal, seen }: GiveTurn, now: Instant): ApplicationFact[] {
  if (state.phase !== 'none' && state.applicationId === seen.applicationId && state.iterationId === iterationId) return [];
  if (state.phase !== 'waiting' || state.applicationId !== seen.applicationId) throw notGiven('gone');
  if (!isAsSeen(state, seen) || heldBack(state, now) !== undefined || hasLostBenefit(state, now)) throw notGiven('changed');
  const data = {
    ...named(state),
    iterationId,
    guardianId: state.guardianId,
    category: state.category,
    placement: { ...state.placement, ageGroup: seen.ageGroup },
    submittedAt: state.submittedAt,
    ordinal,
    ...carriedOver(state),
  };
  return [{ type: 'queue.turn-given', data }];
}

/** Which turn a voucher tells of. */
export interface OfTurn {
  readonly applicationId: string;
  readonly iterationId: string;
}

/** Silence: inactive, to be restored while restores are left (domain 3.4). */
export function lapse(
  state: ApplicationState,
  { term, ...turn }: OfTurn & { readonly term: 'confirm' | 'contract' },
  today: Today,
): ApplicationFact[] {
  if (!isTurn(state, turn)) return [];
  return [withoutTurn(state, term === 'confirm' ? 'not-confirmed' : 'no-contract', today)];
}

/** A refused voucher annuls the application, or by the region's policy makes it inactive (domain 3.4). */
export function refuse(state: ApplicationState, turn: OfTurn, today: Today): ApplicationFact[] {
  if (!isTurn(state, turn)) return [];
  if (today.policy.at(today.now).refusalEffect === 'inactivate') return [withoutTurn(state, 'refused', today)];
  return [{ type: 'queue.application-annulled', data: { ...named(state), cause: 'voucher-refused', iterationId: turn.iterationId } }];
}

export function fulfil(
  state: ApplicationState,
  { kindergartenId, ...turn }: OfTurn & { readonly kindergartenId: string },
): ApplicationFact[] {
  if (!isTurn(state, turn)) return [];
  return [{ type: 'queue.application-fulfilled', data: { ...named(state), kindergartenId } }];
}

/** The voucher is over: a placed child may be queued anew; an open turn ends with it. */
export function endPlacement(
  state: ApplicationState,
  { iterationId, lastDay, reason }: { readonly iterationId: string; readonly lastDay: string; readonly reason: string },
): ApplicationFact[] {
  if (state.phase === 'none' || state.iterationId !== iterationId) return [];
  if (state.phase === 'turn-given') return [withdrawn(state, withdrawalOf(reason))];
  if (state.phase !== 'fulfilled' || state.endedOn !== undefined) return [];
  return [{ type: 'queue.placement-ended', data: { ...named(state), lastDay } }];
}

/** A seat is held for the child of an open turn, or let go: a release that came first stays a release. */
export function noteSeat(state: ApplicationState, seat: { readonly contractId: string; readonly held: boolean }): ApplicationFact[] {
  if (state.phase !== 'turn-given') return [];
  const known = state.seats.find((one) => one.contractId === seat.contractId);
  if (known !== undefined && (known.held === seat.held || !known.held)) return [];
  const data = { ...named(state), contractId: seat.contractId };
  return [seat.held ? { type: 'queue.turn-seated', data } : { type: 'queue.turn-unseated', data }];
}

function refuseSecond(state: ApplicationState): void {
  if (state.phase === 'none' || state.phase === 'withdrawn' || state.phase === 'annulled') return;
  const { applicationId, placement } = state;
  const { districtId, settlementId } = placement;
  if (state.phase !== 'fulfilled') throw new Rejection('queue.second-application', { applicationId, districtId, settlementId });
  if (state.endedOn === undefined) throw new Rejection('queue.already-placed', { applicationId });
}

function checkStamp(submittedAt: Instant, { now, born }: { readonly now: Instant; readonly born: Instant }): void {
  if (submittedAt > now) throw new Rejection('queue.stamp-in-future');
  if (submittedAt < born) throw new Rejection('queue.stamp-before-birth');
}

function checkedBirthDate(text: string, { now, policy }: Today): LocalDate {
  const birthDate = parseLocalDate(text);
  const today = policy.localDateOf(now);
  if (birthDate > today) throw new Rejection('queue.birth-date-in-future');
  const { maxYears } = policy.on(today);
  if (ageInYears(birthDate, today) >= maxYears) throw new Rejection('domain.too-old', { maxYears });
  return birthDate;
}

const notGiven = (reason: NotGivenReason): Rejection => new Rejection('queue.turn-not-given', { reason });

function isAsSeen({ category, submittedAt, placement }: Waiting, seen: SnapshotApplication): boolean {
  const same = category === seen.category && submittedAt === seen.submittedAt && placement.settlementId === seen.settlementId;
  return same && sameWishes(placement, seen);
}

const sameWishes = (a: Wishes, b: Wishes): boolean => sameList(a.languages, b.languages) && sameList(a.kinds, b.kinds);
const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

function isTurn(state: ApplicationState, { applicationId, iterationId }: OfTurn): state is TurnGiven {
  return state.phase === 'turn-given' && state.applicationId === applicationId && state.iterationId === iterationId;
}

/** Inactive while it can be restored; with no restores left it is annulled, so that the family may apply anew at once. */
function withoutTurn(state: TurnGiven, cause: 'not-confirmed' | 'no-contract' | 'refused', { now, policy }: Today): ApplicationFact {
  const rules = policy.at(now);
  if (state.restoresUsed >= rules.restoresAllowed) {
    return { type: 'queue.application-annulled', data: { ...named(state), cause: 'restores-used' } };
  }
  const restorableUntil = policy.deadlineAfterCalendarDays(now, rules.restoreCalendarDays);
  return { type: 'queue.application-inactivated', data: { ...named(state), cause, restorableUntil } };
}

/** A certificate has run out and its end is not recorded yet. */
const hasLostBenefit = (state: Waiting, now: Instant): boolean => classOf(benefitsOf(state)) !== classOf(benefitsOf(state), now);

const OF_ENDING = ['age', 'school', 'death', 'false-data'] as const satisfies readonly WithdrawalReason[];

function withdrawalOf(endReason: string): WithdrawalReason {
  if (endReason === 'moved-away') return 'moved';
  return OF_ENDING.find((one) => one === endReason) ?? 'guardian';
}
