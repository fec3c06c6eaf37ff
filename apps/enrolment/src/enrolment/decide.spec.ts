import * as fc from 'fast-check';
import { type Instant, type LocalDate, addDays, endOfDay, instantPlusMs, isRejection, later } from '@kezek/domain';
import { at, day, policy, refused, types } from '../../test/region.js';
import { brokenE2, brokenTransfer, staysOf } from './days.js';
import {
  type LeaveTerms,
  type Leaving,
  cancel,
  draft,
  dueAt,
  enrol,
  expire,
  extendTerm,
  leave as leaveOn,
  refuseRequest,
  requestSeat,
  requestTransfer,
  sign,
  voucherEnded as voucherOver,
} from './decide.js';
import { refuseMoney } from './district.js';
import {
  CANCELLED_KEPT_MAX,
  type EnrolmentFact,
  type EnrolmentState,
  type Party,
  type Terms,
  contractOf,
  evolve,
  initial,
  pendingOf,
  runningOf,
  waitsOf,
} from './facts.js';
import { startWaiting, stopWaiting } from './waits.js';

const now = at('2026-09-01T05:00');
const today = day('2026-09-01');
const signBy = at('2026-09-08T18:59');
const terms: Terms = {
  contractId: 'con_1',
  childId: 'chd_1',
  guardianId: 'gdn_1',
  voucherId: 'vch_1',
  kindergartenId: 'kdg_1',
  groupId: 'kdg_1.1',
  districtId: 'taldykorgan',
  from: day('2026-09-07'),
  signBy,
  holdUntil: at('2026-09-09T18:59'),
};
const elsewhere = { ...terms, contractId: 'con_2', kindergartenId: 'kdg_2', groupId: 'kdg_2.1', from: day('2026-09-15') };

const leave = (state: EnrolmentState, leaving: Leaving, on: LeaveTerms = { today, noticeMaxDays: 60 }) => leaveOn(state, leaving, on);
const voucherEnded = (state: EnrolmentState, voucherId: string, isRefused = false, on = today) =>
  voucherOver(state, { voucherId, isRefused }, on);

type Step = (state: EnrolmentState) => EnrolmentFact[];
const after = (state: EnrolmentState, ...steps: Step[]): EnrolmentState =>
  steps.reduce((before, step) => step(before).reduce((one, fact) => evolve(one, { ...fact, at: now }), before), state);

const asking: Step = (state) => requestSeat(state, terms, now);
const drafting: Step = (state) => draft(state, 'con_1');
const signing =
  (party: Party, contractId = 'con_1', time = now): Step =>
  (state) =>
    sign(state, { contractId, party, signedBy: party === 'guardian' ? 'gdn_1' : 'stf_1', level: 'account' }, time);
const moving: Step = (state) => requestTransfer(state, elsewhere, { now, today });

const requested = after(initial, asking);
const drafted = after(requested, drafting);
const signed = after(drafted, signing('guardian'), signing('kindergarten'));
const enrolled = after(signed, (state) => enrol(state, { contractId: 'con_1', from: terms.from }));
const moved = after(enrolled, moving, (state) => draft(state, 'con_2'), signing('guardian', 'con_2'), signing('kindergarten', 'con_2'));

describe('no contract', () => {
  it('a seat can be asked for', () => expect(types(asking(initial))).toEqual(['enrolment.seat-requested']));
  it('not after the term of the voucher', () =>
    expect(() => requestSeat(initial, terms, at('2026-09-09T00:00'))).toThrow(refused('enrolment.sign-term-over')));
  it('nothing can be signed, moved or left', () => {
    expect(() => signing('guardian')(initial)).toThrow(refused('enrolment.contract-not-found'));
    expect(() => moving(initial)).toThrow(refused('enrolment.not-enrolled'));
    expect(() => leave(initial, { lastDay: today, reason: 'guardian' })).toThrow(refused('enrolment.not-enrolled'));
  });
});

