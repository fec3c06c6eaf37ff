import { isDeepStrictEqual } from 'node:util';
import { type enrolmentV1, registryV1 } from '@kezek/contracts';
import type { LocalDate, YearMonth } from '@kezek/domain';
import { until } from '@kezek/testkit';
import { type Death, Died, mortal } from '../../test/mortal.js';
import { refused } from '../../test/region.js';
import { type Town, guardianOf, town } from '../../test/town.js';
import { Promoting } from './promoting.js';

const AUGUST = '2026-08' as YearMonth;
const SEPTEMBER = '2026-09' as YearMonth;
const FIRST_DAY = '2026-09-01';

describe('a kindergarten that moves its age groups up', () => {
  let here: Town;
  let kindergartenId: string;
  let small: enrolmentV1.Group;
  let big: enrolmentV1.Group;
  const plan = (n = 0) => here.promotions[n]!;

  beforeAll(async () => {
    here = await town({ instances: 2, startAt: '2026-08-20T04:00:00Z' });
    ({ kindergartenId, small, big } = await house());
  });
  afterAll(() => here.stop());

  /** Two full groups: one child of each has to be in the other, so neither can go first. */
  async function house(name = '') {
    const first = await here.openGroup(3, 2);
    const group = { kindergartenId: first.kindergartenId, ageGroup: 3, language: 'kk', stayHours: '10.5h', seats: 3, need: '' };
    const second = (await here.client.openGroup(group)).group!;
    const born = { ['a' + name]: 3, ['b' + name]: 3, ['old' + name]: 4, ['c' + name]: 4, ['d' + name]: 4, ['young' + name]: 3 };
    for (const [index, [child, age]] of Object.entries(born).entries()) {
      const into = index < 3 ? first : second;
      await enrolled(`chd_${child}`, into, `${2026 - age}-05-04`);
    }
    return { kindergartenId: first.kindergartenId, small: first, big: second };
  }

  async function enrolled(childId: string, group: enrolmentV1.Group, birthDate: string): Promise<void> {
    const placement = { districtId: 'taldykorgan', settlementId: 'taldykorgan', birthDate, ageGroup: group.ageGroup };
    here.vouchers.set(childId, { placement: { ...placement, languages: ['kk'], kinds: ['private'] } });
    await here.enrol(childId, group.groupId, '2026-08-21');
  }

  const morningOf = (date: string): void => here.parts.deps.clock.set(`${date}T04:00:00Z`);
  const namesOn = async (groupId: string, month: string) =>
    (await here.client.getSheet({ groupId, month })).sheet!.children.map(({ childId, lastDay }) => `${childId.slice(4)} ${lastDay}`).sort();
  /** Each child's days are told to the sheets one by one. */
  const listing = (groupId: string, month: string, expected: string[]): Promise<unknown> =>
    until(async () => isDeepStrictEqual(await namesOn(groupId, month), expected), {
      what: `${groupId} to list ${expected.join(', ')} in ${month}`,
    });
  const mark = (groupId: string, date: string, marks: { childId: string; mark: string }[] = []) =>
    here.client.recordMarks({
      ...{ groupId, date, by: 'stf_teacher', others: 'present' },
      marks: marks.map((one) => ({ ...one, documentId: '', date, recordedAt: '', recordedBy: '', disputed: false })),
    });
  const placeOf = async (more: Partial<registryV1.SearchCatalogueRequest> = {}) => {
    const request = registryV1.SearchCatalogueRequest.fromPartial({ districtId: 'taldykorgan', ...more });
    return (await here.registry.searchCatalogue(request)).places.find((one) => one.kindergartenId === kindergartenId)!;
  };

  it('has a plan by the rules: the groups with their children, and a round of those who do not fit', async () => {
    const { promotion } = await plan().getPromotion({ kindergartenId, year: 2026 });
    expect(promotion).toMatchObject({ phase: 'none', firstDay: FIRST_DAY, earliest: '2026-08-21', latest: FIRST_DAY, overfull: [] });
    expect(promotion!.groups.map(({ ageGroup, comingAgeGroup, before, after }) => [ageGroup, comingAgeGroup, before, after])).toEqual([
      [2, 3, 3, 3],
      [3, 4, 3, 3],
    ]);
    const outcomes = Object.fromEntries(
      promotion!.children.map(({ childId, outcome, toGroupId }) => [childId.slice(4), `${outcome} ${toGroupId}`]),
    );
    expect(outcomes).toMatchObject({ a: `with-group ${small.groupId}`, old: `moves ${big.groupId}`, young: `moves ${small.groupId}` });
  });

  it('shows and gives no free place while the plan is in hand, and refuses what nobody may ask', async () => {
    const request = { kindergartenId, year: 2026, firstDay: '', ages: [], targets: [], by: 'stf_head' };
    await expect(plan().draftPromotion({ ...request, firstDay: '2026-09-02' })).rejects.toEqual(
      refused('enrolment.promotion-day-invalid', { earliest: '2026-08-21', latest: FIRST_DAY }),
    );
    await plan().draftPromotion(request);
    expect(await placeOf()).toMatchObject({ free: 0, publishedFrom: FIRST_DAY });
    const asked = { childId: 'chd_new', guardianId: 'gdn_new', groupId: big.groupId, from: '2026-08-24' };
    await expect(here.client.requestSeat(asked)).rejects.toEqual(refused('enrolment.places-untold', { until: FIRST_DAY }));
    const seen = '0'.repeat(64);
    await expect(plan().confirmPromotion({ kindergartenId, year: 2026, digest: seen, by: 'stf_head' })).rejects.toEqual(
      refused('enrolment.promotion-changed'),
    );
  });

  it('is carried out under the contracts there are, and told beforehand', async () => {
    const { promotion } = await plan(1).getPromotion({ kindergartenId, year: 2026 });
    await plan(1).confirmPromotion({ kindergartenId, year: 2026, digest: promotion!.digest, by: 'stf_head' });
    await until(async () => (await plan().getPromotion({ kindergartenId, year: 2026 })).promotion?.phase === 'completed', {
      what: 'the moving up',
    });
    const [old] = (await here.client.getEnrolment({ childId: 'chd_old' })).contracts;
    expect(old).toMatchObject({ phase: 'enrolled', groupId: big.groupId, from: '2026-08-21' });
    expect(old!.groupsWere).toEqual([{ groupId: small.groupId, lastDay: '2026-08-31' }]);
    const [own] = (await here.client.getEnrolment({ childId: 'chd_a' })).contracts;
    expect(own).toMatchObject({ groupId: small.groupId, groupsWere: [] });
    // Of the new age only from the day on.
    expect(await here.groupNow(small.groupId)).toMatchObject({ ageGroup: 2 });
    expect((await placeOf()).publishedFrom).toBe('');
    await expect(plan().discardPromotion({ kindergartenId, year: 2026 })).resolves.toBeDefined();
    const { promotions } = await plan().listPromotions({ districtId: 'taldykorgan', year: 2026 });
    expect(promotions).toMatchObject([{ kindergartenId, phase: 'completed', children: 6 }]);
  });

  it('shows a family the groups as they are on the day on which its child would come', async () => {
    const shown = async (from: string) =>
      (await placeOf({ from })).groups.map(({ ageGroup, comingAgeGroup, comingFrom, free }) => [
        ageGroup,
        comingAgeGroup,
        comingFrom,
        free,
      ]);
    expect(await shown('')).toEqual([
      [2, 3, FIRST_DAY, 0],
      [3, 4, FIRST_DAY, 0],
    ]);
    expect(await shown('2026-08-31')).toEqual(await shown(''));
    expect(await shown(FIRST_DAY)).toEqual([
      [3, 0, '', 0],
      [4, 0, '', 0],
    ]);
    expect(await placeOf({ ageGroup: 4 })).toBeUndefined();
    expect((await placeOf({ ageGroup: 4, from: FIRST_DAY })).groups.map(({ groupId }) => groupId)).toEqual([big.groupId]);
    // A day gone by is today.
    expect(await shown('2026-01-01')).toEqual(await shown(''));
  });

  it('has the sheets of August in the old groups and those of September in the new', async () => {
    for (const [{ groupId }, name] of [
      [small, 'young'],
      [big, 'old'],
    ] as const) {
      await until(async () => (await namesOn(groupId, SEPTEMBER)).includes(`${name} 2026-09-30`), {
        what: `the new sheet to list ${name}`,
      });
    }
    await listing(small.groupId, AUGUST, ['a 2026-08-31', 'b 2026-08-31', 'old 2026-08-31']);
    await listing(big.groupId, AUGUST, ['c 2026-08-31', 'd 2026-08-31', 'young 2026-08-31']);
    for (const date of here.parts.deps.policy.calendar.workingDaysOf(AUGUST).filter((day: LocalDate) => day >= '2026-08-21')) {
      morningOf(date);
      for (const { groupId } of [small, big]) await mark(groupId, date);
    }
    morningOf('2026-09-02');
    await mark(small.groupId, '2026-09-02');
    await mark(big.groupId, '2026-09-02');
    await listing(small.groupId, SEPTEMBER, ['a 2026-09-30', 'b 2026-09-30', 'young 2026-09-30']);
    await listing(big.groupId, SEPTEMBER, ['c 2026-09-30', 'd 2026-09-30', 'old 2026-09-30']);
    expect(await here.groupNow(small.groupId)).toMatchObject({ ageGroup: 3, taken: 3 });
    await expect(mark(small.groupId, '2026-09-02', [{ childId: 'chd_old', mark: 'present' }])).rejects.toEqual(
      refused('enrolment.child-not-listed', { childId: 'chd_old', date: '2026-09-02' }),
    );
    const month = { groupId: small.groupId, month: AUGUST };
    await here.client.closeSheet({ ...month, by: 'stf_head' });
    for (const childId of ['chd_a', 'chd_b', 'chd_old']) {
      await here.client.confirmMonth({ childId, guardianId: guardianOf(childId), month: AUGUST });
    }
    expect((await here.client.acceptSheet({ ...month, by: 'stf_department' })).sheet).toMatchObject({ phase: 'accepted' });
    const days = (await here.client.getChildMonth({ childId: 'chd_old', month: SEPTEMBER })).sheets;
    expect(days.map(({ groupId }) => groupId)).toEqual([big.groupId]);
  });

  it('gives every seat back when a child leaves that moved up', async () => {
    await here.client.leave({ childId: 'chd_old', lastDay: '2026-09-04', reason: 'guardian' });
    // Until then it is taken; for who comes after that day it is free.
    await until(async () => (await placeOf({ from: '2026-09-05' })).free === 1, { what: 'the seat to be shown' });
    expect((await placeOf({ from: '2026-09-04' })).free).toBe(0);
    morningOf('2026-09-07');
    await until(async () => (await here.groupNow(big.groupId)).taken === 2, { what: 'the seat to be free' });
    expect((await here.groupNow(small.groupId)).taken).toBe(3);
  });

  it('and every invariant holds', async () => {
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.filter(({ id }) => ['E1', 'E2', 'A1'].includes(id)).flatMap(({ broken }) => broken)).toEqual([]);
  });
});

