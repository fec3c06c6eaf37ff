import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { VOUCHER_ENDINGS } from '@kezek/contracts';
import { type Instant, type LocalDate, parseRegionPolicy, resolveIncludes } from '@kezek/domain';
import { parse } from 'yaml';
import { unbalanced, unfunded } from '../invariants.js';
import { certify } from './certificate.js';
import { confirm, end, lapse, noteContract, noteSignature, noteWaiting, offer, refuse, startTerm, takeUp } from './decide.js';
import { type EndingReason, decideEnding, endByDepartment } from './ending.js';
import { type VoucherFact, type VoucherState, evolve, initial } from './facts.js';
import { dueAt, passTime } from './next.js';

const regions = join(__dirname, '../../../../deploy/regions');
const read = (file: string): unknown => parse(readFileSync(join(regions, file), 'utf8'));
const policy = parseRegionPolicy(resolveIncludes(read('zhetysu.yaml'), read).document);
const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
const now = at('2026-09-02T05:00');
const given = { now, policy };
/** Ten working days after the second of September. */
const DECIDE_BY = '2026-09-16T18:59:59.999999Z';
// Over the age to attend on the day of the decision, so that every reason may be said.
const turn = {
  ...{ voucherId: 'vch_1', childId: 'chd_1', guardianId: 'gdn_1', applicationId: 'app_1', iterationId: 'itr_1', category: 3 },
  placement: {
    ...{ districtId: 'taldykorgan', settlementId: 'taldykorgan', birthDate: '2019-05-04', ageGroup: 5, languages: ['kk'] },
    kinds: ['state' as const],
  },
  offeredAt: at('2026-09-01T04:00'),
};
type Step = (state: VoucherState) => VoucherFact[];
const after = (state: VoucherState, ...steps: Step[]): VoucherState =>
  steps.reduce((before, step) => step(before).reduce(evolve, before), state);
const refused = (code: string) => expect.objectContaining({ code });
const contract = { voucherId: 'vch_1', contractId: 'con_1', kindergartenId: 'kdg_1' };

const offered = after(initial, (state) => offer(state, turn));
const noticed = after(offered, (state) => startTerm(state, { voucherId: 'vch_1', noticeAt: at('2026-09-01T05:00') }, { policy }));
const choosing = after(
  noticed,
  (state) => confirm(state, given),
  (state) => certify(state, { ...given, number: 'TLD-11111-11111-11', slot: 17 }),
);
const waiting = after(choosing, (state) => noteWaiting(state, { entryId: 'wte_1', waiting: true }));
const pending = after(choosing, (state) => noteContract(state, contract));
const signed = after(
  pending,
  (state) => noteSignature(state, { ...contract, party: 'guardian' }),
  (state) => noteSignature(state, { ...contract, party: 'kindergarten' }),
);
const taken = (from: string) => after(signed, (state) => takeUp(state, { ...contract, from: from as LocalDate }));
const STATES = { offered, noticed, choosing, waiting, pending, signed, inUse: taken('2026-09-01'), notYetCome: taken('2026-09-07') };

const says =
  (reason: EndingReason, by = 'stf_1') =>
  (state: VoucherState) =>
    endByDepartment(state, { reason, by }, given);
const decides =
  (agrees: boolean, by = 'stf_2') =>
  (state: VoucherState) =>
    decideEnding(state, { agrees, by }, given);
/** By as many people as it needs. */
const ends = (state: VoucherState, reason: EndingReason): VoucherState =>
  reason === 'false-data' ? after(state, says(reason), decides(true)) : after(state, says(reason));

const everyCase = Object.entries(STATES).flatMap(([name, state]) => VOUCHER_ENDINGS.map((reason) => [name, reason, state] as const));

describe('the department ends a voucher', () => {
  it.each(everyCase)('that is %s, for %s', (name, reason, state) => {
    const ended = ends(state, reason);
    expect(ended).toMatchObject({ phase: 'ended', reason, closed: { ended: 1 } });
    expect(unbalanced(ended)).toBeUndefined();
    expect(dueAt(ended, policy)).toBeUndefined();
    expect(ended).not.toHaveProperty('ending');
    expect(ended.takenBack).toEqual(name === 'offered' || name === 'noticed' ? undefined : [17]);
    expect(after(ended, (over) => offer(over, { ...turn, voucherId: 'vch_2', iterationId: 'itr_2' })).phase).toBe('offered');
  });

  it('and says who did, and that nothing of it was used', () => {
    expect(says('death')(pending)).toMatchObject([
      { type: 'voucher.ended', data: { reason: 'death', by: 'stf_1', neverUsed: true, lastDay: '2026-09-02', districtId: 'taldykorgan' } },
    ]);
    const [used] = says('death')(STATES.inUse);
    expect(used).toMatchObject({ data: { lastDay: '2026-09-02', by: 'stf_1' } });
    expect(used?.data).not.toHaveProperty('neverUsed');
    // Enrolled for the seventh, the child never came.
    expect(says('death')(STATES.notYetCome)).toMatchObject([{ data: { lastDay: '2026-09-06' } }]);
  });

  it('for age only after the last day of the school year that finds it too old', () => {
    const placement = { ...turn.placement, birthDate: '2023-05-04' };
    const young = after(initial, (state) => offer(state, { ...turn, placement }));
    expect(() => says('age')(young)).toThrow(expect.objectContaining({ code: 'voucher.not-over-age', params: { until: '2029-08-31' } }));
  });

  it('once, and none that is over', () => {
    expect(says('school')(ends(choosing, 'school'))).toEqual([]);
    expect(() => says('death')(ends(choosing, 'school'))).toThrow(refused('voucher.not-open'));
    expect(() => says('death')(after(noticed, (state) => refuse(state, { certain: true })))).toThrow(refused('voucher.not-open'));
    expect(() => says('death')(after(noticed, (state) => lapse(state, { now: at('2026-10-01T05:00') })))).toThrow(
      refused('voucher.not-open'),
    );
    expect(() => says('death')(initial)).toThrow(refused('voucher.none'));
  });

  it('and what was told late of its contract brings nothing back', () => {
    const ended = ends(signed, 'school');
    expect(after(ended, (state) => noteSignature(state, { ...contract, party: 'guardian' }))).toEqual(ended);
    expect(end(ended, { voucherId: 'vch_1', lastDay: '2026-09-06' as LocalDate, reason: 'school' })).toEqual([]);
  });
});