describe('a seat that is asked for', () => {
  it('the same request again changes nothing', () => expect(asking(requested)).toEqual([]));
  it('another one is refused: one at a time', () =>
    expect(() => requestSeat(requested, { ...elsewhere }, now)).toThrow(
      refused('enrolment.contract-pending', { contractId: 'con_1', kindergartenId: 'kdg_1', groupId: 'kdg_1.1' }),
    ));
  it('cannot be signed before it is held', () =>
    expect(() => signing('guardian')(requested)).toThrow(refused('enrolment.contract-not-found')));
  it('leaves nothing behind when there is none', () => {
    const none = after(requested, (state) => refuseRequest(state, 'con_1', 'seat-gone'));
    expect(none).toEqual(initial);
    expect(() => drafting(none)).toThrow(refused('enrolment.contract-not-found'));
    expect(types(requestSeat(none, elsewhere, now))).toEqual(['enrolment.seat-requested']);
  });
  it('is given up when time is over', () =>
    expect(expire(requested, at('2026-09-08T19:00'))).toMatchObject([
      { type: 'enrolment.seat-request-refused', data: { cause: 'term-over' } },
    ]));
});

describe('a contract to sign', () => {
  it('is drafted once', () => expect(drafting(drafted)).toEqual([]));
  it('is signed by each party once', () => {
    const half = after(drafted, signing('guardian'));
    expect(signing('guardian')(half)).toEqual([]);
    expect(contractOf(half, 'con_1')).toMatchObject({ phase: 'drafted', signed: ['guardian'] });
    expect(contractOf(signed, 'con_1')).toMatchObject({ phase: 'signed', signedAt: now });
  });
  it('is signed for the child by the guardian who asked', () =>
    expect(() => sign(drafted, { contractId: 'con_1', party: 'guardian', signedBy: 'gdn_2', level: 'cms' }, now)).toThrow(
      refused('enrolment.signer-forbidden'),
    ));
  it('is signed until the term, its last moment included', () => {
    expect(types(signing('guardian', 'con_1', signBy)(drafted))).toEqual(['enrolment.contract-signed']);
    expect(() => signing('guardian', 'con_1', instantPlusMs(signBy, 1))(drafted)).toThrow(refused('enrolment.sign-term-over', { signBy }));
    expect(dueAt(drafted)).toBe(signBy);
    expect(expire(drafted, signBy)).toEqual([]);
    expect(expire(drafted, instantPlusMs(signBy, 1))).toMatchObject([
      { type: 'enrolment.contract-cancelled', data: { cause: 'term-over' } },
    ]);
  });
  it('either party can withdraw, once', () => {
    const refusal = { reason: 'no-place', noteId: 'doc_n', by: 'stf_1', appealBy: signBy } as const;
    const withdrawn = after(drafted, (state) => cancel(state, 'con_1', 'kindergarten', refusal));
    expect(cancel(withdrawn, 'con_1', 'guardian')).toEqual([]);
    expect(() => signing('guardian')(withdrawn)).toThrow(refused('enrolment.contract-cancelled', { cause: 'kindergarten' }));
    expect(types(requestSeat(withdrawn, elsewhere, now))).toEqual(['enrolment.seat-requested']);
  });
  it('is not withdrawn by the kindergarten without a reason', () =>
    expect(() => cancel(drafted, 'con_1', 'kindergarten')).toThrow(refused('enrolment.refusal-reason-needed')));
  it('falls with its voucher and not with another', () => {
    expect(voucherEnded(drafted, 'vch_0')).toEqual([]);
    expect(voucherEnded(drafted, 'vch_1')).toMatchObject([{ data: { cause: 'voucher-ended' } }]);
  });
  it.each(['death', 'false-data', 'school', 'age'] as const)(
    'falls with a voucher that ended for %s, of which a death is not told',
    (reason) => {
      const over = { voucherId: 'vch_1', isRefused: false, ending: { lastDay: today, reason } };
      for (const [state, type] of [
        [drafted, 'enrolment.contract-cancelled'],
        [signed, 'enrolment.contract-cancelled'],
        [requested, 'enrolment.seat-request-refused'],
      ] as const) {
        const [fallen, ...others] = voucherOver(state, over, today);
        expect(fallen).toMatchObject({ type, data: { cause: 'voucher-ended' } });
        expect('quiet' in fallen!.data).toBe(reason === 'death');
        expect(others).toEqual([]);
      }
    },
  );
});

