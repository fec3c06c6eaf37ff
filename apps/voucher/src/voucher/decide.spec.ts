import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type Instant, type LocalDate, Rejection, parseRegionPolicy, resolveIncludes } from '@kezek/domain';
import { parse } from 'yaml';
import { unbalanced } from '../invariants.js';
import {
  confirm,
  dropSignatures,
  dueAt,
  end,
  extend,
  isStillToBeTakenUp,
  lapse,
  move,
  noteSignature,
  offer,
  refuse,
  startTerm,
  takeUp,
} from './decide.js';
import { CANCELLED_KEPT_MAX, type VoucherFact, type VoucherState, evolve, initial } from './facts.js';

const regions = join(__dirname, '../../../../deploy/regions');
const read = (file: string): unknown => parse(readFileSync(join(regions, file), 'utf8'));
const policy = parseRegionPolicy(resolveIncludes(read('zhetysu.yaml'), read).document);

const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
const turn = {
  voucherId: 'vch_1',
  childId: 'chd_1',
  guardianId: 'gdn_1',
  applicationId: 'app_1',
  iterationId: 'itr_1',
  category: 3,
  placement: {
    districtId: 'taldykorgan',
    settlementId: 'taldykorgan',
    birthDate: '2023-05-04',
    ageGroup: 2,
    languages: ['kk'],
    kinds: ['state' as const],
  },
  offeredAt: at('2026-09-01T04:00'),
};
const given = (...facts: VoucherFact[]): VoucherState => facts.reduce(evolve, initial);
const after = (state: VoucherState, ...decisions: ((state: VoucherState) => VoucherFact[])[]): VoucherState =>
  decisions.reduce((before, decide) => decide(before).reduce(evolve, before), state);
const types = (facts: VoucherFact[]): string[] => facts.map(({ type }) => type);
const refused = (code: string) => expect.objectContaining({ code });

const noticed = (state: VoucherState) => startTerm(state, { voucherId: 'vch_1', noticeAt: at('2026-09-01T05:00') }, { policy });
const offered = after(given(), (state) => offer(state, turn));
const running = after(offered, noticed);
const confirmed = after(running, (state) => confirm(state, { now: at('2026-09-02T05:00'), policy }));
const contract = { voucherId: 'vch_1', contractId: 'con_1', kindergartenId: 'kdg_1', from: '2026-09-07' as LocalDate };
const signing =
  (party: 'guardian' | 'kindergarten', contractId = 'con_1') =>
  (state: VoucherState) =>
    noteSignature(state, { voucherId: 'vch_1', contractId, party });
const dropping =
  (cause: 'guardian' | 'seat-lost' | 'voucher-ended', now: Instant, contractId = 'con_1') =>
  (state: VoucherState) =>
    dropSignatures(state, { voucherId: 'vch_1', contractId, cause }, { now, policy });
const inUse = after(confirmed, (state) => takeUp(state, contract));

describe('no voucher yet', () => {
  it('a turn offers one', () => expect(types(offer(initial, turn))).toEqual(['voucher.offered']));
  it('nothing can be confirmed, refused or extended', () => {
    const now = at('2026-09-01T05:00');
    for (const attempt of [
      () => confirm(initial, { now, policy }),
      () => refuse(initial, { certain: true }),
      () => extend(initial, { now, policy }),
    ]) {
      expect(attempt).toThrow(refused('voucher.none'));
    }
  });
});

describe('an offer whose notice has not arrived', () => {
  it('has no term: silence costs nothing', () => expect(dueAt(offered)).toBeUndefined());
  it('the same turn again changes nothing', () => expect(offer(offered, turn)).toEqual([]));
  it('another turn is refused: one child, one voucher', () =>
    expect(() => offer(offered, { ...turn, voucherId: 'vch_2', iterationId: 'itr_2' })).toThrow(refused('voucher.already-open')));
  it('can be confirmed', () => expect(types(confirm(offered, { now: at('2026-09-01T05:00'), policy }))).toEqual(['voucher.confirmed']));
  it('a notice about an older voucher starts no term', () =>
    expect(startTerm(offered, { voucherId: 'vch_0', noticeAt: at('2026-09-01T05:00') }, { policy })).toEqual([]));
});

