import { until } from '@kezek/testkit';
import { type Town, everyGroup, guardianOf, newKindergarten, town, voucherIdOf } from '../test/town.js';

const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('the enrolment service, between a bus and its callers', () => {
  let here: Town;
  beforeAll(async () => {
    here = await town();
  });
  afterAll(() => here.stop());

  const holds = async (): Promise<void> => {
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.map(({ id, holds, broken }) => ({ id, holds, broken }))).toEqual(
      ['E1', 'E2', 'A1', 'V-E', 'C-S'].map((id) => ({ id, holds: true, broken: [] })),
    );
  };

  it('keeps the list of kindergartens and their groups, whatever is sent twice', async () => {
    const { client } = here;
    const request = newKindergarten(900);
    const { kindergarten } = await client.registerKindergarten(request);
    await client.registerKindergarten(request);
    await expect(client.registerKindergarten({ ...request, kind: 'state' })).rejects.toEqual(refused('enrolment.kindergarten-exists'));
    await expect(client.registerKindergarten({ ...request, bin: '123' })).rejects.toEqual(refused('domain.bin-length'));
    const { kindergartenId } = kindergarten!;
    const group = { kindergartenId, ageGroup: 2, language: 'ru', stayHours: '9h', seats: 7, need: '' };
    const first = await client.openGroup(group, { idempotencyKey: 'click-1' });
    const again = await client.openGroup(group, { idempotencyKey: 'click-1' });
    const second = await client.openGroup(group, { idempotencyKey: 'click-2' });
    expect([first, again, second].map((one) => one.group?.groupId)).toEqual([
      `${kindergartenId}.1`,
      `${kindergartenId}.1`,
      `${kindergartenId}.2`,
    ]);
    await expect(client.openGroup({ ...group, kindergartenId: 'kdg_none' })).rejects.toEqual(refused('enrolment.kindergarten-not-found'));

    const listed = await client.listGroups({ ...everyGroup, kindergartenId, languages: ['ru'], freeOnly: true, limit: 1 });
    expect(listed.groups).toMatchObject([{ groupId: `${kindergartenId}.1`, seats: 7, free: 7 }]);
    const rest = await client.listGroups({
      ...everyGroup,
      kindergartenId,
      languages: ['ru'],
      freeOnly: true,
      limit: 1,
      after: listed.next,
    });
    expect(rest.groups).toMatchObject([{ groupId: `${kindergartenId}.2` }]);
    const { cells } = await client.countFreeSeats({ districtId: 'taldykorgan' });
    expect(cells).toContainEqual({
      ...{ districtId: 'taldykorgan', settlementId: 'taldykorgan' },
      ...{ ageGroup: 2, language: 'ru', kind: 'private', free: 14 },
    });
    const { kindergartens } = await client.listKindergartens({ districtId: 'taldykorgan', limit: 0, after: '' });
    expect(kindergartens).toContainEqual(expect.objectContaining({ kindergartenId, seats: 14, freeSeats: 14 }));
    expect((await client.getKindergarten({ kindergartenId })).kindergarten).toMatchObject({ nameKk: 'Балапан 900', freeSeats: 14 });
    await expect(client.getKindergarten({ kindergartenId: 'kdg_none' })).rejects.toEqual(refused('enrolment.kindergarten-not-found'));
    expect((await client.getStatistics({})).districts).toContainEqual(
      expect.objectContaining({ districtId: 'taldykorgan', kind: 'private', seats: 14 }),
    );
    await expect(client.listKindergartens({ districtId: '', limit: 9_999, after: '' })).rejects.toEqual(
      refused('enrolment.page-too-large'),
    );
  });

  it('leads a child from the request to the seat, whatever is sent twice', async () => {
    const { client } = here;
    const group = await here.openGroup(3);
    const request = { childId: 'chd_life', guardianId: 'gdn_life', groupId: group.groupId, from: '' };
    const { contract } = await client.requestSeat(request, { idempotencyKey: 'ask-1' });
    const again = await client.requestSeat(request, { idempotencyKey: 'ask-1' });
    expect(again).toEqual({ contract });
    expect(contract).toMatchObject({ phase: 'drafted', from: '2026-09-02', voucherId: 'vch_life' });
    expect(await client.getNextDeadline({})).toEqual({ at: contract!.signBy });
    expect(await here.groupNow(group.groupId)).toMatchObject({ held: 1, taken: 0, free: 2 });
    await expect(client.requestSeat({ ...request, guardianId: 'gdn_other' })).rejects.toEqual(refused('enrolment.contract-pending'));
    await expect(client.requestSeat({ ...request, from: '2026-09-03' }, { idempotencyKey: 'ask-1' })).rejects.toEqual(
      refused('stream.key-reused'),
    );

    const signature = { childId: 'chd_life', contractId: contract!.contractId, party: 'kindergarten', signerId: 'stf_1', level: 'account' };
    const stranger = { kind: 'staff', id: 'stf_1', roles: ['head'], scope: { kindergartenId: 'kdg_other' } } as const;
    await expect(client.signContract(signature, { actor: stranger })).rejects.toEqual(refused('enrolment.contract-forbidden'));
    const cancelling = { childId: 'chd_life', contractId: contract!.contractId, cause: 'kindergarten' };
    await expect(client.cancelContract(cancelling, { actor: stranger })).rejects.toEqual(refused('enrolment.contract-forbidden'));

    await here.signBoth(contract!);
    await here.signBoth(contract!);
    await until(async () => (await here.contractNow('chd_life', contract!.contractId))?.phase === 'enrolled', { what: 'the enrolment' });
    expect(await here.groupNow(group.groupId)).toMatchObject({ held: 0, taken: 1, free: 2 });
    // A request repeated after all is done still gets its answer.
    here.vouchers.set('chd_life', { phase: 'in-use' });
    expect((await client.requestSeat(request, { idempotencyKey: 'ask-1' })).contract).toMatchObject({ phase: 'enrolled' });
    expect(
      (await client.listContracts({ kindergartenId: group.kindergartenId, phase: 'enrolled', limit: 0, after: '', number: '' })).contracts,
    ).toMatchObject([{ childId: 'chd_life', phase: 'enrolled', guardianSigned: true, kindergartenSigned: true }]);

    const leaving = { childId: 'chd_life', lastDay: '2026-09-10', reason: 'moved-away' };
    expect((await client.leave(leaving)).contract).toMatchObject({ phase: 'left', lastDay: '2026-09-10' });
    await client.leave(leaving);
    await until(async () => (await here.parts.deps.database.collection('group').findOne({ 'ix.lastDays': '2026-09-10' })) !== null, {
      what: 'the seat to be freed',
    });
    expect(await here.groupNow(group.groupId)).toMatchObject({ taken: 1, free: 2 });
    await holds();
  });

  it.each([
    ['enrolment.no-voucher', { phase: 'none' }],
    ['enrolment.voucher-not-confirmed', { phase: 'offered' }],
    ['enrolment.contract-term-over', { contractBy: '2026-08-31T18:59:59.999999Z' }],
    ['enrolment.other-age-group', { placement: placement({ ageGroup: 5, birthDate: '2021-05-04' }) }],
    ['enrolment.other-language', { placement: placement({ languages: ['ru'] }) }],
  ])('does not hold a seat: %s', async (code, voucher) => {
    const group = await here.openGroup(1);
    const childId = `chd_${code.split('.')[1]}`;
    here.vouchers.set(childId, voucher);
    await expect(here.client.requestSeat({ childId, guardianId: guardianOf(childId), groupId: group.groupId, from: '' })).rejects.toEqual(
      refused(code),
    );
    expect((await here.groupNow(group.groupId)).free).toBe(1);
  });

  it('gives the seat back when the voucher is over, told twice', async () => {
    const { client } = here;
    const group = await here.openGroup(1);
    const { contract } = await client.requestSeat({ childId: 'chd_lapse', guardianId: 'gdn_lapse', groupId: group.groupId, from: '' });
    const voucher = { voucherId: voucherIdOf('chd_lapse'), childId: 'chd_lapse', guardianId: 'gdn_lapse' };
    const data = { ...voucher, applicationId: 'app_1', iterationId: 'itr_1', districtId: 'taldykorgan', term: 'contract' as const };
    const lapsed = { stream: 'voucher/chd_lapse', seq: 4, type: 'voucher.lapsed' as const, data };
    await here.parts.tell(lapsed);
    await here.parts.tell(lapsed);
    await until(async () => (await here.contractNow('chd_lapse', contract!.contractId))?.phase === 'cancelled', {
      what: 'the contract to fall',
    });
    await until(async () => (await here.groupNow(group.groupId)).free === 1, { what: 'the seat to be free' });
    // A new voucher, a new contract: the old message does not touch it.
    here.vouchers.set('chd_lapse', { voucherId: 'vch_second' });
    const second = await client.requestSeat({ childId: 'chd_lapse', guardianId: 'gdn_lapse', groupId: group.groupId, from: '' });
    await here.parts.tell({ ...lapsed, seq: 9 });
    await until(async () => (await marksOf(here, 'chd_lapse')).includes(9), { what: 'the late message to be handled' });
    expect(await here.contractNow('chd_lapse', second.contract!.contractId)).toMatchObject({ phase: 'drafted' });
    await holds();
  });

  it('keeps seat and contract for as long as an extended voucher', async () => {
    const { client } = here;
    const group = await here.openGroup(1);
    here.vouchers.set('chd_longer', { contractBy: '2026-09-08T18:59:59.999999Z' });
    const { contract } = await client.requestSeat({ childId: 'chd_longer', guardianId: 'gdn_longer', groupId: group.groupId, from: '' });
    const contractBy = '2026-10-08T18:59:59.999999Z';
    const data = { voucherId: voucherIdOf('chd_longer'), childId: 'chd_longer', guardianId: 'gdn_longer', contractBy };
    await here.parts.tell({ stream: 'voucher/chd_longer', seq: 4, type: 'voucher.extended', data });
    await until(async () => (await here.contractNow('chd_longer', contract!.contractId))?.signBy === contractBy, { what: 'more time' });
    const holds = async () =>
      (await here.parts.deps.database.collection('group').findOne({ 'ix.holds': '2026-10-09T18:59:59.999999Z' })) !== null;
    await until(holds, { what: 'the seat to be kept for longer' });
  });

  it('ends the stay of a child whose voucher was refused before its contract was heard of', async () => {
    const group = await here.openGroup(1);
    await here.enrol('chd_crossed', group.groupId, '2026-09-14');
    const voucher = { voucherId: voucherIdOf('chd_crossed'), childId: 'chd_crossed', guardianId: 'gdn_crossed' };
    const data = { ...voucher, applicationId: 'app_1', iterationId: 'itr_1', districtId: 'taldykorgan' };
    await here.parts.tell({ stream: 'voucher/chd_crossed', seq: 5, type: 'voucher.refused', data });
    await until(async () => (await here.client.getEnrolment({ childId: 'chd_crossed' })).contracts[0]?.phase === 'left', {
      what: 'the child to leave',
    });
    await until(async () => (await here.groupNow(group.groupId)).free === 1, { what: 'the seat to be free' });
  });

  it('lets the staff of its own kindergarten and the department end an enrolment, a head of another one not', async () => {
    const { client } = here;
    const group = await here.openGroup(2);
    await here.enrol('chd_absent', group.groupId, '2026-09-03');
    const stranger = { kind: 'staff', id: 'stf_1', roles: ['head'], scope: { kindergartenId: 'kdg_other' } } as const;
    const head = { kind: 'staff', id: 'stf_2', roles: ['head'], scope: { kindergartenId: group.kindergartenId } } as const;
    const department = { kind: 'staff', id: 'stf_3', roles: ['department'], scope: { districtId: 'taldykorgan' } } as const;
    const leaving = { childId: 'chd_absent', lastDay: '2026-09-30', reason: 'long-absence' };
    await expect(client.leave(leaving, { actor: stranger })).rejects.toEqual(refused('enrolment.contract-forbidden'));
    await expect(client.leave({ ...leaving, lastDay: '2027-01-31' }, { actor: head })).rejects.toEqual(
      refused('enrolment.leave-day-invalid', { earliest: '2026-09-02' }),
    );
    expect((await client.leave(leaving, { actor: head })).contract).toMatchObject({ phase: 'left', lastDay: '2026-09-30' });
    const sooner = { ...leaving, lastDay: '2026-09-18', reason: 'false-data' };
    expect((await client.leave(sooner, { actor: department })).contract).toMatchObject({ phase: 'left', lastDay: '2026-09-18' });
    await until(async () => (await here.parts.deps.database.collection('group').findOne({ 'ix.lastDays': '2026-09-18' })) !== null, {
      what: 'the seat to be freed sooner',
    });

    const { contract } = await client.requestSeat({ childId: 'chd_held', guardianId: 'gdn_held', groupId: group.groupId, from: '' });
    const cancelling = { childId: 'chd_held', contractId: contract!.contractId, cause: 'kindergarten' };
    await expect(client.cancelContract(cancelling, { actor: head })).rejects.toEqual(refused('enrolment.refusal-reason-needed'));
    const saying = { childId: 'chd_held', contractId: contract!.contractId, reason: 'no-place', text: 'The group is full.', by: head.id };
    expect((await here.deeds.refuseContract(saying, { actor: head })).contract).toMatchObject({ phase: 'cancelled' });
    await holds();
  });

  it('gives the seat back when nobody signs in time', async () => {
    const { client } = here;
    const group = await here.openGroup(1);
    here.vouchers.set('chd_slow', { contractBy: '2026-09-08T18:59:59.999999Z' });
    const { contract } = await client.requestSeat({ childId: 'chd_slow', guardianId: 'gdn_slow', groupId: group.groupId, from: '' });
    await client.signContract({
      childId: 'chd_slow',
      contractId: contract!.contractId,
      party: 'guardian',
      signerId: 'gdn_slow',
      level: 'account',
    });
    expect((await here.groupNow(group.groupId)).free).toBe(0);
    here.parts.deps.clock.set('2026-09-08T19:00:00Z');
    await until(async () => (await here.contractNow('chd_slow', contract!.contractId))?.phase === 'cancelled', {
      what: 'the contract to fall',
    });
    await until(async () => (await here.groupNow(group.groupId)).free === 1, { what: 'the seat to be free' });
    await holds();
  });

  it('finds a child who attends on a dead voucher', async () => {
    const group = await here.openGroup(3);
    for (const childId of ['chd_dead', 'chd_swapped', 'chd_alive']) await here.enrol(childId, group.groupId, '2026-09-14');
    here.vouchers.set('chd_dead', { phase: 'lapsed' });
    here.vouchers.set('chd_swapped', { voucherId: 'vch_new' });
    here.vouchers.set('chd_alive', { phase: 'in-use' });
    const ve = (await here.client.checkInvariants({})).invariants.find(({ id }) => id === 'V-E')!;
    expect(ve).toMatchObject({ holds: false });
    expect(ve.broken).toEqual([expect.stringMatching(/^chd_dead: .*lapsed$/), expect.stringMatching(/^chd_swapped: .*vch_new$/)]);
    for (const childId of ['chd_dead', 'chd_swapped']) here.vouchers.delete(childId);
    await holds();
  });

  it('finds what is broken', async () => {
    const group = await here.openGroup(2);
    await here.enrol('chd_broken', group.groupId, '2026-09-14');
    const { database } = here.parts.deps;
    await database.collection<{ _id: string }>('group').updateOne({ _id: group.groupId }, { $set: { 'state.profile.seats': 0 } });
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.find(({ id }) => id === 'E1')).toMatchObject({
      holds: false,
      broken: expect.arrayContaining([expect.stringContaining('more children than 0 seats')]),
    });
  });
});

function placement(changed: object) {
  const usual = { districtId: 'taldykorgan', settlementId: 'taldykorgan', birthDate: '2023-05-04', ageGroup: 3 };
  return { ...usual, languages: ['kk'], kinds: ['private'], ...changed };
}

async function marksOf(here: Town, childId: string): Promise<number[]> {
  const document = await here.parts.deps.database.collection<{ _id: string; marks: object }>('enrolment').findOne({ _id: childId });
  return Object.values(document?.marks ?? {}).flatMap((mark: { below: number; seqs: number[] }) => mark.seqs);
}