describe('a seat of the waiting list that is accepted', () => {
  const entry = { entryId: 'wai_1', listId: 'kdg_1:3', kindergartenId: 'kdg_1', ageGroup: 3, childId: 'chd_1', guardianId: 'gdn_1' };
  const wait = { ...entry, districtId: 'tekeli', voucherId: 'vch_1', voucherAt: now, birthDate: '2023-05-04', languages: ['kk'] };
  const ground = { fromDistrictId: 'taldykorgan', settlementId: 'tekeli' };
  const there = { ...terms, districtId: 'tekeli', offerId: 'off_1.1' };
  const waiting = after(initial, (state) => startWaiting(state, { ...wait, fromDistrictId: 'taldykorgan' }, { listsMax: 4 }));
  const accepted = after(waiting, (state) => requestSeat(state, there, now, ground));

  it('ends the wait with the contract, which in another district comes with the money', () => {
    expect(drafting(accepted)).toEqual([]);
    const facts = draft(accepted, 'con_1', undefined, 'tekeli:2026');
    expect(facts).toMatchObject([{ type: 'enrolment.contract-drafted' }, { type: 'enrolment.waiting-left', data: { cause: 'accepted' } }]);
    const own = after(waiting, (state) => requestSeat(state, { ...there, districtId: 'taldykorgan' }, now, ground));
    expect(types(drafting(own))).toEqual(['enrolment.contract-drafted', 'enrolment.waiting-left']);
  });
  it('leaves the place where it is if there is no money', () => {
    const facts = refuseMoney(accepted, 'con_1');
    expect(facts).toMatchObject([{ type: 'enrolment.contract-cancelled', data: { cause: 'no-money', entryId: 'wai_1' } }]);
    expect(waitsOf(after(accepted, () => facts))).toHaveLength(1);
  });
  it('says nothing of a place that the family has left meanwhile', () => {
    const left = after(accepted, (state) => stopWaiting(state, 'wai_1', 'guardian'));
    expect(refuseMoney(left, 'con_1')[0]?.data).not.toHaveProperty('entryId');
  });
  it('is declined by who gives it up while the money is asked for, and not by time', () => {
    expect(cancel(accepted, 'con_1', 'guardian')).toMatchObject([
      { type: 'enrolment.seat-request-refused', data: { cause: 'given-up', districtMove: { toDistrictId: 'tekeli' } } },
      { type: 'enrolment.waiting-left', data: { cause: 'declined' } },
    ]);
    expect(types(cancel(accepted, 'con_1', 'term-over'))).toEqual(['enrolment.seat-request-refused']);
  });
});

it('a half of an exchange that is cancelled before it could be signed is remembered: with it the other falls', () => {
  const half = after(initial, (state) => requestSeat(state, { ...terms, swapId: 'swp_1' }, now));
  const cancelled = after(half, (state) => cancel(state, 'con_1', 'guardian'));
  expect(contractOf(cancelled, 'con_1')).toMatchObject({ phase: 'cancelled', cause: 'guardian' });
});

describe('a contract both have signed', () => {
  it('has no term any more', () => {
    expect(dueAt(signed)).toBeUndefined();
    expect(expire(signed, at('2026-10-01T00:00'))).toEqual([]);
  });
  it('cannot be withdrawn', () => expect(() => cancel(signed, 'con_1', 'guardian')).toThrow(refused('enrolment.contract-signed')));
  it('is void when the seat is lost', () => expect(cancel(signed, 'con_1', 'seat-lost')).toMatchObject([{ data: { cause: 'seat-lost' } }]));
  it('makes the child enrolled, once', () => {
    expect(runningOf(enrolled)).toMatchObject({ contractId: 'con_1', from: '2026-09-07' });
    expect(enrol(enrolled, { contractId: 'con_1', from: terms.from })).toEqual([]);
  });
});

