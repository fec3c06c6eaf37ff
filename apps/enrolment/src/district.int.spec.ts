import type { EventData } from '@kezek/contracts';
import { until } from '@kezek/testkit';
import { type Town, guardianOf, town, voucherIdOf } from '../test/town.js';

type DistrictMove = NonNullable<EventData<'enrolment.seat-requested'>['districtMove']>;

/** Vouchers of another district; payment's answers come over the bus, in whatever order. */
describe('a voucher that is taken to a kindergarten of another district', () => {
  let here: Town;
  beforeAll(async () => {
    here = await town({ startAt: '2026-09-01T05:00:00.000000Z' });
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