describe('false data', () => {
  const proposed = after(pending, says('false-data'));

  it('are said by one person and decided by another, and the voucher stays meanwhile', () => {
    const ending = { reason: 'false-data', by: 'stf_1', proposedAt: now, decideBy: DECIDE_BY };
    expect(proposed).toMatchObject({ phase: 'confirmed', ending });
    expect(() => decides(true, 'stf_1')(proposed)).toThrow(refused('voucher.ending-same-person'));
    expect(() => decides(false, 'stf_1')(proposed)).toThrow(refused('voucher.ending-same-person'));
    expect(decides(true)(proposed)).toMatchObject([{ data: { reason: 'false-data', by: 'stf_2', proposedBy: 'stf_1', neverUsed: true } }]);
  });
  it('are not proposed twice, nor decided before', () => {
    expect(() => says('false-data', 'stf_3')(proposed)).toThrow(refused('voucher.ending-proposed'));
    expect(() => decides(true)(pending)).toThrow(refused('voucher.ending-not-proposed'));
  });
  it('may be found true: the voucher is as it was, and may be looked at anew', () => {
    const kept = after(proposed, decides(false));
    expect(kept).toEqual(pending);
    expect(says('false-data')(kept)).toHaveLength(1);
  });
  it('are still to be decided after the child came', () => {
    const came = after(after(signed, says('false-data')), (state) => takeUp(state, { ...contract, from: '2026-09-01' as LocalDate }));
    expect(after(came, decides(true))).toMatchObject({ phase: 'ended', kindergartenId: 'kdg_1' });
  });
  it('are said to be late once, and are still to be decided', () => {
    const young = { ...turn, placement: { ...turn.placement, birthDate: '2023-05-04' } };
    const inUse = after(
      initial,
      (state) => offer(state, young),
      (state) => confirm(state, given),
      (state) => takeUp(state, { ...contract, from: '2026-09-01' as LocalDate }),
    );
    const came = after(inUse, says('false-data'));
    expect(dueAt(came, policy)).toBe(DECIDE_BY);
    expect(passTime(came, { policy, now: at('2026-09-16T18:59') })).toEqual([]);
    const facts = passTime(came, { policy, now: at('2026-09-16T19:00') });
    expect(facts).toMatchObject([{ type: 'voucher.ending-overdue', data: { districtId: 'taldykorgan', decideBy: DECIDE_BY } }]);
    const late = facts.reduce(evolve, came);
    expect(passTime(late, { policy, now: at('2026-10-16T19:00') })).toEqual([]);
    expect(dueAt(late, policy)).toBe(dueAt(inUse, policy));
    expect(after(late, decides(false))).toEqual(inUse);
    expect(after(late, decides(true))).toMatchObject({ phase: 'ended', reason: 'false-data' });
  });
  it('that were said of the application are said of the voucher too, with the same term', () => {
    const ending = { by: 'stf_1', proposedAt: at('2026-08-28T05:00'), decideBy: at('2026-09-11T18:59') };
    const [, said] = offer(initial, turn, ending);
    expect(said).toMatchObject({ type: 'voucher.ending-proposed', data: { ...ending, reason: 'false-data', fromApplication: true } });
    const suspected = after(initial, (state) => offer(state, turn, ending));
    expect(suspected).toEqual({ ...offered, ending: { ...ending, reason: 'false-data' } });
    expect(offer(suspected, turn, ending)).toEqual([]);
    expect(() => decides(true, 'stf_1')(suspected)).toThrow(refused('voucher.ending-same-person'));
  });
  it('do not outlive the voucher', () => {
    const lapsed = after(proposed, (state) => lapse(state, { now: at('2026-10-01T05:00') }));
    expect(lapsed.phase).toBe('lapsed');
    expect(lapsed).not.toHaveProperty('ending');
    expect(after(proposed, says('death'))).toMatchObject({ phase: 'ended', reason: 'death' });
  });
});

it('V1 and V1-M hold whatever is said, in any order', () => {
  const steps: Step[] = [
    ...VOUCHER_ENDINGS.map((reason) => says(reason)),
    decides(true),
    decides(false),
    (state) => offer(state, { ...turn, voucherId: `vch_${state.issued + 1}`, iterationId: `itr_${state.issued + 1}` }),
    (state) => confirm(state, given),
    (state) =>
      takeUp(state, { ...contract, voucherId: state.phase === 'none' ? '' : state.offer.voucherId, from: '2026-09-07' as LocalDate }),
    (state) => refuse(state, { certain: true }),
  ];
  fc.assert(
    fc.property(fc.array(fc.nat(steps.length - 1), { maxLength: 30 }), (chosen) => {
      let state = initial;
      for (const index of chosen) {
        try {
          state = after(state, steps[index]!);
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
        expect(unbalanced(state)).toBeUndefined();
        if (state.phase === 'none') continue;
        const open = ['offered', 'confirmed', 'in-use'].includes(state.phase);
        expect(unfunded(state, { districtId: 'taldykorgan', phase: open ? 'open' : 'released' })).toBeUndefined();
      }
    }),
  );
});