describe('an enrolled child', () => {
  it('gets no second seat', () =>
    expect(() => requestSeat(enrolled, elsewhere, now)).toThrow(
      refused('enrolment.already-enrolled', { kindergartenId: 'kdg_1', groupId: 'kdg_1.1' }),
    ));
  it('moves on a day to come, after a day in the old place', () => {
    const to = (from: string) => () => requestTransfer(enrolled, { ...elsewhere, from: day(from) }, { now, today });
    expect(to('2026-09-07')).toThrow(refused('enrolment.first-day-invalid', { earliest: '2026-09-08' }));
    expect(types(to('2026-09-08')())).toEqual(['enrolment.seat-requested']);
  });
  it('does not move to where it is', () =>
    expect(() => requestTransfer(enrolled, { ...elsewhere, groupId: 'kdg_1.1' }, { now, today })).toThrow(refused('enrolment.same-group')));
  it('keeps the seat when the voucher service forgets it', () => expect(voucherEnded(enrolled, 'vch_1')).toEqual([]));
  it('leaves from the day before the first: it never came', () => {
    expect(() => leave(enrolled, { lastDay: day('2026-09-05'), reason: 'guardian' })).toThrow(
      refused('enrolment.leave-day-invalid', { earliest: '2026-09-06', latest: '2026-10-31' }),
    );
    const left = after(enrolled, (state) => leave(state, { lastDay: day('2026-09-30'), reason: 'moved-away' }));
    expect(leave(left, { lastDay: day('2026-09-30'), reason: 'moved-away' })).toEqual([]);
    expect(() => requestSeat(left, { ...elsewhere, from: day('2026-09-30') }, now)).toThrow(
      refused('enrolment.first-day-invalid', { earliest: '2026-10-01' }),
    );
    expect(types(requestSeat(left, { ...elsewhere, from: day('2026-10-01') }, now))).toEqual(['enrolment.seat-requested']);
  });
});

describe('the day of leaving', () => {
  const leavingOn = (lastDay: string, reason: Leaving['reason'] = 'guardian') => ({ lastDay: day(lastDay), reason });
  const on = (date: string): LeaveTerms => ({ today: day(date), noticeMaxDays: 60 });
  const left = after(enrolled, (state) => leave(state, leavingOn('2026-09-30')));

  it('lies so many days ahead at most, or before a first day that is further off', () => {
    expect(types(leave(enrolled, leavingOn('2026-10-31')))).toEqual(['enrolment.left']);
    expect(() => leave(enrolled, leavingOn('2026-11-01'))).toThrow(
      refused('enrolment.leave-day-invalid', { earliest: '2026-09-06', latest: '2026-10-31' }),
    );
    expect(() => leave(enrolled, leavingOn('2026-09-07'), on('2026-06-01'))).toThrow(
      refused('enrolment.leave-day-invalid', { earliest: '2026-09-06', latest: '2026-09-06' }),
    );
  });
  it('is brought forward while it lies ahead, and not put off: the seat may be promised', () => {
    const sooner = after(left, (state) => leave(state, leavingOn('2026-09-15', 'age')));
    expect(contractOf(sooner, 'con_1')).toMatchObject({ phase: 'left', lastDay: '2026-09-15', reason: 'age' });
    expect(() => leave(left, leavingOn('2026-10-01'))).toThrow(
      refused('enrolment.leave-day-invalid', { earliest: '2026-09-06', latest: '2026-09-30' }),
    );
  });
  it('stands once it has come', () => {
    expect(() => leave(left, leavingOn('2026-09-15'), on('2026-09-30'))).toThrow(refused('enrolment.not-enrolled'));
    expect(leave(left, leavingOn('2026-09-30'), on('2026-10-05'))).toEqual([]);
  });
  it.each(['age', 'school', 'guardian', 'long-absence', 'false-data', 'moved-away', 'death'] as const)(
    'is for %s, as it was said',
    (reason) =>
      expect(leave(enrolled, leavingOn('2026-09-30', reason))).toMatchObject([
        { type: 'enrolment.left', data: { lastDay: '2026-09-30', reason } },
      ]),
  );
  it('keeps a seat that was asked for afterwards', () => {
    const again = after(left, (state) => requestSeat(state, { ...elsewhere, from: day('2026-10-05') }, now));
    expect(types(leave(again, leavingOn('2026-09-15')))).toEqual(['enrolment.left']);
  });
});

