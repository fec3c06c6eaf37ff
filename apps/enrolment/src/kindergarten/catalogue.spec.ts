import fc from 'fast-check';
import type { LocalDate, Money } from '@kezek/domain';
import { type Found, type Place, type PlaceGroup, SORTS, pageOf, search, sorted, totalFree } from './catalogue.js';

const group = (more: Partial<PlaceGroup> = {}): PlaceGroup => ({
  ...{ groupId: 'kdg_1.1', ageGroup: 3, language: 'kk', stayHours: '10.5h', need: 'none', seats: 20, free: 2, fee: 1_500_000n as Money },
  ...more,
});
const place = (more: Partial<Place> = {}): Place => ({
  ...{ kindergartenId: 'kdg_1', kind: 'private', districtId: 'tekeli', settlementId: 'tekeli', nameKk: 'Ақбота', nameRu: 'Акбота' },
  details: undefined,
  groups: [group()],
  ...more,
});
const full = group({ groupId: 'kdg_1.2', free: 0 });

describe('the search of the catalogue', () => {
  it.each<[string, Parameters<typeof search>[1]]>([
    ['another settlement', { settlementId: 'other', freeOnly: false }],
    ['another kind', { kinds: ['state'], freeOnly: false }],
    ['another age group', { ageGroup: 4, freeOnly: false }],
    ['another language', { languages: ['ru'], freeOnly: false }],
    ['other hours', { stayHours: ['half-day'], freeOnly: false }],
    ['a need', { needs: ['inclusive'], freeOnly: false }],
    ['a lower fee', { feeMax: 1_000_000n as Money, freeOnly: false }],
    [
      'a distance from somewhere, of a place without a point',
      { near: { latitudeMicrodegrees: 45_000_000, longitudeMicrodegrees: 78_000_000 }, withinMetres: 1_000, freeOnly: false },
    ],
  ])('leaves out what does not fit: %s', (_what, wanted) => {
    expect(search([place()], { freeOnly: false })).toHaveLength(1);
    expect(search([place()], wanted)).toEqual([]);
  });

  it('counts the seats of groups that fit, and leaves full ones out when asked to', () => {
    const house = place({ groups: [group(), full] });
    const [any, free] = [search([house], { freeOnly: false }), search([house], { freeOnly: true })];
    expect([any[0]?.seats, free[0]?.seats, totalFree(any), totalFree(free)]).toEqual([40, 20, 2, 2]);
    expect(search([place({ groups: [full] })], { freeOnly: true })).toEqual([]);
  });

  it('shows a house whose free places are not told for a while, so that a family learns from when they are', () => {
    const untold = place({ groups: [full], untoldUntil: '2027-09-01' as LocalDate });
    expect(search([untold], { freeOnly: true })).toMatchObject([{ free: 0, untoldUntil: '2027-09-01' }]);
  });

  it('is read page by page, each place once and in one order, whatever the sort', () => {
    const found = fc.record({
      kindergartenId: fc.integer({ min: 0, max: 999 }).map((n) => `kdg_${n}`),
      nameKk: fc.constantFrom('Ақбота', 'Әлем', 'Балапан', 'Ұшқын'),
      free: fc.nat(3),
      distance: fc.option(fc.nat(3), { nil: undefined }),
    });
    const houses = fc.uniqueArray(found, { selector: ({ kindergartenId }) => kindergartenId, maxLength: 30 });
    fc.assert(
      fc.property(houses, fc.constantFrom(...SORTS), fc.integer({ min: 1, max: 7 }), (some, sort, limit) => {
        const list = sorted(
          some.map((one): Found => ({ ...place(), seats: 20, ...one })),
          sort,
        );
        const read: Found[] = [];
        for (let after: string | undefined; ;) {
          const { page, next } = pageOf(list, { sort, limit, ...(after === undefined ? {} : { after }) });
          read.push(...page);
          if (next === '') break;
          after = next;
        }
        expect(read).toEqual(list);
      }),
    );
  });
});
