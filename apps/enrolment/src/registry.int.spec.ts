import { isDeepStrictEqual } from 'node:util';
import type { registryV1 } from '@kezek/contracts';
import { until } from '@kezek/testkit';
import { type Town, guardianOf, newKindergarten, town } from '../test/town.js';

const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });
const noDetails = {
  ownership: '',
  licence: undefined,
  addressKk: '',
  addressRu: '',
  point: undefined,
  phone: '',
  opensAt: '',
  closesAt: '',
};
const CENTRE = { latitudeMicrodegrees: 45_017_800, longitudeMicrodegrees: 78_382_400 };
const KILOMETRE_NORTH = { ...CENTRE, latitudeMicrodegrees: 45_026_793 };
const everything: registryV1.SearchCatalogueRequest = {
  ...{ districtId: 'taldykorgan', settlementId: '', ageGroup: 0, languages: [], kinds: [], stayHours: [], needs: [], freeOnly: false },
  ...{ near: undefined, withinMetres: 0, feeMaxTiyn: '', sort: '', limit: 0, after: '', from: '' },
};

describe('the registry of kindergartens', () => {
  let here: Town;
  let registry: Town['registry'];
  let serial = 100;
  beforeAll(async () => {
    here = await town({ startAt: '2026-09-01T05:00:00.000000Z' });
    registry = here.registry;
  });
  afterAll(() => here.stop());

  /** A kindergarten with one group, as it is said here. */
  async function house(changes: Partial<ReturnType<typeof newKindergarten>> = {}, group: { seats?: number; need?: string } = {}) {
    const request = { ...newKindergarten((serial += 1)), ...changes };
    const { kindergartenId } = (await here.client.registerKindergarten(request)).kindergarten!;
    const opening = { kindergartenId, ageGroup: 3, language: 'kk', stayHours: '10.5h', seats: 5, need: '', ...group };
    const { groupId } = (await here.client.openGroup(opening)).group!;
    return { kindergartenId, groupId };
  }
  const ask = (childId: string, groupId: string, from = '2026-09-02') =>
    here.client.requestSeat({ childId, guardianId: guardianOf(childId), groupId, from });
  const catalogue = async (asked: Partial<registryV1.SearchCatalogueRequest> = {}) => registry.searchCatalogue({ ...everything, ...asked });
  const listed = async (kindergartenId: string) => {
    const { places } = await catalogue({ limit: 500 });
    return places.find((place) => place.kindergartenId === kindergartenId);
  };

  it('keeps the history of the list; only who is on it takes children, and those enrolled stay', async () => {
    const { kindergartenId, groupId } = await house();
    await here.enrol('chd_stays', groupId, '2026-09-02');
    const pending = (await ask('chd_asks', groupId)).contract!;
    const exclusion = { kindergartenId, from: '2026-09-01', reason: 'own-request', document: '№ 40' };
    const { entry } = await registry.excludeFromList(exclusion, { idempotencyKey: 'out' });
    await registry.excludeFromList(exclusion, { idempotencyKey: 'out' });
    expect(entry).toMatchObject({ listed: false, eligible: false, list: [{ from: '2025-05-01', excludedFrom: '2026-09-01' }] });

    await expect(ask('chd_late', groupId)).rejects.toEqual(refused('enrolment.not-listed', { date: '2026-09-02' }));
    const signature = {
      childId: 'chd_asks',
      contractId: pending.contractId,
      party: 'guardian',
      signerId: guardianOf('chd_asks'),
      level: 'account',
    };
    await expect(here.client.signContract(signature)).rejects.toEqual(refused('enrolment.not-listed'));
    const { groupId: otherId } = await house();
    await here.enrol('chd_moves', otherId, '2026-09-01');
    const move = { childId: 'chd_moves', guardianId: guardianOf('chd_moves'), groupId, firstDay: '2026-09-10' };
    await expect(here.client.requestTransfer(move)).rejects.toEqual(refused('enrolment.not-listed'));
    expect(await here.groupNow(groupId)).toMatchObject({ taken: 1 });
    expect(await listed(kindergartenId)).toBeUndefined();

    await registry.includeInList({ kindergartenId, from: '2026-09-01', document: '№ 41' });
    await expect(ask('chd_late', groupId)).resolves.toMatchObject({ contract: { phase: 'drafted' } });
    expect((await registry.getRegistryEntry({ kindergartenId })).entry?.list).toHaveLength(2);
    await expect(registry.includeInList({ kindergartenId, from: '2026-10-01', document: '№ 42' })).rejects.toEqual(
      refused('enrolment.already-listed'),
    );
  });

  it('changes details, by the department and by the head, and says them to everybody', async () => {
    const { kindergartenId } = await house();
    const details = { ...noDetails, addressKk: 'Абай көшесі, 1', addressRu: 'улица Абая, 1', point: CENTRE };
    await registry.changeDetails({ kindergartenId, nameKk: '', nameRu: 'Птенец', details });
    await registry.changeContacts({ kindergartenId, phone: '+77282000007', opensAt: '07:30', closesAt: '' });
    expect((await registry.getRegistryEntry({ kindergartenId })).entry).toMatchObject({
      nameRu: 'Птенец',
      details: { ownership: 'private', addressRu: 'улица Абая, 1', point: CENTRE, phone: '+77282000007', opensAt: '07:30' },
    });
    await expect(registry.changeContacts({ kindergartenId, phone: '87282', opensAt: '', closesAt: '' })).rejects.toEqual(
      refused('enrolment.request-invalid', { field: 'phone' }),
    );
  });

  it('gives a group more seats or fewer, never fewer than are taken or held', async () => {
    const { groupId } = await house({}, { seats: 3 });
    await here.enrol('chd_seat-1', groupId, '2026-09-02');
    await ask('chd_seat-2', groupId);
    await expect(registry.changeSeats({ groupId, seats: 1 })).rejects.toEqual(refused('enrolment.seats-below-taken', { needed: 2 }));
    expect(await registry.changeSeats({ groupId, seats: 2 })).toEqual({ groupId, seats: 2 });
    await expect(ask('chd_seat-3', groupId)).rejects.toEqual(refused('enrolment.seat-gone'));
    await registry.changeSeats({ groupId, seats: 4 });
    await ask('chd_seat-3', groupId);
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.find(({ id }) => id === 'E1')).toMatchObject({ holds: true, broken: [] });
  });

  it('answers with what fits, the nearest first, and without a seat that was just taken', async () => {
    const near = await house({ details: { ...noDetails, point: KILOMETRE_NORTH }, nameKk: 'Я' }, { seats: 1 });
    const far = await house({ details: { ...noDetails, point: { ...CENTRE, latitudeMicrodegrees: 45_117_800 } }, nameKk: 'А' });
    const special = await house({ details: { ...noDetails, point: CENTRE } }, { need: 'correctional' });
    const found = await catalogue({ near: CENTRE, withinMetres: 20_000, needs: ['general'] });
    expect(found.places.map(({ kindergartenId, distanceMetres }) => [kindergartenId, distanceMetres]).slice(-2)).toEqual([
      [near.kindergartenId, 1_000],
      [far.kindergartenId, 11_120],
    ]);
    expect(found.places.at(-1)).toMatchObject({ free: 5, groups: [{ ageGroup: 3, language: 'kk', need: 'general', feeTiyn: '1500000' }] });
    const forSpecial = await catalogue({ needs: ['correctional'] });
    expect(forSpecial.places.map(({ kindergartenId }) => kindergartenId)).toEqual([special.kindergartenId]);
    // A turn is not given for a seat of a special group.
    const { cells } = await here.client.countFreeSeats({ districtId: 'taldykorgan' });
    const { totalFree } = await catalogue({ needs: ['general'] });
    expect(cells.reduce((sum, { free }) => sum + free, 0)).toBe(totalFree);
    expect((await catalogue({ feeMaxTiyn: '1499999' })).places).toEqual([]);

    await ask('chd_quick', near.groupId);
    expect((await catalogue({ near: CENTRE, freeOnly: true })).places.map(({ kindergartenId }) => kindergartenId)).not.toContain(
      near.kindergartenId,
    );
    expect(await listed(near.kindergartenId)).toMatchObject({ seats: 1, free: 0 });
  });

  it.each(['name', 'free', 'distance'])('turns its pages by %s without losing or repeating anybody', async (sort) => {
    const whole = (await catalogue({ sort, near: CENTRE, limit: 500 })).places.map(({ kindergartenId }) => kindergartenId);
    expect(whole.length).toBeGreaterThan(4);
    const turned: string[] = [];
    for (let after = ''; ;) {
      const { places, next, total } = await catalogue({ sort, near: CENTRE, limit: 2, after });
      expect(total).toBe(whole.length);
      turned.push(...places.map(({ kindergartenId }) => kindergartenId));
      if (next === '') break;
      after = next;
    }
    expect(turned).toEqual(whole);
  });

  // Last, as it moves the clock to the end of the year.
  it('warns of the end of a state order, and takes no child after it until another is signed', async () => {
    const order = { number: '5/2026', from: '2026-01-01', until: '2026-12-31', alertedDaysBefore: 0, ended: false };
    const { kindergartenId, groupId } = await house({ stateOrder: order });
    await expect(ask('chd_after', groupId, '2026-12-28')).resolves.toBeDefined();
    await here.enrol('chd_there', groupId, '2026-09-02');
    const children = here.parts.deps.database.collection('enrolment');
    const hears = (orderEnd: object | undefined) => async () => {
      const child = await children.findOne({ 'state.contracts.childId': 'chd_there' });
      return isDeepStrictEqual(child?.['state'].orderEnd, orderEnd);
    };
    const end = { number: '5/2026', lastDay: '2026-12-31' };
    const ending = async (withinDays = 60) => (await registry.listEndingOrders({ districtId: 'taldykorgan', withinDays })).orders;
    expect(await ending()).toEqual([]);
    for (const [moment, daysBefore] of [
      ['2026-11-01T05:00:00.000000Z', 60],
      ['2026-12-01T05:00:00.000000Z', 30],
      ['2026-12-21T05:00:00.000000Z', 10],
    ] as const) {
      here.parts.deps.clock.set(moment);
      await until(
        async () => (await ending()).find((one) => one.kindergartenId === kindergartenId)?.order?.alertedDaysBefore === daysBefore,
        {
          what: `the warning ${daysBefore} days before`,
        },
      );
    }
    await until(hears({ ...end, daysBefore: 10 }), { what: 'the family to hear of it ten days before' });
    const later = { childId: 'chd_too-late', guardianId: 'gdn_too-late', groupId, from: '2027-01-01' };
    await expect(here.client.requestSeat(later)).rejects.toEqual(refused('enrolment.state-order-over', { until: '2026-12-31' }));
    here.parts.deps.clock.set('2027-01-04T05:00:00.000000Z');
    const ended = await until(
      async () => {
        const [one] = (await ending()).filter((row) => row.kindergartenId === kindergartenId);
        return one?.order?.ended === true && one;
      },
      { what: 'the end' },
    );
    expect(ended).toMatchObject({ daysLeft: -4, order: { number: '5/2026' } });
    await until(hears(end), { what: 'the family to hear of the end' });
    expect(await listed(kindergartenId)).toBeUndefined();

    await registry.signStateOrder({ kindergartenId, number: '2/2027', from: '2027-01-04', until: '2027-12-31' });
    expect((await registry.getRegistryEntry({ kindergartenId })).entry).toMatchObject({ eligible: true, coveredUntil: '2027-12-31' });
    expect((await ending()).map((one) => one.kindergartenId)).not.toContain(kindergartenId);
    await until(hears(undefined), { what: 'the family to hear that another order follows' });
  });
});