describe('a voucher that is over', () => {
  it('ends the stay of a child whose guardian gave it back before the contract was heard of', () => {
    expect(voucherEnded(enrolled, 'vch_1', true, day('2026-09-21'))).toMatchObject([
      { type: 'enrolment.left', data: { contractId: 'con_1', lastDay: '2026-09-21', reason: 'guardian' } },
    ]);
    expect(voucherEnded(enrolled, 'vch_1', true, today)).toMatchObject([{ data: { lastDay: '2026-09-06' } }]);
    expect(voucherEnded(enrolled, 'vch_0', true)).toEqual([]);
    expect(types(voucherEnded(moved, 'vch_1', true))).toEqual(['enrolment.contract-cancelled', 'enrolment.left']);
  });
  it('that its service ended takes the child along on that day, and once', () => {
    const ending = { lastDay: day('2026-12-31'), reason: 'age' as const };
    const left = voucherOver(enrolled, { voucherId: 'vch_1', isRefused: false, ending }, today);
    expect(left).toMatchObject([{ type: 'enrolment.left', data: { lastDay: '2026-12-31', reason: 'age' } }]);
    expect(voucherOver(enrolled, { voucherId: 'vch_0', isRefused: false, ending }, today)).toEqual([]);
  });
  it('that lapsed leaves a running contract for a person to look at', () => expect(voucherEnded(enrolled, 'vch_1')).toEqual([]));
});

describe('a voucher that is extended', () => {
  const longer = { signBy: at('2026-10-08T18:59'), holdUntil: at('2026-10-09T18:59') };
  const extending: Step = (state) => extendTerm(state, 'vch_1', longer);
  it('gives a pending contract as much time, once', () => {
    for (const state of [requested, drafted, after(drafted, signing('guardian'))]) {
      const extended = after(state, extending);
      expect(dueAt(extended)).toBe(longer.signBy);
      expect(contractOf(extended, 'con_1')).toMatchObject({ ...longer, phase: contractOf(state, 'con_1')?.phase });
      expect(extending(extended)).toEqual([]);
    }
    expect(types(signing('kindergarten', 'con_1', at('2026-10-01T05:00'))(after(drafted, extending)))).toEqual([
      'enrolment.contract-signed',
    ]);
  });
  it('changes nothing for another voucher, a contract both have signed, or a transfer', () => {
    expect(extendTerm(drafted, 'vch_0', longer)).toEqual([]);
    for (const state of [initial, signed, enrolled, after(enrolled, moving)]) expect(extending(state)).toEqual([]);
  });
});

describe('a child who moves on the 15th', () => {
  const there = after(moved, (state) => enrol(state, { contractId: 'con_2', from: elsewhere.from }));

  it('attends the old group until both have signed', () => expect(runningOf(moved)?.contractId).toBe('con_1'));
  it('is in the old one until the 14th and in the new one from the 15th', () =>
    expect(staysOf(there)).toMatchObject([
      { contractId: 'con_1', from: '2026-09-07', lastDay: '2026-09-14' },
      { contractId: 'con_2', from: '2026-09-15' },
    ]));
  it('takes the voucher along', () => expect(runningOf(there)?.voucherId).toBe('vch_1'));
  it('stays when it leaves before signing: the transfer falls away', () =>
    expect(types(leave(after(enrolled, moving), { lastDay: day('2026-09-10'), reason: 'guardian' }))).toEqual([
      'enrolment.seat-request-refused',
      'enrolment.left',
    ]));
  it('does not leave while the transfer is being carried out', () =>
    expect(() => leave(moved, { lastDay: day('2026-09-10'), reason: 'guardian' })).toThrow(refused('enrolment.contract-signed')));
});

