import type { registryV1 } from '@kezek/contracts';
import { type LocalDate, OWNERSHIPS, type Ownership, Rejection, STAY_HOURS, geoPoint, KINDS, NEEDS, tiyn } from '@kezek/domain';
import { dateOf, oneOf, textOf } from '../parse.js';
import type { Search } from './catalogue.js';
import type { Details, Registration } from './facts.js';
import type { Inclusion } from './list.js';
import type { Order } from './state-order.js';

const LICENCES = ['licence', 'notification'] as const;
const DOCUMENT_MAX = 120;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const PHONE = /^\+7\d{10}$/;

/** Those that are said; empty texts say nothing. @throws Rejection `enrolment.request-invalid`, `domain.point-invalid` */
export function detailsIn(details: registryV1.KindergartenDetails): Partial<Details> {
  const { ownership, licence, addressKk, addressRu, point, phone, opensAt, closesAt } = details;
  return {
    ...(ownership === '' ? {} : { ownership: oneOf('ownership', ownership, OWNERSHIPS) }),
    ...(licence === undefined ? {} : { licence: licenceIn(licence) }),
    ...(addressKk === '' ? {} : { addressKk: textOf('addressKk', addressKk) }),
    ...(addressRu === '' ? {} : { addressRu: textOf('addressRu', addressRu) }),
    ...(point === undefined ? {} : { point: geoPoint(point) }),
    ...contactsIn({ phone, opensAt, closesAt }),
  };
}

/** @throws Rejection `enrolment.request-invalid` */
export const contactsIn = ({ phone, opensAt, closesAt }: { phone: string; opensAt: string; closesAt: string }): Partial<Details> => ({
  ...(phone === '' ? {} : { phone: shaped('phone', phone, PHONE) }),
  ...(opensAt === '' ? {} : { opensAt: shaped('opensAt', opensAt, CLOCK_TIME) }),
  ...(closesAt === '' ? {} : { closesAt: shaped('closesAt', closesAt, CLOCK_TIME) }),
});

/** Whose it is follows from what it is, where nobody says it. */
export function registeredDetails(kind: Registration['kind'], details: registryV1.KindergartenDetails | undefined): Details {
  const usual: Ownership = kind === 'private' ? 'private' : 'state';
  return { ownership: usual, ...(details === undefined ? {} : detailsIn(details)) };
}

/** @throws Rejection `enrolment.request-invalid` */
export const inclusionIn = ({ from, document }: { from: string; document: string }): Inclusion => ({
  from: dateOf('from', from),
  document: textOf('document', document, DOCUMENT_MAX),
});

/** @throws Rejection `enrolment.request-invalid` */
export const orderIn = ({ number, from, until }: { number: string; from: string; until: string }): Order => ({
  number: textOf('number', number, DOCUMENT_MAX),
  from: dateOf('from', from),
  until: dateOf('until', until),
});

/** @throws Rejection `enrolment.request-invalid`, `domain.point-invalid`, `domain.money-format` */
export function searchIn(request: registryV1.SearchCatalogueRequest): Search {
  const { settlementId, ageGroup, languages, kinds, stayHours, needs, freeOnly, near, withinMetres, feeMaxTiyn } = request;
  if (withinMetres < 0 || (withinMetres > 0 && near === undefined))
    throw new Rejection('enrolment.request-invalid', { field: 'withinMetres' });
  return {
    ...(settlementId === '' ? {} : { settlementId }),
    ...(ageGroup === 0 ? {} : { ageGroup }),
    ...(languages.length === 0 ? {} : { languages }),
    ...(kinds.length === 0 ? {} : { kinds: kinds.map((kind) => oneOf('kinds', kind, KINDS)) }),
    ...(stayHours.length === 0 ? {} : { stayHours: stayHours.map((hours) => oneOf('stayHours', hours, STAY_HOURS)) }),
    ...(needs.length === 0 ? {} : { needs: needs.map((need) => oneOf('needs', need, NEEDS)) }),
    freeOnly,
    ...(near === undefined ? {} : { near: geoPoint(near) }),
    ...(withinMetres === 0 ? {} : { withinMetres }),
    ...(feeMaxTiyn === '' ? {} : { feeMax: tiyn(feeMaxTiyn) }),
  };
}

function licenceIn({ type, number, issuedOn, validUntil }: registryV1.Licence): NonNullable<Details['licence']> {
  const days: { issuedOn: LocalDate; validUntil?: LocalDate } = {
    issuedOn: dateOf('licence.issuedOn', issuedOn),
    ...(validUntil === '' ? {} : { validUntil: dateOf('licence.validUntil', validUntil) }),
  };
  if (days.validUntil !== undefined && days.validUntil < days.issuedOn) {
    throw new Rejection('enrolment.request-invalid', { field: 'licence.validUntil' });
  }
  return { type: oneOf('licence.type', type, LICENCES), number: textOf('licence.number', number, DOCUMENT_MAX), ...days };
}

function shaped(field: string, value: string, shape: RegExp): string {
  if (!shape.test(value)) throw new Rejection('enrolment.request-invalid', { field });
  return value;
}
