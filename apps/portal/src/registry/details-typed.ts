import type { Point } from '../catalogue/wanted.js';
import { degreesText, microdegreesOf } from './degrees.js';
import type { Entry } from './use-entry.js';

type Details = Entry['details'];

/** What is typed about a kindergarten; an empty text is not known. */
export interface DetailsTyped {
  ownership: '' | NonNullable<Details['ownership']>;
  licenceType: NonNullable<Details['licence']>['type'];
  licenceNumber: string;
  licenceIssuedOn: string;
  licenceValidUntil: string;
  addressKk: string;
  addressRu: string;
  latitude: string;
  longitude: string;
}

export type Fault = 'needed' | 'issued-later' | 'until-before' | 'not-degrees' | 'far';
export type DetailsFaults = Readonly<Partial<Record<keyof DetailsTyped, Fault>>>;

export function typedOf({ ownership, licence, addressKk = '', addressRu = '', point }: Details): DetailsTyped {
  const { type: licenceType = 'licence', number: licenceNumber = '', issuedOn = '', validUntil = '' } = licence ?? {};
  return {
    ownership: ownership ?? '',
    ...{ licenceType, licenceNumber, licenceIssuedOn: issuedOn, licenceValidUntil: validUntil, addressKk, addressRu },
    latitude: point === undefined ? '' : degreesText(point.latitudeMicrodegrees),
    longitude: point === undefined ? '' : degreesText(point.longitudeMicrodegrees),
  };
}

/** The point that is typed, if both halves of it are. */
export function pointOf({ latitude, longitude }: Pick<DetailsTyped, 'latitude' | 'longitude'>): Point | undefined {
  const latitudeMicrodegrees = microdegreesOf(latitude, 90);
  const longitudeMicrodegrees = microdegreesOf(longitude, 180);
  if (latitudeMicrodegrees === undefined || longitudeMicrodegrees === undefined) return undefined;
  return { latitudeMicrodegrees, longitudeMicrodegrees };
}

/** Further off than any place of a district: most often the two numbers changed places. */
const FAR_MICRODEGREES = 2_000_000;

const isFar = (point: Point, centre: Point): boolean =>
  Math.abs(point.latitudeMicrodegrees - centre.latitudeMicrodegrees) > FAR_MICRODEGREES ||
  Math.abs(point.longitudeMicrodegrees - centre.longitudeMicrodegrees) > FAR_MICRODEGREES;

export interface Around {
  /** A local day; undefined until it is known. */
  readonly today: string | undefined;
  /** Of the settlement; undefined where nobody recorded it. */
  readonly centre: Point | undefined;
}

/** What is wrong, beside the field it is wrong in. A part is either said whole or left out. */
export function faultsOf(typed: DetailsTyped, { today = '9999', centre }: Around): DetailsFaults {
  const { licenceNumber, licenceIssuedOn, licenceValidUntil, addressKk, addressRu, latitude, longitude } = typed;
  const has = (...texts: string[]) => texts.some((text) => text.trim() !== '');
  const isLicensed = has(licenceNumber, licenceIssuedOn, licenceValidUntil);
  const faults: [keyof DetailsTyped, Fault | false][] = [
    ['licenceNumber', isLicensed && !has(licenceNumber) && 'needed'],
    ['licenceIssuedOn', isLicensed && (!has(licenceIssuedOn) ? 'needed' : licenceIssuedOn > today && 'issued-later')],
    ['licenceValidUntil', has(licenceValidUntil) && licenceValidUntil < licenceIssuedOn && 'until-before'],
    ['addressKk', has(addressRu) && !has(addressKk) && 'needed'],
    ['addressRu', has(addressKk) && !has(addressRu) && 'needed'],
  ];
  if (has(latitude, longitude)) {
    const point = pointOf(typed);
    const far = point !== undefined && centre !== undefined && isFar(point, centre) && 'far';
    faults.push(['latitude', microdegreesOf(latitude, 90) === undefined ? 'not-degrees' : far]);
    faults.push(['longitude', microdegreesOf(longitude, 180) === undefined ? 'not-degrees' : far]);
  }
  return Object.fromEntries(faults.filter(([, fault]) => fault !== false));
}

/** What is sent: parts that are known. */
export function detailsOf(typed: DetailsTyped): Details {
  const { ownership, licenceType: type, addressKk, addressRu } = typed;
  const [number, issuedOn, validUntil] = [typed.licenceNumber.trim(), typed.licenceIssuedOn, typed.licenceValidUntil];
  const point = pointOf(typed);
  return {
    ...(ownership === '' ? {} : { ownership }),
    ...(number === '' ? {} : { licence: { type, number, issuedOn, ...(validUntil === '' ? {} : { validUntil }) } }),
    ...(addressKk.trim() === '' ? {} : { addressKk: addressKk.trim(), addressRu: addressRu.trim() }),
    ...(point === undefined ? {} : { point }),
  };
}
