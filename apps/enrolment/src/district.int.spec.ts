import type { EventData, enrolmentV1 } from '@kezek/contracts';
import { until } from '@kezek/testkit';
import { policyWith, refused } from '../test/region.js';
import { type Town, guardianOf, town, voucherIdOf } from '../test/town.js';

type DistrictMove = NonNullable<EventData<'enrolment.seat-requested'>['districtMove']>;

/** Until December as it is shipped, then vouchers stay where they are, and the district's own children come first. */
const dated = (from: string, value: object | string) => ({ from, act: 'assumed', value });
const districtMove = [dated('2025-01-01', { inUse: true, choosing: true }), dated('2026-12-01', { inUse: false, choosing: false })];
const waitingOrder = [dated('2025-01-01', 'voucher-date'), dated('2026-12-01', 'own-district-first')];

/** Vouchers of another district; payment's answers come over the bus, in whatever order. */
describe('a voucher that is taken to a kindergarten of another district', () => {
  let here: Town;
  beforeAll(async () => {
    here = await town({ startAt: '2026-09-01T05:00:00.000000Z', policy: policyWith({ districtMove, waitingOrder }) });
  });
  afterAll(() => here.stop());

  const facts = async (childId: string): Promise<{ type: string; data: { districtMove?: DistrictMove; budgetId?: string } }[]> =>
    (await here.parts.deps.database
      .collection('enrolment_history')
      .find({ stream: `enrolment/${childId}` })
      .sort({ seq: 1 })
      .toArray()) as never;
  const told = async (childId: string, type: string) =>
    until(async () => (await facts(childId)).find((fact) => fact.type === type), { what: `${type} of ${childId} to be handed on` });
  const ask = async (childId: string, seats = 1) => {
    here.vouchers.set(childId, { placement: { ...elsewhere } });
    const group = await here.openGroup(seats);
    const request = { childId, guardianId: guardianOf(childId), groupId: group.groupId, from: '2026-09-07' };
    const { contract } = await here.client.requestSeat(request, { idempotencyKey: `ask-${childId}` });
    return { group, contract: contract!, request };
  };
  const elsewhere = {
    ...{ districtId: 'tekeli', settlementId: 'tekeli', birthDate: '2023-05-04', ageGroup: 3 },
    ...{ languages: ['kk', 'ru'], kinds: ['state'] },
  };
  const money = (childId: string, contractId: string) => ({
    ...{ budgetId: 'taldykorgan:2026', districtId: 'taldykorgan', fromDistrictId: 'tekeli' },
    ...{ contractId, voucherId: voucherIdOf(childId), childId, guardianId: guardianOf(childId) },
  });
  const reserved = (childId: string, contractId: string) => ({
    ...money(childId, contractId),
    ...{ firstDay: '2026-09-07', signBy: '2026-09-08T18:59:59.999999Z', monthlyTiyn: '6500000', amountTiyn: '26000000', inUse: false },
  });
  const holds = async () => {
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.filter(({ id }) => id !== 'V-E').flatMap(({ broken }) => broken)).toEqual([]);
  };

  it('has its seat held and nothing to sign until the district holds the money, told twice', async () => {
    const { group, contract } = await ask('chd_rich');
    expect(contract).toMatchObject({ phase: 'requested', districtId: 'taldykorgan', fromDistrictId: 'tekeli' });
    expect((await here.groupNow(group.groupId)).free).toBe(0);
    expect((await told('chd_rich', 'enrolment.seat-requested')).data.districtMove).toEqual({
      ...{ fromDistrictId: 'tekeli', toDistrictId: 'taldykorgan', settlementId: 'taldykorgan', firstDay: '2026-09-07', inUse: false },
    });
    const sign = {
      childId: 'chd_rich',
      contractId: contract.contractId,
      party: 'guardian',
      signerId: guardianOf('chd_rich'),
      level: 'account',
    };
    await expect(here.client.signContract(sign)).rejects.toMatchObject({ code: 'enrolment.contract-not-found' });

    const event = {
      stream: 'budget/taldykorgan:2026',
      seq: 7,
      type: 'payment.move-reserved' as const,
      data: reserved('chd_rich', contract.contractId),
    };
    await here.parts.tell(event);
    await here.parts.tell(event);
    await until(async () => (await here.contractNow('chd_rich', contract.contractId))?.phase === 'drafted', {
      what: 'the contract to be drafted',
    });
    expect((await told('chd_rich', 'enrolment.contract-drafted')).data.budgetId).toBe('taldykorgan:2026');
    await here.signBoth(contract);
    expect((await told('chd_rich', 'enrolment.enrolled')).data.districtMove).toMatchObject({ toDistrictId: 'taldykorgan' });
    await holds();
  });

  it('goes back where there is no money: the seat is free, and the family is told why, also when it asks again', async () => {
    const { group, contract, request } = await ask('chd_poor');
    const data = { ...money('chd_poor', contract.contractId), neededTiyn: '26000000', availableTiyn: '0' };
    await here.parts.tell({ stream: 'budget/taldykorgan:2026', seq: 8, type: 'payment.move-refused', data });
    await until(async () => (await here.contractNow('chd_poor', contract.contractId))?.phase === 'cancelled', {
      what: 'the request to end',
    });
    expect(await here.contractNow('chd_poor', contract.contractId)).toMatchObject({ cause: 'no-money' });
    expect((await told('chd_poor', 'enrolment.contract-cancelled')).data.districtMove).toMatchObject({ toDistrictId: 'taldykorgan' });
    await until(async () => (await here.groupNow(group.groupId)).free === 1, { what: 'the seat to be free' });
    await expect(here.client.requestSeat(request, { idempotencyKey: 'ask-chd_poor' })).rejects.toMatchObject({
      code: 'enrolment.district-without-money',
    });
    await holds();
  });

  it('drafts nothing for money that comes after the family gave up', async () => {
    const { contract } = await ask('chd_late');
    const { contractId } = contract;
    await here.client.cancelContract({ childId: 'chd_late', contractId, cause: 'guardian' });
    expect((await told('chd_late', 'enrolment.seat-request-refused')).data.districtMove).toMatchObject({ firstDay: '2026-09-07' });
    await here.parts.tell({
      stream: 'budget/taldykorgan:2026',
      seq: 9,
      type: 'payment.move-reserved',
      data: reserved('chd_late', contractId),
    });
    // Told after it, on the same stream of the child: by then the money has been heard of.
    const after = await ask('chd_late-after');
    await here.parts.tell({
      stream: 'budget/taldykorgan:2026',
      seq: 10,
      type: 'payment.move-reserved',
      data: reserved('chd_late-after', after.contract.contractId),
    });
    await told('chd_late-after', 'enrolment.contract-drafted');
    expect((await facts('chd_late')).map(({ type }) => type)).toEqual(['enrolment.seat-requested', 'enrolment.seat-request-refused']);
    await holds();
  });

  describe('and whose family waits there for a seat', () => {
    let full: enrolmentV1.Group;
    let offerId: string;
    let contractId: string;

    beforeAll(async () => {
      full = await here.openGroup(1);
      await here.enrol('chd_local', full.groupId, '2026-09-02');
      here.vouchers.set('chd_far', { placement: { ...elsewhere }, offeredAt: '2026-08-01T04:00:00.000000Z' });
      here.vouchers.set('chd_near', { offeredAt: '2026-08-02T04:00:00.000000Z' });
    });

    const list = () => here.lists[0]!;
    const join = (childId: string) =>
      list().joinWaitingList({ childId, guardianId: guardianOf(childId), kindergartenId: full.kindergartenId, languages: [] });
    const waitOf = async (childId: string) => (await list().getChildWaits({ childId })).waits[0];
    const offerTo = (childId: string) =>
      until(async () => (await waitOf(childId))?.offers[0], { what: `a seat to be offered to ${childId}` });
    const accept = (childId: string, offer: string) =>
      list().acceptSeatOffer({ childId, guardianId: guardianOf(childId), groupId: full.groupId, offerId: offer, firstDay: '' });
    const phase = async (childId: string, id: string) => (await here.contractNow(childId, id))?.phase;

    it('stands by the date of its voucher, with the district it comes from', async () => {
      await join('chd_near');
      await join('chd_far');
      expect(await waitOf('chd_far')).toMatchObject({ place: 1, districtId: 'taldykorgan', fromDistrictId: 'tekeli' });
      const { lists } = await list().listWaiting({ kindergartenId: full.kindergartenId });
      expect(lists[0]).toMatchObject({
        order: 'voucher-date',
        entries: [
          { childId: 'chd_far', fromDistrictId: 'tekeli' },
          { childId: 'chd_near', fromDistrictId: '' },
        ],
      });
      const counted = await list().countWaiting({ districtId: 'taldykorgan' });
      expect(counted.lists.find(({ kindergartenId }) => kindergartenId === full.kindergartenId)).toMatchObject({ waiting: 2 });
    });

    it('keeps its place where there is no money for the seat it accepts, and the seat goes to the next', async () => {
      await here.client.leave({ childId: 'chd_local', lastDay: '2026-09-30', reason: 'guardian' });
      ({ offerId } = await offerTo('chd_far'));
      const { contract } = await accept('chd_far', offerId);
      contractId = contract!.contractId;
      expect(contract).toMatchObject({ phase: 'requested', districtId: 'taldykorgan', fromDistrictId: 'tekeli', from: '2026-10-01' });
      expect(await waitOf('chd_far')).toMatchObject({ place: 1, offers: [] });
      expect(await here.groupNow(full.groupId)).toMatchObject({ held: 1, free: 0 });
      const data = { ...money('chd_far', contractId), neededTiyn: '19500000', availableTiyn: '0' };
      await here.parts.tell({ stream: 'budget/taldykorgan:2026', seq: 20, type: 'payment.move-refused', data });
      await offerTo('chd_near');
      expect(await waitOf('chd_far')).toMatchObject({ place: 1, waiting: 2, offers: [] });
      const { entryId } = (await waitOf('chd_far'))!;
      expect((await told('chd_far', 'enrolment.contract-cancelled')).data).toMatchObject({ cause: 'no-money', entryId });
      await expect(accept('chd_far', offerId)).rejects.toEqual(refused('enrolment.district-without-money', { districtId: 'taldykorgan' }));
      await holds();
    });

    it('is asked first about the next seat, and leaves the list once the money is there', async () => {
      const near = await offerTo('chd_near');
      await here.signBoth((await accept('chd_near', near.offerId)).contract!);
      await until(async () => (await here.groupNow(full.groupId)).held === 0, { what: 'the seat to be taken' });
      await here.registry.changeSeats({ groupId: full.groupId, seats: 2 });
      const again = await offerTo('chd_far');
      expect(again.offerId).not.toBe(offerId);
      const { contract } = await accept('chd_far', again.offerId);
      expect(contract!.contractId).not.toBe(contractId);
      const data = { ...reserved('chd_far', contract!.contractId), firstDay: contract!.from };
      await here.parts.tell({ stream: 'budget/taldykorgan:2026', seq: 21, type: 'payment.move-reserved', data });
      await until(async () => (await phase('chd_far', contract!.contractId)) === 'drafted', { what: 'the contract to be drafted' });
      expect(await waitOf('chd_far')).toBeUndefined();
      await here.signBoth(contract!);
      await until(async () => (await phase('chd_far', contract!.contractId)) === 'enrolled', { what: 'the child to be enrolled' });
      await holds();
    });

    it('has no offer, and nobody joins from elsewhere, once the region keeps vouchers in their districts', async () => {
      here.vouchers.set('chd_far-later', { placement: { ...elsewhere }, offeredAt: '2026-08-03T04:00:00.000000Z' });
      here.vouchers.set('chd_near-later', { offeredAt: '2026-08-04T04:00:00.000000Z' });
      here.vouchers.set('chd_stranger', { placement: { ...elsewhere } });
      await join('chd_far-later');
      await join('chd_near-later');
      expect((await waitOf('chd_far-later'))?.place).toBe(1);
      here.parts.deps.clock.set('2026-12-01T05:00:00Z');
      await expect(join('chd_stranger')).rejects.toEqual(refused('enrolment.other-district', { districtId: 'taldykorgan' }));
      // The district's own children come first now.
      expect(await waitOf('chd_far-later')).toMatchObject({ place: 2, order: 'own-district-first' });
      for (const childId of ['chd_near', 'chd_far']) await here.client.leave({ childId, lastDay: '2026-12-10', reason: 'guardian' });
      await offerTo('chd_near-later');
      await until(async () => (await here.groupNow(full.groupId)).offered === 1, { what: 'one seat of two to be offered' });
      expect((await waitOf('chd_far-later'))?.offers).toEqual([]);
    });
  });

  it('names the child who attends where no money is', async () => {
    const enrolments = here.parts.deps.database.collection<{ _id: string }>('enrolment');
    const [before] = await enrolments.find({ _id: 'chd_rich' }).toArray();
    await enrolments.updateOne({ _id: 'chd_rich' }, { $unset: { 'state.contracts.0.budgetId': 1 } });
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.find(({ id }) => id === 'E2')?.broken.join()).toContain('chd_rich: ');
    expect(invariants.find(({ id }) => id === 'E2')?.broken.join()).toContain('whose budget holds nothing for it');
    await enrolments.updateOne({ _id: 'chd_rich' }, { $set: { state: (before as unknown as { state: object }).state } } as never);
  });
});
