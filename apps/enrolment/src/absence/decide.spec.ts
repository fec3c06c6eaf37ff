import { type LocalDate, addDays } from '@kezek/domain';
import { day, policy } from '../../test/region.js';
import { type EnrolmentFact, type EnrolmentState, type Recorded, type Rest, evolve } from '../enrolment/facts.js';
import type { MarkedDay } from '../sheet/paid-days.js';
import { endRest, noteAbsence, noteRest, restsOf } from './decide.js';
import { streakOf } from './streak.js';

const first = day('2026-09-01');
const limits = policy.on(first);
const enrolled: EnrolmentState = {
  contracts: [
    {
      ...{ contractId: 'con_1', childId: 'chd_1', guardianId: 'gdn_1', voucherId: 'vch_1', kindergartenId: 'kdg_1', groupId: 'kdg_1.1' },
      ...{ districtId: 'tekeli', from: first, signBy: '2026-08-25T18:59:59.999999Z' as never, holdUntil: '2026-08-26T00:00:00Z' as never },
      phase: 'enrolled',
    },
  ],
};

/** Working days from one to another, all with one mark. */
const marked = (mark: string, from: string, to: string, documentId?: string): MarkedDay[] => {
  const days: MarkedDay[] = [];
  for (let date = day(from); date <= day(to); date = addDays(date, 1))
    if (policy.calendar.isWorkingDay(date)) days.push({ date, mark, ...(documentId === undefined ? {} : { documentId }) });
  return days;
};
const away = (from: string, to: string): MarkedDay[] => marked('unexcused', from, to);
const streak = (days: readonly MarkedDay[], rests: readonly Rest[] = []) =>
  streakOf(days, { rests, rulesOn: (date) => policy.on(date), calendar: policy.calendar });
const tell = (state: EnrolmentState, facts: readonly EnrolmentFact[]): EnrolmentState =>
  facts.reduce((before, fact) => evolve(before, { ...fact, at: '2026-09-01T00:00:00.000000Z' } as Recorded<EnrolmentFact>), state);
const seen = (state: EnrolmentState, days: readonly MarkedDay[]) => noteAbsence(state, streak(days, restsOf(state)), limits);
const stages = (facts: readonly EnrolmentFact[]) =>
  facts.map((fact) => (fact.type === 'enrolment.long-absence' ? [fact.data.stage, fact.data.since, fact.data.reachedOn] : fact.type));

describe('days away without interruption', () => {
  it('are counted by the calendar, from the first day missed to the last that was marked', () => {
    // The 5th and 6th are days off.
    expect(streak([...marked('present', '2026-09-01', '2026-09-03'), ...away('2026-09-04', '2026-09-07')])).toEqual({
      ...{ since: '2026-09-04', lastDay: '2026-09-07', days: 4 },
    });
  });

  it('begin anew when the child comes, and are none while it does', () => {
    const back = [...away('2026-09-01', '2026-09-10'), ...marked('present', '2026-09-11', '2026-09-11')];
    expect(streak(back)).toBeUndefined();
    expect(streak([...back, ...away('2026-09-14', '2026-09-14')])).toMatchObject({ since: '2026-09-14', days: 1 });
    expect(streak([])).toBeUndefined();
  });

  it.each([
    ['excused by a paper', marked('illness', '2026-09-07', '2026-09-11', 'doc_1'), 8],
    ['not excused', away('2026-09-07', '2026-09-11'), 13],
    ['excused without the paper that it needs', marked('illness', '2026-09-07', '2026-09-11'), 13],
  ])('of a suspension, %s', (_what, suspended, days) => {
    const rest = { from: day('2026-09-07'), lastDay: day('2026-09-11') };
    const all = [...away('2026-09-02', '2026-09-04'), ...suspended, ...away('2026-09-14', '2026-09-14')];
    expect(streak(all, [rest])).toMatchObject({ since: '2026-09-02', days });
  });

  it('count where the same paper excuses days that no suspension covers', () => {
    expect(streak(marked('illness', '2026-09-07', '2026-09-11', 'doc_1'))).toMatchObject({ days: 5 });
  });

  it('lack working days that nobody marked', () => {
    expect(streak([...away('2026-09-01', '2026-09-01'), ...away('2026-09-04', '2026-09-04')])).toMatchObject({ days: 2 });
  });
});

describe('a long absence', () => {
  it('is told of seven days before it is too long, and when it is, once each', () => {
    expect(seen(enrolled, away('2026-09-01', '2026-09-22'))).toEqual([]);
    const warning = seen(enrolled, away('2026-09-01', '2026-09-23'));
    expect(stages(warning)).toEqual([['warned', '2026-09-01', '2026-09-30']]);
    const warned = tell(enrolled, warning);
    expect(seen(warned, away('2026-09-01', '2026-09-29'))).toEqual([]);
    const reaching = seen(warned, away('2026-09-01', '2026-09-30'));
    expect(stages(reaching)).toEqual([['reached', '2026-09-01', '2026-09-30']]);
    expect(seen(tell(warned, reaching), away('2026-09-01', '2026-10-09'))).toEqual([]);
  });

  it('is told of once where both days were missed', () => {
    expect(stages(seen(enrolled, away('2026-09-01', '2026-10-05')))).toEqual([['reached', '2026-09-01', '2026-09-30']]);
  });

  it('is not told anew when a mark within it is put right', () => {
    const warned = tell(enrolled, seen(enrolled, away('2026-09-01', '2026-09-23')));
    const righted = [...marked('present', '2026-09-01', '2026-09-01'), ...away('2026-09-02', '2026-09-24')];
    expect(seen(warned, righted)).toEqual([]);
  });

  it('is over when the child comes, and another one is told of', () => {
    const warned = tell(enrolled, seen(enrolled, away('2026-09-01', '2026-09-23')));
    const back = [...away('2026-09-01', '2026-09-23'), ...marked('present', '2026-09-24', '2026-09-24')];
    const over = seen(warned, back);
    expect(stages(over)).toEqual([['over', '2026-09-01', '2026-09-30']]);
    const present = tell(warned, over);
    expect(seen(present, back)).toEqual([]);
    expect(stages(seen(present, [...back, ...away('2026-09-25', '2026-10-19')]))).toEqual([['warned', '2026-09-25', '2026-10-24']]);
  });

  it('is nothing of a child who attends nowhere', () => {
    expect(noteAbsence({ contracts: [] }, streak(away('2026-09-01', '2026-10-19')), limits)).toEqual([]);
  });
});

describe('a suspension', () => {
  const rest = { from: day('2026-09-07'), lastDay: day('2026-09-30') };
  const resting = tell(enrolled, noteRest(enrolled, 'chd_1', rest));

  it('is remembered once', () => {
    expect(restsOf(resting)).toEqual([rest]);
    expect(noteRest(resting, 'chd_1', rest)).toEqual([]);
  });

  it('is as long as it lasted, and no day where it never began', () => {
    const ended = (lastDay: LocalDate) => restsOf(tell(resting, endRest(resting, 'chd_1', lastDay)));
    expect(ended(day('2026-09-10'))).toEqual([{ ...rest, lastDay: '2026-09-10' }]);
    expect(ended(day('2026-09-30'))).toEqual([rest]);
    expect(streak(marked('illness', '2026-09-07', '2026-09-11', 'doc_1'), ended(day('2026-09-06')))).toMatchObject({ days: 5 });
    expect(endRest(enrolled, 'chd_1', day('2026-09-10'))).toEqual([]);
  });
});
