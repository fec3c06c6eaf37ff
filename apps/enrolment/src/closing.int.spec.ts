import type { LocalDate, YearMonth } from '@kezek/domain';
import type { enrolmentV1 } from '@kezek/contracts';
import { until } from '@kezek/testkit';
import { type Town, guardianOf, town } from '../test/town.js';

describe('a kindergarten of two groups, one of which marks and closes', () => {
  let here: Town;
  let diligent: enrolmentV1.Group;
  let silent: enrolmentV1.Group;

  beforeAll(async () => {
    // The last working day of September.
    here = await town({ startAt: '2026-09-30T04:00:00Z' });
    diligent = await here.openGroup(5);
    const { kindergartenId } = diligent;
    silent = (await here.client.openGroup({ kindergartenId, ageGroup: 3, language: 'kk', stayHours: '10.5h', seats: 5, need: '' })).group!;
    await here.enrol('chd_one', diligent.groupId, '2026-09-30');
    await here.enrol('chd_two', silent.groupId, '2026-09-30');
  });
  afterAll(() => here.stop());

  const mark = (date: LocalDate) =>
    here.client.recordMarks({ groupId: diligent.groupId, date, by: 'stf_teacher', others: 'present', marks: [] });
  const close = (month: string) => here.client.closeSheet({ groupId: diligent.groupId, month, by: 'stf_head' });
  const sheetsOf = async (month: string): Promise<string[]> => {
    const all = { districtId: '', kindergartenId: diligent.kindergartenId, month, phase: '', limit: 0, after: '' };
    return (await here.client.listSheets(all)).sheets.map(({ sheetId }) => sheetId).sort();
  };
  const told = async (type: string) => here.parts.deps.database.collection('sheet_history').find({ type }).toArray();

  it('takes a child who signs after the closing from the first day that is still open', async () => {
    await mark('2026-09-30' as LocalDate);
    expect((await close('2026-09')).sheet).toMatchObject({ phase: 'closed' });
    expect(await here.enrol('chd_late', diligent.groupId, '2026-09-30')).toMatchObject({ from: '2026-10-01' });
  });

  it('has the sheets of a month from its first sweep on', async () => {
    here.parts.deps.clock.set('2026-11-02T04:00:00Z');
    const november = [`${diligent.groupId}:2026-11`, `${silent.groupId}:2026-11`].sort();
    await until(async () => (await sheetsOf('2026-11')).length === 2, { what: 'the sheets of November' });
    expect(await sheetsOf('2026-11')).toEqual(november);
  });

  it('names with an accepted sheet those of the groups that marked nothing', async () => {
    const { client } = here;
    const month = '2026-10' as YearMonth;
    for (const date of here.parts.deps.policy.calendar.workingDaysOf(month)) await mark(date);
    await close(month);
    for (const childId of ['chd_one', 'chd_late']) {
      await client.confirmMonth({ childId, guardianId: guardianOf(childId), month });
    }
    await client.acceptSheet({ groupId: diligent.groupId, month, by: 'stf_dept' });
    await until(async () => (await told('enrolment.sheet-accepted')).length === 1, { what: 'the acceptance in history' });
    const [accepted] = await told('enrolment.sheet-accepted');
    const both = [`${diligent.groupId}:2026-10`, `${silent.groupId}:2026-10`].sort();
    expect([...accepted!['data'].monthSheetIds].sort()).toEqual(both);
    expect(await sheetsOf(month)).toEqual(both);
  });

  it('keeps no sheet that nobody is on', async () => {
    await here.client.leave({ childId: 'chd_two', lastDay: '2026-10-30', reason: 'guardian' });
    await until(async () => (await told('enrolment.sheet-voided')).length === 1, { what: 'the sheet to be void' });
    expect((await told('enrolment.sheet-voided')).map(({ data }) => data.sheetId)).toEqual([`${silent.groupId}:2026-11`]);
    expect(await sheetsOf('2026-11')).toEqual([`${diligent.groupId}:2026-11`]);
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