it('keeps so many contracts that came to nothing, the newest', () => {
  const many = Array.from({ length: CANCELLED_KEPT_MAX + 5 }, (_, n) => `con_${n}`).reduce(
    (state, contractId) =>
      after(
        state,
        (one) => requestSeat(one, { ...terms, contractId }, now),
        (one) => draft(one, contractId),
        (one) => cancel(one, contractId, 'guardian'),
      ),
    initial,
  );
  expect(many.contracts).toHaveLength(CANCELLED_KEPT_MAX);
  expect(many.contracts.at(0)?.contractId).toBe('con_5');
});

describe('E2: at most one kindergarten on any day, and no day lost by a transfer', () => {
  const kinds = ['request', 'transfer', 'draft', 'refuse', 'sign', 'sign', 'settle', 'cancel', 'leave', 'expire', 'lapse'] as const;
  const next = (state: EnrolmentState): (typeof kinds)[number] => {
    const pending = pendingOf(state);
    if (pending === undefined) return runningOf(state) === undefined ? 'request' : 'transfer';
    return ({ requested: 'draft', drafted: 'sign', signed: 'settle' } as const)[pending.phase];
  };
  const command = fc.record({
    // Mostly what would come next, so that sequences get far; else anything.
    kind: fc.oneof({ weight: 5, arbitrary: fc.constant('next' as const) }, { weight: 1, arbitrary: fc.constantFrom(...kinds) }),
    group: fc.integer({ min: 1, max: 4 }),
    shiftDays: fc.integer({ min: -3, max: 12 }),
    party: fc.constantFrom<Party>('guardian', 'kindergarten'),
    passDays: fc.constantFrom(0, 0, 0, 0, 1, 4),
  });
  type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

  const decided = (state: EnrolmentState, { kind, group, shiftDays, party }: Command, { time, n }: { time: Instant; n: number }) => {
    const date: LocalDate = policy.localDateOf(time);
    const from = addDays(date, shiftDays);
    const place = { kindergartenId: `kdg_${group}`, groupId: `kdg_${group}.1` };
    const asked = { ...terms, ...place, contractId: `con_${n}`, from, signBy: endOfDay(addDays(from, -1), policy.zone) };
    const pending = pendingOf(state);
    const contractId = pending?.contractId ?? 'con_0';
    switch (kind === 'next' ? next(state) : kind) {
      case 'request':
        return requestSeat(state, { ...asked, signBy: instantPlusMs(time, 5 * 86_400_000) }, time);
      case 'transfer':
        return requestTransfer(state, asked, { now: time, today: date });
      case 'draft':
        return draft(state, contractId);
      case 'refuse':
        return refuseRequest(state, contractId, 'seat-gone');
      case 'sign':
        return sign(state, { contractId, party, signedBy: 'gdn_1', level: 'account' }, time);
      case 'settle':
        return enrol(state, {
          contractId,
          from: pending?.phase === 'signed' ? later(pending.from, policy.localDateOf(pending.signedAt)) : from,
        });
      case 'cancel':
        return cancel(state, contractId, party === 'department' ? 'guardian' : party);
      case 'leave':
        return leave(state, { lastDay: from, reason: 'guardian' }, { today: date, noticeMaxDays: 60 });
      case 'expire':
        return expire(state, time);
      default:
        return voucherEnded(state, 'vch_1', shiftDays > 6, date);
    }
  };

  it('whatever is asked, signed, moved and left in whatever order', () => {
    let transfers = 0;
    fc.assert(
      fc.property(fc.array(command, { minLength: 10, maxLength: 80 }), (commands) => {
        let state = initial;
        let time = now;
        commands.forEach((one, n) => {
          time = instantPlusMs(time, one.passDays * 86_400_000);
          try {
            const facts = decided(state, one, { time, n: n + 1 });
            transfers += facts.filter(({ type }) => type === 'enrolment.transferred').length;
            state = facts.reduce((before, fact) => evolve(before, { ...fact, at: time }), state);
          } catch (error) {
            if (!isRejection(error)) throw error;
          }
          expect(brokenE2(state) ?? brokenTransfer(state)).toBeUndefined();
        });
      }),
      { numRuns: 400 },
    );
    // A property that never met a transfer would prove nothing.
    expect(transfers).toBeGreaterThan(20);
  });
});
