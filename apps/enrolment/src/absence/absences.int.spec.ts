import type { enrolmentV1 } from '@kezek/contracts';
import type { LocalDate } from '@kezek/domain';
import { until } from '@kezek/testkit';
import { type Town, guardianOf, town, voucherIdOf } from '../../test/town.js';

describe('children who do not come', () => {
  let here: Town;
  let group: enrolmentV1.Group;
  const children = ['chd_away', 'chd_here', 'chd_ill'];

  beforeAll(async () => {
    here = await town({ instances: 2, startAt: '2026-09-28T04:00:00Z' });
    group = await here.openGroup(5);
    for (const childId of children) await here.enrol(childId, group.groupId, '2026-10-01');
    const suspension = { from: '2026-10-05', until: '2026-11-20', reason: 'illness' as const, documentId: 'doc_1' };
    const place = { contractId: 'con_1', kindergartenId: group.kindergartenId };
    const who = { voucherId: voucherIdOf('chd_ill'), childId: 'chd_ill', guardianId: guardianOf('chd_ill') };
    await here.parts.tell({ stream: 'voucher/chd_ill', seq: 5, type: 'voucher.suspended', data: { ...who, ...place, ...suspension } });
    const heard = () =>
      here.parts.deps.database.collection('enrolment').findOne({ _id: 'chd_ill' as never, 'state.rests.0': { $exists: true } });
    await until(heard, { what: 'the suspension to be heard of' });
  });
  afterAll(() => here.stop());

  const told = async (childId: string) =>
    (
      await here.parts.deps.database
        .collection('enrolment_history')
        .find({ stream: `enrolment/${childId}` })
        .sort({ seq: 1 })
        .toArray()
    )
      .filter(({ type }) => type === 'enrolment.long-absence')
      .map(({ data }) => [data.stage, data.since]);
  /** Marks every working day between as it was lived, in the morning. */
  async function live(from: string, to: string, awayMark = 'unexcused') {
    const months = [from.slice(0, 7), to.slice(0, 7)];
    const days = [...new Set(months)].flatMap((month) => here.parts.deps.policy.calendar.workingDaysOf(month as never));
    for (const date of days.filter((day: LocalDate) => day >= from && day <= to)) {
      here.parts.deps.clock.set(`${date}T04:00:00Z`);
      const own = { date, recordedAt: '', recordedBy: '', disputed: false, documentId: '' };
      const marks = [
        { ...own, childId: 'chd_away', mark: awayMark },
        date < '2026-10-05'
          ? { ...own, childId: 'chd_ill', mark: 'present' }
          : { ...own, childId: 'chd_ill', mark: 'illness', documentId: 'doc_1' },
      ];
      await here.client.recordMarks({ groupId: group.groupId, date, by: 'stf_teacher', others: 'present', marks });
    }
  }

  it('are told of seven days before, over the end of a month, by one of two instances', async () => {
    await live('2026-10-01', '2026-10-23');
    here.parts.deps.clock.set('2026-10-24T04:00:00Z');
    await until(async () => (await told('chd_away')).length > 0, { what: 'the warning' });
    expect(await told('chd_away')).toEqual([['warned', '2026-10-01']]);
  });

  it('are told of when it is too long, once; who comes or is suspended is not', async () => {
    await live('2026-10-26', '2026-11-03');
    here.parts.deps.clock.set('2026-11-04T04:00:00Z');
    await until(async () => (await told('chd_away')).length > 1, { what: 'the term to be over' });
    here.parts.deps.clock.set('2026-11-05T04:00:00Z');
    await live('2026-11-05', '2026-11-06', 'present');
    here.parts.deps.clock.set('2026-11-09T04:00:00Z');
    await until(async () => (await told('chd_away')).length > 2, { what: 'the end of the absence' });
    expect(await told('chd_away')).toEqual([
      ['warned', '2026-10-01'],
      ['reached', '2026-10-01'],
      ['over', '2026-10-01'],
    ]);
    expect([await told('chd_here'), await told('chd_ill')]).toEqual([[], []]);
  });
});
