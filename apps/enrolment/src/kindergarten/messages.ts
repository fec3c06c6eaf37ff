import type { registryV1 } from '@kezek/contracts';
import { type LocalDate, daysBetween, toText } from '@kezek/domain';
import type { Found } from './catalogue.js';
import { isEligibleOn } from './eligible.js';
import { type Details, type KnownKindergarten, type ListEntry, type StateOrder, detailsOf, namesOf } from './facts.js';
import { isListedOn, listOf } from './list.js';
import { coveredUntil, ordersOf } from './state-order.js';

const NO_DISTANCE = -1;

export function toEntry(state: KnownKindergarten, today: LocalDate): registryV1.RegistryEntry {
  const { kindergartenId, bin, kind, districtId, settlementId } = state.registration;
  const { nameKk, nameRu } = namesOf(state);
  return {
    ...{ kindergartenId, bin, kind, districtId, settlementId, nameKk, nameRu },
    details: toDetails(detailsOf(state)),
    eligible: isEligibleOn(state, today),
    listed: isListedOn(state, today),
    list: listOf(state).map(toListEntry),
    stateOrders: ordersOf(state).map(toOrder),
    coveredUntil: coveredUntil(state, today) ?? '',
  };
}

export const toEnding = (state: KnownKindergarten, order: StateOrder, today: LocalDate): registryV1.EndingOrder => ({
  kindergartenId: state.registration.kindergartenId,
  ...namesOf(state),
  order: toOrder(order),
  daysLeft: daysBetween(today, order.until),
});

export const toPlace = ({ distance, groups, details, untoldUntil, ...place }: Found): registryV1.CataloguePlace => ({
  ...place,
  details: toDetails(details),
  distanceMetres: distance ?? NO_DISTANCE,
  publishedFrom: untoldUntil ?? '',
  groups: groups.map(({ fee, coming, ...group }) => ({
    ...group,
    feeTiyn: fee === undefined ? '' : toText(fee),
    comingAgeGroup: coming?.ageGroup ?? 0,
    comingFrom: coming?.from ?? '',
  })),
});

function toDetails(details: Details | undefined): registryV1.KindergartenDetails {
  const { ownership = '', licence, addressKk = '', addressRu = '', point, phone = '', opensAt = '', closesAt = '' } = details ?? {};
  const written = licence === undefined ? undefined : { ...licence, validUntil: licence.validUntil ?? '' };
  return { ownership, licence: written, addressKk, addressRu, point, phone, opensAt, closesAt };
}

const toListEntry = ({ from, document, excluded }: ListEntry): registryV1.ListEntry => ({
  ...{ from, document },
  excludedFrom: excluded?.from ?? '',
  excludedReason: excluded?.reason ?? '',
  excludedDocument: excluded?.document ?? '',
});

const toOrder = ({ number, from, until, alertedDaysBefore = 0, ended }: StateOrder): registryV1.StateOrder => ({
  ...{ number, from, until, alertedDaysBefore },
  ended: ended === true,
});
