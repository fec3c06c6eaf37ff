import fc from 'fast-check';
import { loadRegionPolicy } from '@kezek/service';
import type { LogEntry } from '@kezek/translog';
import { join } from 'node:path';
import { Book } from '../book/book.js';
import type { Standing } from '../book/standing.js';
import { type Step, historyOf } from './history.js';
import { PositionRecord } from './record.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const subject = { childId: 'chd_1', guardianId: 'gdn_1', birthDate: '2023-05-04' as never };

const stamp = (n: number): string => `2026-09-01T04:00:00.${String(n).padStart(6, '0')}Z`;
const noon = (day: number): string => `${new Date(Date.UTC(2026, 8, day, 7)).toISOString().slice(0, 19)}.000000Z`;
const placement = (districtId = 'tekeli') => ({ districtId, settlementId: districtId, ageGroup: 3, languages: ['kk'], kinds: ['state'] });

/** A queue that hears one entry after the other, each on its day of September. */
function queue() {
  const book = new Book();
  const record = new PositionRecord(book, policy);
  let index = 0;
  const say = (day: number, type: string, data: Record<string, unknown>): void => {
    const entry: LogEntry = { at: noon(day), type: `queue.${type}`, data };
    if (book.objection(entry) !== undefined) return;
    const moves = book.apply(entry, subject);
    record.hear(entry, { index, moves });
    index += 1;
  };
  return {
    book,
    record,
    say,
    submit: (day: number, n: number, over: Record<string, unknown> = {}) =>
      say(day, 'application-submitted', {
        ...{ applicationId: `app_${n}`, category: 18, submittedAt: stamp(n), channel: 'web', placement: placement() },
        ...over,
      }),
    serve: (day: number, n: number) => {
      const { category, submittedAt, districtId } = book.get(`app_${n}`) as Standing;
      return say(day, 'turn-given', { applicationId: `app_${n}`, category, submittedAt, placement: placement(districtId) });
    },
    of: (n: number): Step[] => historyOf(book.get(`app_${n}`) as Standing, record),
  };
}

const told = (steps: readonly Step[]) =>
  steps.map(({ date, cause, change, place, own }) => [date, cause, change, place, own ? 'own' : 'others']);

