import { type Instant } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import type { LogEntry } from '@kezek/translog';
import { join } from 'node:path';
import { Book } from '../book/book.js';
import { positionApi } from './api.js';
import { PositionRecord } from './record.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const subject = { childId: 'chd_1', guardianId: 'gdn_1', birthDate: '2023-05-04' as never };
const START_MS = Date.UTC(2026, 0, 5, 7);
const DAY_MS = 86_400_000;
const onDay = (day: number): Instant => `${new Date(START_MS + day * DAY_MS).toISOString().slice(0, 19)}.000000Z` as Instant;
const placement = { districtId: 'tekeli', settlementId: 'tekeli', ageGroup: 3, languages: ['kk'], kinds: ['state'] };
const numbered = (n: number): string => `app_00000000${String(n).padStart(8, '0')}`;
const stamped = (n: number): string => `2025-09-01T04:00:00.${String(n).padStart(6, '0')}Z`;

/** Ninety children, two of whom get their turn in each of the weeks. */
function opened({ weeks }: { weeks: number }) {
  const book = new Book();
  const record = new PositionRecord(book, policy);
  let index = 0;
  const say = (day: number, type: string, data: Record<string, unknown>): void => {
    const entry: LogEntry = { at: onDay(day), type: `queue.${type}`, data };
    record.hear(entry, { index, moves: book.apply(entry, subject) });
    index += 1;
  };
  for (let n = 1; n <= 90; n += 1)
    say(0, 'application-submitted', { applicationId: numbered(n), category: 18, submittedAt: stamped(n), channel: 'web', placement });
  for (let turn = 0; turn < 2 * weeks; turn += 1) {
    const served = { applicationId: numbered(turn + 1), category: 18, submittedAt: stamped(turn + 1), placement };
    say(3 + 7 * Math.floor(turn / 2), 'turn-given', served);
  }
  const api = positionApi({ book, record, policy, clock: { now: () => onDay(7 * weeks) } });
  const ask = <T>(call: (request: { applicationId: string }, context: never) => Promise<T>, n: number) =>
    call({ applicationId: numbered(n) }, undefined as never);
  return { api, ask, say };
}

describe('what is answered by number', () => {
  it('is the place, who is paused before it, and whose turn was the last', async () => {
    const { api, ask, say } = opened({ weeks: 3 });
    say(20, 'application-paused', { applicationId: numbered(8) });
    say(20, 'application-paused', { applicationId: numbered(50) });
    const place = { placeInCategory: 4, placeInDistrict: 4, waitingInCategory: 84, waitingInDistrict: 84, pausedAhead: 1, paused: false };
    const { position } = (await ask(api.getPosition, 10)) as { position: object };
    expect(position).toEqual({
      ...{ applicationId: numbered(10), phase: 'waiting', districtId: 'tekeli', category: 18, lastServedAt: stamped(6), logSize: 98 },
      ...place,
    });
    expect(JSON.stringify(position)).not.toMatch(/chd_|gdn_|2023/);
  });

  it('is found by the end of the number as it is shown, in any case', async () => {
    const { api } = opened({ weeks: 1 });
    const { position } = (await api.getPosition({ applicationId: '0000-0010' }, undefined as never)) as {
      position: { applicationId: string };
    };
    expect(position.applicationId).toBe(numbered(10));
    await expect(api.getPosition({ applicationId: '0010' }, undefined as never)).rejects.toMatchObject({ code: 'queue.number-not-found' });
    await expect(api.getPosition({ applicationId: 'app_404' }, undefined as never)).rejects.toMatchObject({
      code: 'queue.number-not-found',
    });
  });

  it('forecasts from the pace of the record, sooner where those before it are paused', async () => {
    const { api, ask, say } = opened({ weeks: 20 });
    // Two a week: the eighth of those who wait has its turn in about four weeks.
    const before = await ask(api.getForecast, 48);
    expect(before).toMatchObject({ known: true, likelyDate: '2026-06-22' });
    for (const n of [42, 43, 44, 45]) say(139, 'application-paused', { applicationId: numbered(n) });
    const after = (await ask(api.getForecast, 48)) as { likelyDate: string };
    expect(after.likelyDate < '2026-06-22').toBe(true);
    expect(await api.getForecastQuality({ districtId: 'tekeli' }, undefined as never)).toMatchObject({
      coveredPercent: expect.any(Number),
    });
  });

  it('has the same forecast whether it was asked before or after what moved meanwhile', async () => {
    const [early, late] = [opened({ weeks: 20 }), opened({ weeks: 20 })];
    await early.ask(early.api.getForecast, 48);
    for (const { say } of [early, late]) {
      say(139, 'application-paused', { applicationId: numbered(42) });
      say(139, 'wishes-changed', { applicationId: numbered(43), category: 18, placement: { ...placement, languages: ['ru'] } });
      say(139, 'application-withdrawn', { applicationId: numbered(44), reason: 'guardian' });
      say(139, 'application-paused', { applicationId: numbered(45) });
      say(139, 'application-resumed', { applicationId: numbered(45), cause: 'guardian' });
    }
    const after = await early.ask(early.api.getForecast, 48);
    expect(after).toEqual(await late.ask(late.api.getForecast, 48));
    // Three of those before it are no longer: as if it had been the fifth of them.
    const fifth = opened({ weeks: 20 });
    for (const n of [42, 43, 44]) fifth.say(139, 'application-withdrawn', { applicationId: numbered(n), reason: 'guardian' });
    expect((after as { likelyDate: string }).likelyDate).toBe(
      ((await fifth.ask(fifth.api.getForecast, 48)) as { likelyDate: string }).likelyDate,
    );
  });

  it('says why there is no forecast', async () => {
    const { api, ask } = opened({ weeks: 3 });
    expect(await ask(api.getForecast, 10)).toMatchObject({ known: false, reason: 'short-record', likelyDate: '' });
    expect(await ask(api.getForecast, 1)).toMatchObject({ known: false, reason: 'not-waiting' });
    expect(await ask(api.getPositionHistory, 1)).toEqual({ steps: [] });
  });
});
