import fc from 'fast-check';
import { compare } from '@kezek/domain';
import type { LogEntry } from '@kezek/translog';
import { Book, type Place, secondOf } from './book.js';
import type { Standing } from './standing.js';

const at = (n: number): string => `2026-09-01T04:00:00.${String(n).padStart(6, '0')}Z`;
const placement = (districtId = 'tekeli') => ({
  districtId,
  settlementId: districtId,
  ageGroup: 3,
  languages: ['kk'],
  kinds: ['state'],
});
const entry = (n: number, type: string, data: Record<string, unknown>): LogEntry => ({ at: at(n), type: `queue.${type}`, data });
const subject = { childId: 'chd_1', guardianId: 'gdn_1', birthDate: '2023-05-04' as never };

const submitted = (n: number, over: Record<string, unknown> = {}): LogEntry =>
  entry(n, 'application-submitted', {
    applicationId: `app_${n}`,
    category: 18,
    submittedAt: at(n),
    channel: 'web',
    placement: placement(),
    ...over,
  });

const bookOf = (...entries: LogEntry[]): Book => {
  const book = new Book();
  for (const one of entries) {
    expect(book.objection(one)).toBeUndefined();
    book.apply(one, subject);
  }
  return book;
};
const order = (book: Book, districtId = 'tekeli'): string[] => [...book.waiting(districtId)].map(({ applicationId }) => applicationId);