describe('the history of a place', () => {
  it('names a cause for each step, those of a day and cause together', () => {
    const { submit, serve, say, of } = queue();
    for (const n of [1, 2, 3, 4, 5]) submit(1, n);
    serve(2, 1);
    serve(2, 2);
    say(3, 'application-withdrawn', { applicationId: 'app_3', reason: 'guardian' });
    say(4, 'application-inactivated', { applicationId: 'app_1' });
    say(5, 'application-restored', { applicationId: 'app_1' });
    expect(told(of(5))).toEqual([
      ['2026-09-01', 'joined', 5, 5, 'own'],
      ['2026-09-02', 'served', -2, 3, 'others'],
      ['2026-09-03', 'withdrawn', -1, 2, 'others'],
      ['2026-09-05', 'restored', 1, 3, 'others'],
    ]);
  });

  it('tells what was imported from what was recorded late, and says nothing of who came behind', () => {
    const { submit, of } = queue();
    submit(1, 50);
    submit(2, 60);
    submit(2, 10, { channel: 'import', sequence: 3 });
    submit(3, 20);
    expect(told(of(50)).slice(1)).toEqual([
      ['2026-09-02', 'imported', 1, 2, 'others'],
      ['2026-09-03', 'recorded-late', 1, 3, 'others'],
    ]);
  });

  it('goes on through the own change of category, with the epoch that caused it', () => {
    const { submit, say, of } = queue();
    submit(1, 1);
    submit(1, 2, { category: 3 });
    submit(1, 3, { category: 3, submittedAt: stamp(9) });
    say(2, 'category-changed', {
      applicationId: 'app_1',
      from: 18,
      to: 3,
      cause: 'queue-update',
      statusClass: 'general',
      epochId: 'epo_1',
    });
    expect(of(1).map((step) => [step.cause, step.own, step.category, step.place, step.placeInDistrict, step.epochId])).toEqual([
      ['joined', true, 18, 1, 1, ''],
      ['submitted', false, 18, 1, 3, ''],
      ['recategorised', true, 3, 1, 1, 'epo_1'],
    ]);
    expect(told(of(3)).at(-1)).toEqual(['2026-09-02', 'recategorised', 1, 3, 'others']);
  });

  it('says nothing of who went to a category before and came back on one day, but tells it of two days', () => {
    const { submit, say, of } = queue();
    for (const n of [1, 2]) submit(1, n);
    const change = (day: number, from: number, to: number, cause: string): void =>
      say(day, 'category-changed', { applicationId: 'app_1', from, to, cause, statusClass: 'general' });
    change(2, 18, 3, 'benefit-verified');
    change(2, 3, 18, 'benefit-ended');
    expect(told(of(2)).length).toBe(1);
    change(3, 18, 3, 'benefit-verified');
    change(4, 3, 18, 'benefit-ended');
    expect(of(2).map(({ cause, place, placeInDistrict }) => [cause, place, placeInDistrict])).toEqual([
      ['joined', 2, 2],
      ['benefit-verified', 1, 2],
      ['benefit-ended', 2, 2],
    ]);
  });

  it('has the own pause and what happened while the turn was open', () => {
    const { submit, serve, say, of, record } = queue();
    for (const n of [1, 2, 3]) submit(1, n);
    say(2, 'application-paused', { applicationId: 'app_3' });
    expect(record.queue('tekeli', 18)?.paused.size).toBe(1);
    say(3, 'application-resumed', { applicationId: 'app_3', cause: 'guardian' });
    serve(4, 3);
    serve(5, 1);
    say(6, 'application-inactivated', { applicationId: 'app_3' });
    say(7, 'application-restored', { applicationId: 'app_3' });
    expect(record.queue('tekeli', 18)).toMatchObject({ lastServed: stamp(1), paused: { size: 0 } });
    expect(told(of(3))).toEqual([
      ['2026-09-01', 'joined', 3, 3, 'own'],
      ['2026-09-02', 'paused', 0, 3, 'own'],
      ['2026-09-03', 'resumed', 0, 3, 'own'],
      ['2026-09-07', 'restored', -1, 2, 'own'],
    ]);
  });

  it('sums to the place that the book answers, and was never better than first, whatever happens', () => {
    const steps = fc.array(
      fc.record({
        what: fc.nat(10),
        who: fc.nat(30),
        category: fc.integer({ min: 1, max: 3 }),
        districtId: fc.constantFrom('tekeli', 'eskeldi'),
        tied: fc.boolean(),
        nextDay: fc.boolean(),
      }),
      { minLength: 150, maxLength: 150 },
    );
    let compared = 0;
    fc.assert(
      fc.property(steps, (asked) => {
        const { book, record, say, submit, serve } = queue();
        let day = 1;
        asked.forEach(({ what, who, category, districtId, tied, nextDay }, n) => {
          day += Number(nextDay);
          const data = { applicationId: `app_${who}` };
          const standing = book.get(data.applicationId);
          if (what <= 3) submit(day, who, { category, placement: placement(districtId), submittedAt: stamp(tied ? 5 : (n * 37) % 150) });
          else if (standing === undefined) return;
          else if (what === 4) serve(day, who);
          else if (what === 5) say(day, 'application-inactivated', data);
          else if (what === 6) say(day, 'application-restored', data);
          else if (what === 7) say(day, 'category-changed', { ...data, from: standing.category, to: category, cause: 'benefit-verified' });
          else if (what === 8) say(day, 'application-moved', { ...data, category, placement: placement(districtId) });
          else if (what === 9) say(day, 'application-paused', data);
          else say(day, 'application-withdrawn', { ...data, reason: 'guardian' });
          if (n % 10 !== 0) return;
          for (const one of ['tekeli', 'eskeldi'].flatMap((id) => [...book.waiting(id)])) {
            const history = historyOf(one, record);
            const sum = (part: (step: Step) => number): number => history.reduce((total, step) => total + part(step), 0);
            const place = book.placeOf(one.applicationId);
            expect({ inCategory: sum(({ change }) => change), inDistrict: sum((step) => step.changeInDistrict) }).toEqual(place);
            expect(history.at(-1)).toMatchObject({ place: place?.inCategory, placeInDistrict: place?.inDistrict });
            expect(history.every((step) => step.place >= 1 && step.placeInDistrict >= step.place)).toBe(true);
            compared += 1;
          }
        });
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(10_000);
  });
});
