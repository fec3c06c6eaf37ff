import type { positionV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { Book } from '../book/book.js';
import type { Standing } from '../book/standing.js';
import { dateOfDay } from './days.js';
import type { Forecasts } from './forecasts.js';
import { historyOf } from './history.js';
import type { PositionRecord } from './record.js';

export interface Positions {
  readonly book: Book;
  readonly record: PositionRecord;
}

/**
 * By its whole number, or by its end as families are shown it: `H7Q2-9XKM`.
 * @throws Rejection queue.number-not-found
 */
export function standingOf(applicationId: string, { book }: Pick<Positions, 'book'>): Standing {
  const standing = book.get(applicationId) ?? book.endingIn(applicationId.replaceAll(/[^a-z\d]/gi, '').toLowerCase());
  if (standing === undefined) throw new Rejection('queue.number-not-found');
  return standing;
}

export function positionOf(standing: Standing, { book, record }: Positions): positionV1.Position {
  const { applicationId, phase, districtId, category, paused } = standing;
  const place = book.placeOf(applicationId);
  const waiting = book.waitingByCategory(districtId);
  const queue = record.queue(districtId, category);
  return {
    ...{ applicationId, phase, districtId, category, paused },
    placeInCategory: place?.inCategory ?? 0,
    placeInDistrict: place?.inDistrict ?? 0,
    waitingInCategory: waiting.find((one) => one.category === category)?.waiting ?? 0,
    waitingInDistrict: waiting.reduce((sum, one) => sum + one.waiting, 0),
    pausedAhead: place === undefined ? 0 : (queue?.paused.rankOf(standing) ?? 0),
    lastServedAt: queue?.lastServed ?? '',
    logSize: record.size,
  };
}

export const stepsOf = (standing: Standing, { record }: Positions): positionV1.PositionStep[] =>
  standing.phase === 'waiting' ? historyOf(standing, record) : [];

const NOT_KNOWN = { known: false, earlyDate: '', likelyDate: '', lateDate: '' } as const;

/** @param today days since 1970 */
export function forecastOf(standing: Standing, forecasts: Forecasts, today: number): positionV1.GetForecastResponse {
  if (standing.phase !== 'waiting') return { ...NOT_KNOWN, reason: 'not-waiting' };
  const made = forecasts.of(standing, today);
  if (!made.known) return { ...NOT_KNOWN, reason: made.reason };
  const dateIn = (days: number): string => dateOfDay(today + days);
  return { known: true, reason: '', earlyDate: dateIn(made.days10), likelyDate: dateIn(made.days50), lateDate: dateIn(made.days90) };
}
