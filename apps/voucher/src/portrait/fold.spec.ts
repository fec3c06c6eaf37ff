import type { LocalDate } from '@kezek/domain';
import fc from 'fast-check';
import { type Entry, lineOf, orderOf } from './entry.js';
import { openMatters, placeOn, standingAt, standingOf } from './fold.js';
import { PORTRAIT_EVENTS, type PortraitEvent } from './portrait-reactions.js';

let seq = 0;
function entry(type: PortraitEvent, at: string, data: Record<string, unknown>): Entry {
  seq += 1;
  const stream = `${type.slice(0, type.indexOf('.'))}/chd_1`;
  const moment = `${at}T04:00:00.000000Z`;
  return {
    id: `${stream}:${seq}#chd_1`,
    childId: 'chd_1',
    at: moment,
    order: orderOf({ at: moment, stream, seq }),
    kind: PORTRAIT_EVENTS[type],
    type,
    data,
  };
}

const contract = { contractId: 'con_1', kindergartenId: 'kdg_1', groupId: 'kdg_1.1' };
const life: Entry[] = [
  entry('identity.child-registered', '2026-01-10', { birthDate: '2023-05-04' }),
  entry('identity.guardian-linked', '2026-01-10', { guardianId: 'gdn_1' }),
  entry('queue.application-submitted', '2026-01-11', {
    applicationId: 'app_1',
    category: 19,
    submittedAt: '2026-01-11T04:00:00.000000Z',
    placement: { districtId: 'tekeli', settlementId: 'tekeli' },
  }),
  entry('queue.category-changed', '2026-02-01', { applicationId: 'app_1', to: 7, statusClass: 'priority' }),
  entry('queue.turn-given', '2026-03-01', { applicationId: 'app_1' }),
  entry('voucher.offered', '2026-03-01', { voucherId: 'vch_1' }),
  entry('voucher.confirmed', '2026-03-02', { voucherId: 'vch_1', contractBy: '2026-03-10T18:59:59.999999Z' }),
  entry('enrolment.contract-drafted', '2026-03-03', { ...contract, from: '2026-03-09' }),
  entry('enrolment.enrolled', '2026-03-04', { ...contract, from: '2026-03-09' }),
  entry('voucher.taken-up', '2026-03-04', { voucherId: 'vch_1' }),
  entry('queue.application-fulfilled', '2026-03-04', { applicationId: 'app_1' }),
  entry('enrolment.transferred', '2026-05-01', {
    from: { ...contract, lastDay: '2026-05-14' },
    to: { contractId: 'con_2', kindergartenId: 'kdg_2', groupId: 'kdg_2.1', firstDay: '2026-05-15' },
  }),
  entry('enrolment.sheet-closed', '2026-06-01', { sheetId: 'sht_1' }),
  entry('enrolment.sheet-accepted', '2026-06-05', { sheetId: 'sht_1' }),
  entry('enrolment.left', '2026-06-20', { contractId: 'con_2', lastDay: '2026-06-30' }),
  entry('voucher.ended', '2026-06-20', { voucherId: 'vch_1' }),
];
const at = (day: string) => `${day}T12:00:00.000000Z`;
const day = (text: string) => text as LocalDate;

