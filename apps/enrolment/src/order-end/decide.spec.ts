import { day, types } from '../../test/region.js';
import { type EnrolmentFact, type EnrolmentState, type Recorded, evolve } from '../enrolment/facts.js';
import { type Ending, noteOrderEnd, noteRenewal } from './decide.js';

const terms = {
  ...{ contractId: 'con_1', childId: 'chd_1', guardianId: 'gdn_1', voucherId: 'vch_1', kindergartenId: 'kdg_1', groupId: 'kdg_1.1' },
  ...{ districtId: 'tekeli', from: day('2026-09-01'), signBy: '2026-08-31T18:59:59.999999Z', holdUntil: '2026-09-01T18:59:59.999999Z' },
};
const attends = { contracts: [{ ...terms, phase: 'enrolled' }] } as unknown as EnrolmentState;
const soon: Ending = { kindergartenId: 'kdg_1', number: '1/2026', lastDay: day('2026-12-31'), daysBefore: 30 };
const { daysBefore: _, ...over } = soon;
const after = (state: EnrolmentState, facts: EnrolmentFact[]) =>
  facts.reduce((before, fact) => evolve(before, { ...fact, at: '2026-12-01T04:00:00.000000Z' } as Recorded<EnrolmentFact>), state);
const warned = after(attends, noteOrderEnd(attends, soon));
const ended = after(warned, noteOrderEnd(warned, over));

describe('a family of a kindergarten whose order ends', () => {
  it('is told until when the state pays', () =>
    expect(noteOrderEnd(attends, soon)).toMatchObject([
      { data: { childId: 'chd_1', guardianId: 'gdn_1', stage: 'ending', lastDay: '2026-12-31', daysBefore: 30 } },
    ]));
  it('is told at each nearer warning and at the end, each once', () => {
    expect(noteOrderEnd(warned, soon)).toEqual([]);
    const nearer = after(warned, noteOrderEnd(warned, { ...soon, daysBefore: 10 }));
    expect(nearer.orderEnd).toEqual({ number: '1/2026', lastDay: '2026-12-31', daysBefore: 10 });
    expect(noteOrderEnd(nearer, soon)).toEqual([]);
    expect(noteOrderEnd(warned, over)).toMatchObject([{ data: { stage: 'ended' } }]);
    expect(noteOrderEnd(ended, over)).toEqual([]);
    expect(noteOrderEnd(ended, soon)).toEqual([]);
  });
  it('is told of another order', () =>
    expect(types(noteOrderEnd(ended, { ...soon, number: '2/2026', lastDay: day('2027-12-31') }))).toEqual(['enrolment.order-end-noted']));
  it('is told that one follows, once', () => {
    const following = { kindergartenId: 'kdg_1', from: day('2027-01-01') };
    expect(noteRenewal(attends, following)).toEqual([]);
    expect(noteRenewal(ended, { ...following, from: day('2026-12-31') })).toEqual([]);
    expect(noteRenewal(ended, following)).toMatchObject([{ data: { stage: 'renewed', from: '2027-01-01', lastDay: '2026-12-31' } }]);
    expect(noteRenewal(after(ended, noteRenewal(ended, following)), following)).toEqual([]);
  });
  it('is not told once the child is elsewhere', () => {
    expect(noteOrderEnd(attends, { ...soon, kindergartenId: 'kdg_2' })).toEqual([]);
    const left = { ...terms, lastDay: '2026-11-30', reason: 'guardian' as const };
    const gone = after(warned, [{ type: 'enrolment.left', data: left } as unknown as EnrolmentFact]);
    expect(gone.orderEnd).toBeUndefined();
    expect([...noteOrderEnd(gone, over), ...noteRenewal(gone, { kindergartenId: 'kdg_1', from: day('2027-01-01') })]).toEqual([]);
  });
});
