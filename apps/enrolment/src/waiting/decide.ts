import type { EventData } from '@kezek/contracts';
import { type Instant, Rejection } from '@kezek/domain';
import type { WaitingFact, WaitingState } from './facts.js';

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

/** From 1; undefined if the entry is not on the list. */
export function placeOf(state: WaitingState, entryId: string): number | undefined {
  const index = state.entries.findIndex((one) => one.entryId === entryId);
  return index < 0 ? undefined : index + 1;
}

/** Where a voucher of that date would stand. */
export const placeFor = (state: WaitingState, voucherAt: Instant): number =>
  state.entries.filter((one) => one.voucherAt <= voucherAt).length + 1;