describe('how things stood with a child', () => {
  it('has a child that moves up in the old group until the day before, and in the new one from the day on', () => {
    const promoted = entry('enrolment.promoted', '2026-05-20', {
      ...{ contractId: 'con_2', kindergartenId: 'kdg_2' },
      ...{ from: { groupId: 'kdg_2.1', lastDay: '2026-05-31' }, to: { groupId: 'kdg_2.2', firstDay: '2026-06-01' } },
    });
    const stood = standingOf([...life.filter(({ type }) => type !== 'enrolment.left'), promoted]);
    expect(placeOn(stood, day('2026-05-31'))).toMatchObject({ contractId: 'con_2', groupId: 'kdg_2.1' });
    expect(placeOn(stood, day('2026-06-01'))).toMatchObject({ contractId: 'con_2', groupId: 'kdg_2.2' });
  });

  it('is nothing before the first entry', () => {
    expect(standingAt(life, at('2026-01-01'))).toEqual(standingOf([]));
  });

  it.each([
    ['2026-01-12', { phase: 'waiting', category: 19, statusClass: 'general' }, undefined],
    ['2026-02-02', { phase: 'waiting', category: 7, statusClass: 'priority' }, undefined],
    ['2026-03-01', { phase: 'turn-given' }, { phase: 'offered' }],
    ['2026-03-02', { phase: 'turn-given' }, { phase: 'confirmed' }],
    ['2026-03-10', { phase: 'fulfilled' }, { phase: 'in-use' }],
    ['2026-07-01', { phase: 'fulfilled' }, { phase: 'ended' }],
  ])('on %s', (on, application, voucher) => {
    const standing = standingAt(life, at(on));
    expect(standing.application).toMatchObject(application);
    if (voucher === undefined) expect(standing.voucher).toBeUndefined();
    else expect(standing.voucher).toMatchObject(voucher);
  });

  it('has one kindergarten on each day of a transfer, and none before and after', () => {
    const standing = standingOf(life);
    const places = ['2026-03-08', '2026-03-09', '2026-05-14', '2026-05-15', '2026-06-30', '2026-07-01'].map(
      (on) => placeOn(standing, day(on))?.kindergartenId,
    );
    expect(places).toEqual([undefined, 'kdg_1', 'kdg_1', 'kdg_2', 'kdg_2', undefined]);
  });

  it('names what is still open', () => {
    const open = (on: string) => openMatters(standingAt(life, at(on)), day(on));
    expect(open('2026-01-10')).toEqual([]);
    expect(open('2026-01-12')).toEqual(['application']);
    expect(open('2026-03-03')).toEqual(['application', 'voucher', 'contract']);
    expect(open('2026-06-02')).toEqual(['voucher', 'contract', 'attendance']);
    expect(open('2026-06-25')).toEqual(['contract']);
    expect(open('2026-07-01')).toEqual([]);
  });

  it('is nothing but the erasure once it is erased', () => {
    const erased = standingOf([...life, entry('identity.child-erased', '2029-07-01', {})]);
    expect(erased).toEqual({ ...standingOf([]), erasedAt: '2029-07-01T04:00:00.000000Z', changedAt: '2029-07-01T04:00:00.000000Z' });
  });
});

describe('the fold of a portrait', () => {
  const told = fc.array(fc.constantFrom(...life), { maxLength: 60 });

  it('is the same in whatever order and however often entries are told', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(life, { minLength: life.length }), told, (order, again) => {
        expect(standingOf([...order, ...again])).toEqual(standingOf(life));
      }),
    );
  });

  it('is now, as of the end; and as of any moment what the entries until then say', () => {
    fc.assert(
      fc.property(told, fc.nat(life.length - 1), (some, index) => {
        const line = lineOf(some);
        expect(standingAt(some, '9999-01-01T00:00:00.000000Z')).toEqual(standingOf(some));
        const moment = life[index]!.at;
        expect(standingAt(some, moment)).toEqual(standingOf(line.filter((one) => one.at <= moment)));
      }),
    );
  });
});

describe('an application that is over and is asked back', () => {
  const asked = { applicationId: 'app_1', reinstatementId: 'rst_1.1' };
  const over = [
    ...life.slice(0, 3),
    entry('queue.application-withdrawn', '2026-02-01', { applicationId: 'app_1' }),
    entry('queue.application-submitted', '2026-02-02', {
      ...{ applicationId: 'app_2', category: 19, submittedAt: '2026-02-02T04:00:00.000000Z' },
      placement: { districtId: 'tekeli', settlementId: 'tekeli' },
    }),
    entry('queue.application-withdrawn', '2026-02-03', { applicationId: 'app_2' }),
    entry('queue.reinstatement-asked', '2026-02-04', asked),
  ];
  const today = day('2026-03-01');

  it('is not forgotten until it is decided', () => {
    expect(openMatters(standingOf(over.slice(0, -1)), today)).toEqual([]);
    expect(openMatters(standingOf(over), today)).toEqual(['application']);
    expect(openMatters(standingOf([...over, entry('queue.reinstatement-refused', '2026-02-05', asked)]), today)).toEqual([]);
  });

  it('waits again by its own number', () => {
    const back = entry('queue.application-reinstated', '2026-02-05', {
      ...{ ...asked, category: 7, statusClass: 'priority', submittedAt: '2026-01-11T04:00:00.000000Z' },
      placement: { districtId: 'tekeli', settlementId: 'tekeli' },
    });
    expect(standingOf([...over, back]).application).toMatchObject({ applicationId: 'app_1', phase: 'waiting', category: 7 });
    expect(standingOf([...over, back]).askedBack).toBeUndefined();
  });
});