describe('the book', () => {
  it('has everyone in the order of category, stamp, row of the file and number', () => {
    const book = bookOf(
      submitted(5),
      submitted(1),
      submitted(3, { category: 2 }),
      submitted(7, { applicationId: 'app_b', submittedAt: at(1), sequence: 2, channel: 'import' }),
      submitted(8, { applicationId: 'app_a', submittedAt: at(1), sequence: 1, channel: 'import' }),
      submitted(9, { placement: placement('eskeldi') }),
    );
    expect(order(book)).toEqual(['app_3', 'app_1', 'app_a', 'app_b', 'app_5']);
    expect(book.placeOf('app_5')).toEqual({ inCategory: 4, inDistrict: 5 });
    expect(book.placeOf('app_9')).toEqual({ inCategory: 1, inDistrict: 1 });
    expect(book.waitingByCategory('tekeli')).toEqual([
      { category: 2, waiting: 1 },
      { category: 18, waiting: 4 },
    ]);
    expect(book.placeOf('app_404')).toBeUndefined();
  });

  it('hints at the order of stamps by their seconds', () => {
    const stamps = fc.date({ min: new Date('1999-01-01'), max: new Date('2059-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(stamps, stamps, (a, b) => {
        const [one, other] = [a, b].map((stamp) => ({ submittedAt: `${stamp.toISOString().slice(0, 23)}000Z` })) as [Standing, Standing];
        expect(Math.sign(secondOf(one) - secondOf(other)) * compare(one.submittedAt, other.submittedAt)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives a restored one its old place, and keeps that of a paused one', () => {
    const turn = { applicationId: 'app_1', iterationId: 'itr_1', category: 18, submittedAt: at(1), placement: placement() };
    const served = [submitted(1), submitted(2), entry(3, 'turn-given', turn)];
    const lapsed = [...served, entry(4, 'application-inactivated', { applicationId: 'app_1' })];
    expect(order(bookOf(...lapsed))).toEqual(['app_2']);
    expect(order(bookOf(...lapsed, entry(5, 'application-restored', { applicationId: 'app_1' })))).toEqual(['app_1', 'app_2']);
    const paused = bookOf(submitted(1), submitted(2), entry(3, 'application-paused', { applicationId: 'app_1' }));
    expect([order(paused), paused.get('app_1')?.paused]).toEqual([['app_1', 'app_2'], true]);
  });

  it.each<[string, LogEntry, string]>([
    ['a number a second time', submitted(1), 'stands in the queue already'],
    ['a turn for nobody', entry(9, 'turn-given', { applicationId: 'app_9' }), 'does not stand'],
    ['a turn with another stamp', entry(9, 'turn-given', { applicationId: 'app_1', category: 18, submittedAt: at(0) }), 'its stamp is'],
    ['a turn from another category', entry(9, 'turn-given', { applicationId: 'app_1', category: 1, submittedAt: at(1) }), 'category 18'],
    ['a change from a category it is not in', entry(9, 'category-changed', { applicationId: 'app_1', from: 2, to: 1 }), 'category 18'],
    ['a return of one that never left', entry(9, 'application-restored', { applicationId: 'app_1' }), 'it is waiting'],
  ])('objects to %s', (_what, wrong, why) => {
    expect(bookOf(submitted(1)).objection(wrong)).toContain(why);
  });

  it('leaves nobody worse off but by one place, and only behind one that the entry names (Q1), through millions of steps', () => {
    const steps = fc.array(fc.record({ what: fc.nat(9), who: fc.nat(60), category: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 2_000,
      maxLength: 2_000,
    });
    let taken = 0;
    fc.assert(
      fc.property(steps, (asked) => {
        const book = new Book();
        let before = places(book);
        asked.forEach(({ what, who, category }, n) => {
          const applicationId = `app_${who}`;
          const standing = book.get(applicationId);
          const next = entryFor(n + 1, { what, applicationId, category, standing });
          if (next === undefined || book.objection(next) !== undefined) return;
          const moves = book.apply(next, subject);
          taken += 1;
          const after = places(book);
          expectForwardOnly(before, after, { entered: moves?.entered, applicationId });
          before = after;
          if (n % 100 === 0) expectSorted(book);
        });
      }),
      { numRuns: 1_500 },
    );
    expect(taken).toBeGreaterThan(1_000_000);
  }, 240_000);
});

interface Step {
  readonly what: number;
  readonly applicationId: string;
  readonly category: number;
  readonly standing: Standing | undefined;
}

function entryFor(n: number, { what, applicationId, category, standing }: Step): LogEntry | undefined {
  const data = { applicationId };
  if (what <= 2) return submitted(n, { ...data, category });
  if (what === 3) return submitted(n, { ...data, category, submittedAt: at(n % 50), sequence: n, channel: 'import' });
  if (standing === undefined) return undefined;
  const { submittedAt } = standing;
  const turn = { ...data, iterationId: 'itr_1', category: standing.category, submittedAt, placement: placement() };
  if (what === 4) return entry(n, 'turn-given', turn);
  if (what === 5) return entry(n, 'application-inactivated', data);
  if (what === 6) return entry(n, 'application-restored', data);
  if (what === 7) return entry(n, 'category-changed', { ...data, from: standing.category, to: category, statusClass: 'general' });
  if (what === 8) return entry(n, 'application-withdrawn', data);
  return entry(n, 'application-paused', data);
}

const places = (book: Book): Map<string, Place & { category: number }> =>
  new Map([...book.waiting('tekeli')].map(({ applicationId, category }) => [applicationId, { category, ...book.placeOf(applicationId)! }]));

function expectForwardOnly(
  before: ReturnType<typeof places>,
  after: ReturnType<typeof places>,
  { entered, applicationId }: { entered: Standing | undefined; applicationId: string },
): void {
  for (const [number, place] of after) {
    const was = before.get(number);
    if (was === undefined || number === applicationId) continue;
    const step = place.inCategory - was.inCategory;
    const behindIt =
      entered !== undefined && entered.category === place.category && after.get(applicationId)!.inCategory < place.inCategory;
    // Thrown by hand: a matcher for each of hundreds of millions of places would take hours.
    if (step > (behindIt ? 1 : 0)) throw new Error(`${number} lost ${step} places by ${applicationId}`);
  }
}

function expectSorted(book: Book): void {
  const standings = [...book.waiting('tekeli')];
  const sorted = [...standings].sort(
    (a, b) =>
      a.category - b.category ||
      compare(a.submittedAt, b.submittedAt) ||
      a.sequence - b.sequence ||
      compare(a.applicationId, b.applicationId),
  );
  expect(standings).toEqual(sorted);
  expect(standings.map(({ applicationId }) => book.placeOf(applicationId)!.inDistrict)).toEqual(standings.map((_, index) => index + 1));
}