describe('a process that dies while it moves groups up', () => {
  let here: Town;
  beforeAll(async () => {
    here = await town({ startAt: '2026-08-20T04:00:00Z' });
  });
  afterAll(() => here.stop());

  const deaths: Death[] = [1, 3, 5, 8].flatMap((atWrite) => [
    { atWrite, done: false },
    { atWrite, done: true },
  ]);
  it.each(deaths)('at write $atWrite (done: $done) leaves nothing half done', async (death) => {
    const groups = [await here.openGroup(1, 2)];
    const { kindergartenId } = groups[0]!;
    const group = { kindergartenId, ageGroup: 3, language: 'kk', stayHours: '10.5h', seats: 1, need: '' };
    groups.push((await here.client.openGroup(group)).group!);
    const name = `${death.atWrite}${death.done ? 'after' : 'before'}`;
    const children = [`chd_x${name}`, `chd_y${name}`] as const;
    for (const n of [0, 1] as const) {
      const placement = { districtId: 'taldykorgan', settlementId: 'taldykorgan', ageGroup: n + 2, languages: ['kk'], kinds: ['private'] };
      here.vouchers.set(children[n], { placement: { ...placement, birthDate: `${2023 + n - 1}-05-04` } });
      await here.enrol(children[n], groups[n]!.groupId, '2026-08-21');
    }
    const promotions = here.promotions[0]!;
    const targets = children.map((childId, n) => ({ childId, groupId: groups[1 - n]!.groupId }));
    const request = { kindergartenId, year: 2026, firstDay: '', ages: [], targets, by: 'stf_head' };
    const { promotion } = await promotions.draftPromotion(request);
    // Beside the living, a process that tries the same and dies in the midst of it.
    const { stores, placing } = mortal(here, death);
    const dying = new Promoting(stores, placing, () => '2026-08-20' as LocalDate);
    const confirming = promotions.confirmPromotion({ kindergartenId, year: 2026, digest: promotion!.digest, by: 'stf_head' });
    await until(async () => (await stores.promotions.load(`${kindergartenId}:2026`)).state.phase !== 'drafted', {
      what: 'the confirmation',
    });
    await dying
      .carryOn(`${kindergartenId}:2026`, { correlationId: 'cor_up' })
      .catch((error: unknown) => expect(error).toBeInstanceOf(Died));
    await confirming;
    await until(async () => (await promotions.getPromotion({ kindergartenId, year: 2026 })).promotion?.phase === 'completed', {
      what: 'the moving up',
    });
    for (const n of [0, 1] as const) {
      const { contracts } = await here.client.getEnrolment({ childId: children[n] });
      expect(contracts).toMatchObject([{ groupId: groups[1 - n]!.groupId, groupsWere: [{ groupId: groups[n]!.groupId }] }]);
    }
  });

  it('and every invariant holds', async () => {
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.filter(({ id }) => id === 'E1' || id === 'E2').flatMap(({ broken }) => broken)).toEqual([]);
  });
});
