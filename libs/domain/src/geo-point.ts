import { Rejection } from './rejection.js';

/** A place on the WGS 84 ellipsoid in millionths of a degree, some 11 cm: whole numbers, so that facts and states hold no floating point. */
export interface GeoPoint {
  readonly latitudeMicrodegrees: number;
  readonly longitudeMicrodegrees: number;
}

export const MICRODEGREES = 1_000_000;
const LATITUDE_MAX = 90 * MICRODEGREES;
const LONGITUDE_MAX = 180 * MICRODEGREES;
/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_METRES = 6_371_008.8;

/** @throws Rejection `domain.point-invalid` */
export function geoPoint({ latitudeMicrodegrees, longitudeMicrodegrees }: GeoPoint): GeoPoint {
  const fits = (value: number, max: number): boolean => Number.isInteger(value) && Math.abs(value) <= max;
  if (!fits(latitudeMicrodegrees, LATITUDE_MAX) || !fits(longitudeMicrodegrees, LONGITUDE_MAX)) throw new Rejection('domain.point-invalid');
  return { latitudeMicrodegrees, longitudeMicrodegrees };
}

/** Of `45.0178,78.3824`: latitude and longitude in decimal degrees; digits beyond the sixth are cut off. @throws Rejection `domain.point-invalid` */
export function parseGeoPoint(text: string): GeoPoint {
  const parts = text.split(',').map((part) => microdegreesOf(part.trim()));
  const [latitudeMicrodegrees, longitudeMicrodegrees] = parts;
  if (parts.length !== 2 || latitudeMicrodegrees === undefined || longitudeMicrodegrees === undefined) {
    throw new Rejection('domain.point-invalid');
  }
  return geoPoint({ latitudeMicrodegrees, longitudeMicrodegrees });
}

/** Great-circle distance by the haversine formula, in whole metres; the Earth taken for a sphere, which is wrong by half a percent at most. */
export function distanceMetres(a: GeoPoint, b: GeoPoint): number {
  const latitudeA = radians(a.latitudeMicrodegrees);
  const latitudeB = radians(b.latitudeMicrodegrees);
  const halfChordSquared =
    haversine(latitudeB - latitudeA) +
    Math.cos(latitudeA) * Math.cos(latitudeB) * haversine(radians(b.longitudeMicrodegrees - a.longitudeMicrodegrees));
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(halfChordSquared))));
}

const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;
const radians = (microdegrees: number): number => (microdegrees / MICRODEGREES / 180) * Math.PI;

/** Undefined if it is no decimal number. */
function microdegreesOf(text: string): number | undefined {
  const found = /^(-?)(\d{1,3})(?:\.(\d{1,12}))?$/.exec(text);
  if (found === null) return undefined;
  const [, sign, whole, fraction = ''] = found;
  const microdegrees = Number(whole) * MICRODEGREES + Number(fraction.slice(0, 6).padEnd(6, '0'));
  return sign === '-' && microdegrees !== 0 ? -microdegrees : microdegrees;
}
