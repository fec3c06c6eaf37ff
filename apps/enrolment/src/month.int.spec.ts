import type { enrolmentV1 } from '@kezek/contracts';
import type { LocalDate, YearMonth } from '@kezek/domain';
import { until } from '@kezek/testkit';
import { type Town, guardianOf, town, voucherIdOf } from '../test/town.js';

const MONTH = '2026-10' as YearMonth;
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('October of a child who moves on the 15th', () => {
  let here: Town;
  let old: enrolmentV1.Group;
  let other: enrolmentV1.Group;
  let workdays: readonly LocalDate[];

  beforeAll(async () => {
    here = await town({ startAt: '2026-09-28T04:00:00Z' });
    old = await here.openGroup(5);
    other = await here.openGroup(5);
    workdays = here.parts.deps.policy.calendar.workingDaysOf(MONTH);
    await here.enrol('chd_mover', old.groupId, '2026-10-01');
    await here.enrol('chd_stays', old.groupId, '2026-10-01');
    await here.enrol('chd_there', other.groupId, '2026-10-01');
  });
  afterAll(() => here.stop());

  const morningOf = (date: string): void => here.parts.deps.clock.set(`${date}T04:00:00Z`);
  const mark = (groupId: string, date: string, marks: { childId: string; mark: string; documentId?: string }[] = []) =>
    here.client.recordMarks({
      ...{ groupId, date, by: 'stf_teacher', others: 'present' },
      marks: marks.map((one) => ({ documentId: '', ...one, date, recordedAt: '', recordedBy: '', disputed: false })),
    });
  const sheetOf = async (groupId: string) => (await here.client.getSheet({ groupId, month: MONTH })).sheet!;
  const listed = async (groupId: string) =>
    Object.fromEntries((await sheetOf(groupId)).children.map(({ childId, from, lastDay }) => [childId, [from, lastDay]]));

  it('is listed from the first day', async () => {
    await until(async () => (await sheetOf(old.groupId)).children.length === 2, { what: 'both children to be listed' });
    expect(await sheetOf(old.groupId)).toMatchObject({ phase: 'open', plannedDays: workdays.length });
  });

  it('has no marks for days off, days to come, and strangers', async () => {
    morningOf('2026-10-02');
    await expect(mark(old.groupId, '2026-10-05')).rejects.toEqual(refused('enrolment.mark-in-future'));
    await expect(mark(old.groupId, '2026-10-02', [{ childId: 'chd_there', mark: 'present' }])).rejects.toEqual(
      refused('enrolment.child-not-listed'),
    );
    morningOf('2026-10-05');
    await expect(mark(old.groupId, '2026-10-04')).rejects.toEqual(refused('enrolment.day-off'));
  });

  it('is marked every day in the old group, and may be disputed there', async () => {
    for (const date of workdays.filter((day) => day <= '2026-10-13')) {
      if (date > '2026-10-05') morningOf(date);
      const sick = date === '2026-10-07' ? [{ childId: 'chd_mover', mark: 'illness', documentId: 'doc_1' }] : [];
      await mark(old.groupId, date, sick);
      await mark(other.groupId, date);
    }
    const dispute = { childId: 'chd_mover', guardianId: 'gdn_mover', date: '2026-10-09' };
    await here.client.disputeMark(dispute);
    const seen = (await here.client.getChildMonth({ childId: 'chd_mover', month: MONTH })).sheets;
    expect(seen).toHaveLength(1);
    expect(seen[0]!.children.map(({ childId }) => childId)).toEqual(['chd_mover']);
    expect(new Set(seen[0]!.marks.map(({ childId }) => childId))).toEqual(new Set(['chd_mover']));
    expect(seen[0]!.marks.filter(({ disputed }) => disputed)).toMatchObject([{ date: '2026-10-09' }]);
    await mark(old.groupId, '2026-10-09', [{ childId: 'chd_mover', mark: 'unexcused' }]);
    expect((await sheetOf(old.groupId)).marks.find(({ date, childId }) => date === '2026-10-09' && childId === 'chd_mover')).toMatchObject({
      mark: 'unexcused',
      disputed: false,
    });
  });

  it('moves: the old sheet has it until the 14th, the new one from the 15th', async () => {
    const request = { childId: 'chd_mover', guardianId: 'gdn_mover', groupId: other.groupId };
    await expect(here.client.requestTransfer({ ...request, firstDay: '2026-10-13' })).rejects.toEqual(
      refused('enrolment.first-day-invalid', { earliest: '2026-10-14' }),
    );
    const { contract } = await here.client.requestTransfer({ ...request, firstDay: '2026-10-15' }, { idempotencyKey: 'move-1' });
    expect((await here.client.requestTransfer({ ...request, firstDay: '2026-10-15' }, { idempotencyKey: 'move-1' })).contract).toEqual(
      contract,
    );
    // Until the day itself begins, not a moment longer.
    expect(contract).toMatchObject({ signBy: '2026-10-14T18:59:59.999999Z', phase: 'drafted' });
    await here.signBoth(contract!);
    await until(async () => 'chd_mover' in (await listed(other.groupId)), { what: 'the new sheet to list the child' });
    await until(async () => (await listed(old.groupId))['chd_mover']?.[1] === '2026-10-14', { what: 'the old sheet to end its days' });
    expect(await listed(old.groupId)).toEqual({ chd_mover: ['2026-10-01', '2026-10-14'], chd_stays: ['2026-10-01', '2026-10-31'] });
    expect(await listed(other.groupId)).toEqual({ chd_mover: ['2026-10-15', '2026-10-31'], chd_there: ['2026-10-01', '2026-10-31'] });
    expect(await here.groupNow(old.groupId)).toMatchObject({ taken: 2 });
    expect(await here.groupNow(other.groupId)).toMatchObject({ taken: 2 });

    morningOf('2026-10-14');
    await expect(mark(other.groupId, '2026-10-14', [{ childId: 'chd_mover', mark: 'present' }])).rejects.toEqual(
      refused('enrolment.child-not-listed'),
    );
    await mark(old.groupId, '2026-10-14');
    await mark(other.groupId, '2026-10-14');
    morningOf('2026-10-15');
    await expect(mark(old.groupId, '2026-10-15', [{ childId: 'chd_mover', mark: 'present' }])).rejects.toEqual(
      refused('enrolment.child-not-listed'),
    );
  });

  it('is closed by both, confirmed once for both, and accepted by the department', async () => {
    const { client } = here;
    for (const date of workdays.filter((day) => day >= '2026-10-15')) {
      if (date > '2026-10-15') morningOf(date);
      await mark(old.groupId, date);
      if (date < '2026-10-30') await mark(other.groupId, date);
    }
    const close = (groupId: string) => client.closeSheet({ groupId, month: MONTH, by: 'stf_head' });
    await expect(close(other.groupId)).rejects.toEqual(refused('enrolment.marks-missing', { count: 2, date: '2026-10-30' }));
    await mark(other.groupId, '2026-10-30');
    await expect(client.confirmMonth({ childId: 'chd_mover', guardianId: 'gdn_mover', month: MONTH })).rejects.toEqual(
      refused('enrolment.sheet-not-closed'),
    );
    for (const { groupId } of [old, other]) expect((await close(groupId)).sheet).toMatchObject({ phase: 'closed' });
    await expect(mark(old.groupId, '2026-10-30', [{ childId: 'chd_stays', mark: 'illness' }])).rejects.toEqual(
      refused('enrolment.month-closed'),
    );
    await expect(client.leave({ childId: 'chd_stays', lastDay: '2026-10-20', reason: 'guardian' })).rejects.toEqual(
      refused('enrolment.month-closed'),
    );

    // A day of the closed month would be nobody's: the next one that is open begins the new stay, and the old one lasts until then.
    const { contract } = await client.requestTransfer({
      ...{ childId: 'chd_stays', guardianId: 'gdn_stays', groupId: other.groupId, firstDay: '2026-10-31' },
    });
    await here.signBoth(contract!);
    await until(async () => (await here.contractNow('chd_stays', contract!.contractId))?.phase === 'enrolled', { what: 'the transfer' });
    expect(await here.contractNow('chd_stays', contract!.contractId)).toMatchObject({ from: '2026-11-01' });

    await client.confirmMonth({ childId: 'chd_mover', guardianId: 'gdn_mover', month: MONTH }, { idempotencyKey: 'ok-1' });
    await client.confirmMonth({ childId: 'chd_mover', guardianId: 'gdn_mover', month: MONTH }, { idempotencyKey: 'ok-1' });
    await client.confirmMonth({ childId: 'chd_there', guardianId: guardianOf('chd_there'), month: MONTH });
    const accept = (groupId: string, by = 'stf_dept') => client.acceptSheet({ groupId, month: MONTH, by });
    await expect(accept(old.groupId)).rejects.toEqual(refused('enrolment.confirmations-pending', { count: 1 }));
    await expect(accept(other.groupId, 'stf_head')).rejects.toEqual(refused('enrolment.same-person'));
    expect((await accept(other.groupId)).sheet).toMatchObject({ phase: 'accepted' });
    // Three working days after the 30th; then silence excludes the line and holds up nobody else.
    here.parts.deps.clock.set('2026-11-06T04:00:00Z');
    await accept(old.groupId);
    await accept(old.groupId);
  });

  it('pays every working day once, in the kindergarten where the child was', async () => {
    const history = here.parts.deps.database.collection('sheet_history');
    await until(async () => (await history.countDocuments({ type: 'enrolment.sheet-accepted' })) === 2, { what: 'both sheets in history' });
    const accepted = await history.find({ type: 'enrolment.sheet-accepted' }).toArray();
    const lines = accepted.flatMap(({ data }) => data.lines.map((line: object) => ({ ...line, groupId: data.groupId })));
    const movers = lines.filter(({ childId }) => childId === 'chd_mover');
    const before = workdays.filter((date) => date <= '2026-10-14').length;
    expect(movers.find(({ groupId }) => groupId === old.groupId)).toMatchObject({
      ...{ voucherId: voucherIdOf('chd_mover'), from: '2026-10-01', lastDay: '2026-10-14', confirmed: true },
      ...{ presentDays: before - 2, excusedDays: 1, unexcusedDays: 1, paidDayHundredths: before * 100 },
    });
    expect(movers.find(({ groupId }) => groupId === other.groupId)).toMatchObject({
      ...{ from: '2026-10-15', lastDay: '2026-10-31', confirmed: true, paidDayHundredths: (workdays.length - before) * 100 },
    });
    expect(lines.find(({ childId }) => childId === 'chd_stays')).toMatchObject({ confirmed: false, presentDays: workdays.length });
    const { sheets } = await here.client.listSheets({
      ...{ districtId: 'taldykorgan', kindergartenId: '', month: MONTH, phase: 'accepted', limit: 1, after: '' },
    });
    expect(sheets).toMatchObject([{ marks: [], plannedDays: workdays.length }]);
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.map(({ id, broken }) => [id, broken])).toEqual([
      ['E1', []],
      ['E2', []],
      ['A1', []],
      ['V-E', []],
      ['C-S', []],
    ]);
    expect(invariants.every(({ checked }) => checked > 0)).toBe(true);
  });
});