describe('an offer whose notice arrived on Tuesday 1 September', () => {
  it('can be confirmed until the end of Thursday, by local time', () => expect(dueAt(running)).toBe('2026-09-03T18:59:59.999999Z'));
  it('a second notice moves no deadline', () => expect(noticed(running)).toEqual([]));
  it('lapses after the term and not at it', () => {
    expect(lapse(running, { now: '2026-09-03T18:59:59.999999Z' as Instant })).toEqual([]);
    expect(lapse(running, { now: '2026-09-03T19:00:00.000000Z' as Instant })).toMatchObject([
      { type: 'voucher.lapsed', data: { term: 'confirm' } },
    ]);
  });
  it('cannot be confirmed after the term, even before the sweep has seen it', () =>
    expect(() => confirm(running, { now: '2026-09-03T19:00:00.000000Z' as Instant, policy })).toThrow(refused('voucher.term-over')));
  it('given on Friday before Nauryz 2026, ends on Friday 27 March', () => {
    const nauryz = after(offered, (state) => startTerm(state, { voucherId: 'vch_1', noticeAt: at('2026-03-20T05:00') }, { policy }));
    expect(dueAt(nauryz)).toBe('2026-03-27T18:59:59.999999Z');
  });
  it('is refused only with certainty', () => {
    expect(() => refuse(running, { certain: false })).toThrow(refused('voucher.refusal-needs-certainty'));
    expect(types(refuse(running, { certain: true }))).toEqual(['voucher.refused']);
  });
});

describe('a confirmed voucher', () => {
  it('has five working days for the contract', () => expect(dueAt(confirmed)).toBe('2026-09-09T18:59:59.999999Z'));
  it('is extended once, by 30 calendar days', () => {
    const extended = after(confirmed, (state) => extend(state, { now: at('2026-09-03T05:00'), policy }));
    expect(dueAt(extended)).toBe('2026-10-09T18:59:59.999999Z');
    expect(() => extend(extended, { now: at('2026-09-04T05:00'), policy })).toThrow(refused('voucher.extended-already'));
  });
  it('lapses for want of a contract', () =>
    expect(lapse(confirmed, { now: at('2026-09-10T05:00') })).toMatchObject([{ type: 'voucher.lapsed', data: { term: 'contract' } }]));
  it('does not lapse once both have signed, and does if that contract comes to nothing', () => {
    const signed = after(
      confirmed,
      (state) => noteSignature(state, { voucherId: 'vch_1', contractId: 'con_1', party: 'guardian' }),
      (state) => noteSignature(state, { voucherId: 'vch_1', contractId: 'con_1', party: 'kindergarten' }),
    );
    expect(dueAt(signed)).toBeUndefined();
    expect(dueAt(after(signed, dropping('guardian', at('2026-09-03T05:00'))))).toBe('2026-09-09T18:59:59.999999Z');
  });
  it('is not refused once both have signed: leaving is what ends a contract', () => {
    const half = after(confirmed, signing('guardian'));
    expect(types(refuse(half, { certain: true }))).toEqual(['voucher.refused']);
    expect(() => refuse(after(half, signing('kindergarten')), { certain: true })).toThrow(refused('voucher.contract-signed'));
  });
  it('has its term anew when both have signed and the seat was lost, never a shorter one', () => {
    const both = after(confirmed, signing('guardian'), signing('kindergarten'));
    const lost = after(both, dropping('seat-lost', at('2026-09-11T05:00')));
    expect(dueAt(lost)).toBe('2026-09-18T18:59:59.999999Z');
    expect(dueAt(after(both, dropping('seat-lost', at('2026-09-02T06:00'))))).toBe('2026-09-09T18:59:59.999999Z');
    expect(dueAt(after(both, dropping('voucher-ended', at('2026-09-11T05:00'))))).toBe('2026-09-09T18:59:59.999999Z');
    expect(dueAt(after(confirmed, signing('guardian'), dropping('seat-lost', at('2026-09-11T05:00'))))).toBe('2026-09-09T18:59:59.999999Z');
  });
  it('hears nothing of a signature told after its contract came to nothing', () => {
    const void_ = after(confirmed, dropping('guardian', at('2026-09-03T05:00')));
    expect(signing('guardian')(void_)).toEqual([]);
    expect(dropping('guardian', at('2026-09-04T05:00'))(void_)).toEqual([]);
    expect(types(signing('guardian', 'con_2')(void_))).toEqual(['voucher.signature-noted']);
    expect(
      dropSignatures(confirmed, { voucherId: 'vch_0', contractId: 'con_1', cause: 'guardian' }, { now: at('2026-09-03T05:00'), policy }),
    ).toEqual([]);
    const many = Array.from({ length: CANCELLED_KEPT_MAX + 3 }, (_, n) => dropping('guardian', at('2026-09-03T05:00'), `con_${n}`));
    expect(after(confirmed, ...many)).toHaveProperty('cancelled.length', CANCELLED_KEPT_MAX);
  });
  it('one signature, or two on different contracts, do not stop the term', () => {
    const half = after(
      confirmed,
      (state) => noteSignature(state, { voucherId: 'vch_1', contractId: 'con_1', party: 'guardian' }),
      (state) => noteSignature(state, { voucherId: 'vch_1', contractId: 'con_2', party: 'kindergarten' }),
    );
    expect(dueAt(half)).toBe('2026-09-09T18:59:59.999999Z');
  });
  it('is taken up by an enrolment under its own number only', () => {
    expect(types(takeUp(confirmed, contract))).toEqual(['voucher.taken-up']);
    expect(() => takeUp(confirmed, { ...contract, voucherId: 'vch_0' })).toThrow(refused('voucher.not-confirmed'));
  });
});

