import fc from 'fast-check';
import { compare } from '@kezek/domain';
import type { LogEntry } from '@kezek/translog';
import { Book, secondOf } from './book.js';
import { ShortNumbers } from './short-numbers.js';
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

  it('finds an application by the end of its number, and nobody where several end so, in every instance alike', () => {
    const twoAlike = [submitted(1, { applicationId: 'app_0001h7q29xkm' }), submitted(2, { applicationId: 'app_0002h7q29xkm' })];
    const own = submitted(3, { applicationId: 'app_0003aaaabbbb' });
    const over = entry(4, 'application-withdrawn', { applicationId: 'app_0001h7q29xkm', reason: 'guardian' });
    const [one, other] = [bookOf(...twoAlike, own), bookOf(...twoAlike, own)];
    for (const book of [one, other]) {
      expect(book.endingIn('aaaabbbb')?.applicationId).toBe('app_0003aaaabbbb');
      expect(book.endingIn('h7q29xkm')).toBeUndefined();
      expect([book.endingIn('9xkm'), book.endingIn('3aaaabbbb'), book.endingIn('')]).toEqual([undefined, undefined, undefined]);
      book.apply(over);
      expect(book.endingIn('h7q29xkm')?.applicationId).toBe('app_0002h7q29xkm');
    }
  });

  it('tells numbers apart whose ends only have the same hash', () => {
    const index = new ShortNumbers();
    for (const number of ['app_65kv2005', 'app_w2bf1b92']) index.add(number);
    expect([index.endingIn('65kv2005'), index.endingIn('w2bf1b92')]).toEqual([['app_65kv2005'], ['app_w2bf1b92']]);
    index.delete('app_65kv2005');
    expect([index.endingIn('65kv2005'), index.endingIn('w2bf1b92')]).toEqual([[], ['app_w2bf1b92']]);
  });

  it('finds by their ends whatever numbers a search through all of them would', () => {
    const ends = fc.string({ unit: fc.constantFrom('0', 'a', 'z'), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 60 }), fc.array(fc.nat(59)), ends, (numbers, gone, asked) => {
        const index = new ShortNumbers();
        const ids = numbers.map((end, n) => `app_${n}${end}`);
        for (const id of ids) index.add(id);
        const left = new Set(ids);
        for (const n of gone) {
          if (ids[n] === undefined || !left.delete(ids[n])) continue;
          index.delete(ids[n]);
        }
        for (const shown of [asked, ...numbers]) expect(index.endingIn(shown)).toEqual([...left].filter((id) => id.endsWith(shown)));
      }),
    );
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

  const about = { applicationId: 'app_1', reinstatementId: 'rst_1.1' };
  const left = [submitted(1), submitted(2), entry(3, 'application-withdrawn', { applicationId: 'app_1', reason: 'guardian' })];
  const asked = entry(4, 'reinstatement-asked', { ...about, submittedAt: at(1) });
  const back = { ...about, category: 18, statusClass: 'general', submittedAt: at(1), placement: placement() };

  it('gives one that was over its old place back, in place of the one made meanwhile', () => {
    expect(order(bookOf(...left))).toEqual(['app_2']);
    const book = bookOf(...left, asked, entry(5, 'application-reinstated', back));
    expect([order(book), book.get('app_1')]).toEqual([['app_1', 'app_2'], expect.objectContaining(subject)]);
    const merged = entry(6, 'application-withdrawn', { applicationId: 'app_5', reason: 'merged' });
    const anew = bookOf(...left, submitted(5), asked, merged, entry(7, 'application-reinstated', { ...back, supersedes: 'app_5' }));
    expect(order(anew)).toEqual(['app_1', 'app_2']);
  });

  it.each<[string, LogEntry[], Record<string, unknown>, string]>([
    ['that nobody asked for', left, {}, 'nobody asked'],
    ['that is asked for no longer', [...left, asked, entry(5, 'reinstatement-refused', about)], {}, 'nobody asked'],
    ['by another request', [...left, asked], { reinstatementId: 'rst_1.2' }, 'nobody asked'],
    ['with another stamp', [...left, asked], { submittedAt: at(0) }, 'its stamp is'],
    ['with another row', [...left, asked], { sequence: 1 }, 'its stamp is'],
    ['of one that stands', [submitted(1)], {}, 'stands in the queue already'],
    ['beside another of the child', [...left, asked, submitted(5)], { supersedes: 'app_5' }, 'app_5 still stands'],
  ])('objects to a return %s', (_what, before, more, why) => {
    expect(bookOf(...before).objection(entry(9, 'application-reinstated', { ...back, ...more }))).toContain(why);
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
    // One number each, as there are millions of them.
    const steps = fc.array(fc.nat(KINDS * NUMBERS.length * CATEGORIES - 1), { minLength: 2_000, maxLength: 2_000 });
    let taken = 0;
    let returned = 0;
    fc.assert(
      fc.property(steps, (asked) => {
        const book = new Book();
        const stamps = new Map<string, Stamp>();
        let [before, after] = [nowhere(), nowhere()];
        asked.forEach((step, n) => {
          const who = step % NUMBERS.length;
          const applicationId = NUMBERS[who]!;
          const what = Math.floor(step / NUMBERS.length) % KINDS;
          const category = Math.floor(step / NUMBERS.length / KINDS) + 1;
          const standing = book.get(applicationId);
          const next = entryFor(n + 1, { what, applicationId, category, standing, stamp: stamps.get(applicationId) });
          if (next === undefined || book.objection(next) !== undefined) return;
          const moves = book.apply(next, subject);
          const entered = book.get(applicationId);
          if (entered !== undefined) stamps.set(applicationId, { submittedAt: entered.submittedAt, sequence: entered.sequence });
          if (next.type === 'queue.application-reinstated') returned += 1;
          taken += 1;
          look(book, after);
          expectForwardOnly(before, after, { hasEntered: moves?.entered !== undefined, who });
          [before, after] = [after, before];
          if (n % 100 === 0) expectSorted(book);
        });
      }),
      { numRuns: 1_500 },
    );
    expect(taken).toBeGreaterThan(1_000_000);
    expect(returned).toBeGreaterThan(4_000);
  }, 240_000);
});

