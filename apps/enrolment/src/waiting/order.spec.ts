import fc from 'fast-check';
import { WAITING_ORDERS } from '@kezek/domain';
import { at } from '../../test/region.js';
import { inOrder, isOnList, join, placeFor, placeOf, remove } from './decide.js';
import { type WaitingFact, type WaitingState, evolve, initial } from './facts.js';
import { placesOver } from './history.js';

const entry = (n: number, fromDistrictId?: string) => ({
  ...{ listId: 'kdg_1:3', entryId: `wai_${n}`, kindergartenId: 'kdg_1', ageGroup: 3, childId: `chd_${n}`, guardianId: `gdn_${n}` },
  ...{ districtId: 'tekeli', voucherAt: at(`2026-08-0${n}T04:00`), birthDate: '2023-05-04', languages: ['kk'] },
  ...(fromDistrictId === undefined ? {} : { fromDistrictId }),
});
type Joining = ReturnType<typeof entry>;
const listOf = (...entries: Joining[]): WaitingState => entries.reduce((state, one) => join(state, one).reduce(evolve, state), initial);
const names = (list: WaitingState, order: (typeof WAITING_ORDERS)[number]) => inOrder(list, order).map(({ entryId }) => entryId);

describe('a list that families of other districts wait in', () => {
  const list = listOf(entry(4), entry(1, 'taldykorgan'), entry(2), entry(3, 'eskeldi'));

  it('goes by the date of the voucher alone, wherever it is from', () => {
    expect(names(list, 'voucher-date')).toEqual(['wai_1', 'wai_2', 'wai_3', 'wai_4']);
  });

  it('puts those of its own district before all others where the region says so', () => {
    expect(names(list, 'own-district-first')).toEqual(['wai_2', 'wai_4', 'wai_1', 'wai_3']);
    expect([placeOf(list, 'wai_1', 'voucher-date'), placeOf(list, 'wai_1', 'own-district-first')]).toEqual([1, 3]);
  });

  it('lets go of one and keeps the others as they were', () => {
    const left = remove(list, { ...entry(2), cause: 'guardian' }).reduce(evolve, list);
    expect(isOnList(left, 'wai_2')).toBe(false);
    expect(names(left, 'own-district-first')).toEqual(['wai_4', 'wai_1', 'wai_3']);
  });

  it('tells a family why it stands further back than its date', () => {
    const facts = [entry(1, 'taldykorgan'), entry(3), entry(2)].map((data, seq) => {
      const fact: WaitingFact = { type: 'enrolment.waiting-joined', data };
      return { ...fact, seq: seq + 1, at: at(`2026-09-0${seq + 1}T04:00`) };
    });
    const story = (order: (typeof WAITING_ORDERS)[number], entryId: string) =>
      placesOver(facts as never, entryId, () => order).map(({ place, cause }) => [place, cause]);
    expect(story('voucher-date', 'wai_1')).toEqual([[1, 'joined']]);
    expect(story('own-district-first', 'wai_1')).toEqual([
      [1, 'joined'],
      [2, 'own-district'],
      [3, 'own-district'],
    ]);
    expect(story('own-district-first', 'wai_3')).toEqual([
      [1, 'joined'],
      [2, 'earlier-voucher'],
    ]);
  });

  it('has each family stand where it was told it would, in the order of dates among those of one kind', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 1 }),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        fc.constantFrom(...WAITING_ORDERS),
        (asked, isFar, order) => {
          let state = initial;
          for (const n of asked) {
            const own = entry(n, isFar[n - 1] ? 'taldykorgan' : undefined);
            const told = placeFor(state, { voucherAt: own.voucherAt, isOfDistrict: !isFar[n - 1] }, order);
            state = join(state, own).reduce(evolve, state);
            expect(placeOf(state, own.entryId, order)).toBe(told);
          }
          const shown = inOrder(state, order);
          expect([...shown].sort((a, b) => (a.entryId < b.entryId ? -1 : 1))).toEqual(state.entries);
          const far = shown.map(({ fromDistrictId }) => fromDistrictId !== undefined);
          if (order === 'own-district-first') expect(far).toEqual([...far].sort((a, b) => Number(a) - Number(b)));
          else expect(shown).toEqual(state.entries);
        },
      ),
    ));
});