describe('a voucher in use', () => {
  it('moves with the child, once', () => {
    const transfer = { voucherId: 'vch_1', fromKindergartenId: 'kdg_1', toKindergartenId: 'kdg_2', on: '2026-10-15' as LocalDate };
    const moved = after(inUse, (state) => move(state, transfer));
    expect(moved).toMatchObject({ phase: 'in-use', kindergartenId: 'kdg_2' });
    expect(move(moved, transfer)).toEqual([]);
  });
  it('ends when the child leaves, and a new turn gives a new one', () => {
    const ended = after(inUse, (state) => end(state, { voucherId: 'vch_1', lastDay: '2026-12-31' as LocalDate, reason: 'guardian' }));
    expect(ended).toMatchObject({ phase: 'ended', lastDay: '2026-12-31' });
    expect(types(offer(ended, { ...turn, voucherId: 'vch_2', iterationId: 'itr_2' }))).toEqual(['voucher.offered']);
  });
  it.each(['age', 'school', 'guardian', 'long-absence', 'false-data', 'moved-away', 'death'] as const)(
    'ends for %s, is accounted for, and pays no day more',
    (reason) => {
      const ended = after(inUse, (state) => end(state, { voucherId: 'vch_1', lastDay: '2026-12-31' as LocalDate, reason }));
      expect(ended).toMatchObject({ phase: 'ended', reason, lastDay: '2026-12-31', closed: { ended: 1 } });
      expect(unbalanced(ended)).toBeUndefined();
      expect(dueAt(ended)).toBeUndefined();
    },
  );
  it('ends on another day when the leave day is changed, and is counted once', () => {
    const leaving = { voucherId: 'vch_1', lastDay: '2026-12-31' as LocalDate, reason: 'guardian' as const };
    const ended = after(inUse, (state) => end(state, leaving));
    expect(end(ended, leaving)).toEqual([]);
    const sooner = after(ended, (state) => end(state, { ...leaving, lastDay: '2026-12-20' as LocalDate }));
    expect(sooner).toMatchObject({ lastDay: '2026-12-20', closed: { ended: 1 } });
    expect(unbalanced(sooner)).toBeUndefined();
  });
  it('is the only one that moves or ends: what is told too early is told again', () => {
    for (const state of [offered, confirmed]) expect(isStillToBeTakenUp(state, 'vch_1')).toBe(true);
    expect(isStillToBeTakenUp(confirmed, 'vch_0')).toBe(false);
    for (const state of [initial, inUse]) expect(isStillToBeTakenUp(state, 'vch_1')).toBe(false);
  });
  it('cannot be refused any more', () => expect(() => refuse(inUse, { certain: true })).toThrow(refused('voucher.not-refusable')));
});

describe('whatever is asked in whatever order (V1)', () => {
  const ids = fc.constantFrom('vch_1', 'vch_2', 'vch_3');
  const days = fc.integer({ min: 1, max: 28 }).map((day) => at(`2026-09-${String(day).padStart(2, '0')}T05:00`));
  const command: fc.Arbitrary<(state: VoucherState) => VoucherFact[]> = fc.oneof(
    ids.map((voucherId) => (state: VoucherState) => offer(state, { ...turn, voucherId })),
    fc.tuple(ids, days).map(
      ([voucherId, noticeAt]) =>
        (state: VoucherState) =>
          startTerm(state, { voucherId, noticeAt }, { policy }),
    ),
    days.map((now) => (state: VoucherState) => confirm(state, { now, policy })),
    days.map((now) => (state: VoucherState) => extend(state, { now, policy })),
    days.map((now) => (state: VoucherState) => lapse(state, { now })),
    fc.constant((state: VoucherState) => refuse(state, { certain: true })),
    fc.tuple(ids, fc.constantFrom('guardian' as const, 'kindergarten' as const)).map(
      ([voucherId, party]) =>
        (state: VoucherState) =>
          noteSignature(state, { voucherId, contractId: 'con_1', party }),
    ),
    fc.tuple(ids, days).map(
      ([voucherId, now]) =>
        (state: VoucherState) =>
          dropSignatures(state, { voucherId, contractId: 'con_1', cause: 'seat-lost' }, { now, policy }),
    ),
    ids.map((voucherId) => (state: VoucherState) => takeUp(state, { ...contract, voucherId })),
    ids.map((voucherId) => (state: VoucherState) => end(state, { voucherId, lastDay: '2026-12-31' as LocalDate, reason: 'age' })),
  );

  it('at most one voucher is open and every issued one is accounted for', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let state = initial;
        for (const decide of commands) {
          try {
            state = decide(state).reduce(evolve, state);
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
          }
          expect(unbalanced(state)).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
