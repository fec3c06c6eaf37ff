import type { EventData } from '@kezek/contracts';
import { type Instant, Rejection, type WaitingOrder } from '@kezek/domain';
import type { Entry, WaitingFact, WaitingState } from './facts.js';

export type Joining = EventData<'enrolment.waiting-joined'>;
export type Removal = EventData<'enrolment.waiting-removed'>;

/** More families than wait for one age group of a kindergarten: their entries are one document. */
export const ENTRIES_MAX = 2_000;

/** @throws Rejection `enrolment.waiting-list-full` */
export function join(state: WaitingState, entry: Joining): WaitingFact[] {
  if (state.entries.some(({ entryId }) => entryId === entry.entryId)) return [];
  if (state.entries.length >= ENTRIES_MAX) throw new Rejection('enrolment.waiting-list-full', { max: ENTRIES_MAX });
  return [{ type: 'enrolment.waiting-joined', data: entry }];
}

export const remove = (state: WaitingState, entry: Removal): WaitingFact[] =>
  state.entries.some(({ entryId }) => entryId === entry.entryId) ? [{ type: 'enrolment.waiting-removed', data: entry }] : [];

/** As families are asked: by the date of the voucher, or those of the kindergarten's own district before all others. */
export const inOrder = ({ entries }: WaitingState, order: WaitingOrder): readonly Entry[] =>
  order === 'voucher-date' ? entries : [...entries.filter(isOfDistrict), ...entries.filter((one) => !isOfDistrict(one))];

export const isOnList = ({ entries }: WaitingState, entryId: string): boolean => entries.some((one) => one.entryId === entryId);

/** From 1; undefined if the entry is not on the list. */
export function placeOf(state: WaitingState, entryId: string, order: WaitingOrder): number | undefined {
  const index = inOrder(state, order).findIndex((one) => one.entryId === entryId);
  return index < 0 ? undefined : index + 1;
}

/** Where a voucher of that date would stand. */
export function placeFor(state: WaitingState, own: { voucherAt: Instant; isOfDistrict: boolean }, order: WaitingOrder): number {
  const isAhead = (one: Entry): boolean =>
    order === 'own-district-first' && isOfDistrict(one) !== own.isOfDistrict ? isOfDistrict(one) : one.voucherAt <= own.voucherAt;
  return state.entries.filter(isAhead).length + 1;
}

const isOfDistrict = ({ fromDistrictId }: Entry): boolean => fromDistrictId === undefined;