const KINDS = 12;
const CATEGORIES = 3;
const NUMBERS = Array.from({ length: 61 }, (_, who) => `app_${who}`);

type Stamp = Pick<Standing, 'submittedAt' | 'sequence'>;

interface Step {
  readonly what: number;
  readonly applicationId: string;
  readonly category: number;
  readonly standing: Standing | undefined;
  /** Of its last application, over or not. */
  readonly stamp: Stamp | undefined;
}

function entryFor(n: number, { what, applicationId, category, standing, stamp }: Step): LogEntry | undefined {
  const data = { applicationId };
  if (what <= 2) return submitted(n, { ...data, category });
  if (what === 3) return submitted(n, { ...data, category, submittedAt: at(n % 50), sequence: n, channel: 'import' });
  const request = { ...data, reinstatementId: `rst_${applicationId}`, ...stamp };
  if (standing === undefined && what === 10) return stamp && entry(n, 'reinstatement-asked', request);
  if (standing === undefined && what === 11)
    return stamp && entry(n, 'application-reinstated', { ...request, category, statusClass: 'general', placement: placement() });
  if (standing === undefined) return undefined;
  const { submittedAt } = standing;
  const turn = { ...data, iterationId: 'itr_1', category: standing.category, submittedAt, placement: placement() };
  if (what === 4) return entry(n, 'turn-given', turn);
  if (what === 5) return entry(n, 'application-inactivated', data);
  if (what === 6) return entry(n, 'application-restored', data);
  if (what === 7 || what === 11)
    return entry(n, 'category-changed', { ...data, from: standing.category, to: category, statusClass: 'general' });
  if (what === 8 || what === 10) return entry(n, 'application-withdrawn', data);
  return entry(n, 'application-paused', data);
}

/** Where each of the numbers stands; 0 for nowhere. Plain numbers: hundreds of millions of places are looked at. */
interface Look {
  readonly place: Int32Array;
  readonly category: Int32Array;
}

const nowhere = (): Look => ({ place: new Int32Array(NUMBERS.length), category: new Int32Array(NUMBERS.length) });

function look(book: Book, { place, category }: Look): void {
  NUMBERS.forEach((number, who) => {
    const found = book.placeOf(number);
    place[who] = found?.inCategory ?? 0;
    category[who] = found === undefined ? 0 : book.get(number)!.category;
  });
}

function expectForwardOnly(before: Look, after: Look, by: { hasEntered: boolean; who: number }): void {
  for (let one = 0; one < NUMBERS.length; one += 1) {
    const [was, is] = [before.place[one]!, after.place[one]!];
    if (was === 0 || is === 0 || one === by.who) continue;
    const behindIt = by.hasEntered && after.category[by.who] === after.category[one] && after.place[by.who]! < is;
    // Thrown by hand: a matcher for each of them would take hours.
    if (is - was > (behindIt ? 1 : 0)) throw new Error(`${NUMBERS[one]} lost ${is - was} places by ${NUMBERS[by.who]}`);
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
  expect(standings.map(({ applicationId }) => applicationId)).toEqual(sorted.map(({ applicationId }) => applicationId));
  expect(standings.map(({ applicationId }) => book.placeOf(applicationId)!.inDistrict)).toEqual(standings.map((_, index) => index + 1));
}
