import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type Instant, type LocalDate, addDays, parseRegionPolicy, resolveIncludes } from '@kezek/domain';
import { parse } from 'yaml';
import { unbalanced, unfunded } from '../invariants.js';
import { endByAge } from './age.js';
import { certify } from './certificate.js';
import {
  confirm,
  dropSignatures,
  end,
  extend,
  lapse,
  move,
  noteContract,
  noteSignature,
  offer,
  refuse,
  startTerm,
  takeUp,
} from './decide.js';
import { type VoucherFact, type VoucherState, districtOf, districtsOf, evolve, initial } from './facts.js';
import { dueAt, nextOf, passTime, stageOf } from './next.js';
import { resume, suspend } from './suspension.js';

const regions = join(__dirname, '../../../../deploy/regions');
const read = (file: string): unknown => parse(readFileSync(join(regions, file), 'utf8'));
const policy = parseRegionPolicy(resolveIncludes(read('zhetysu.yaml'), read).document);

const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
const day = (text: string): LocalDate => text as LocalDate;
const turn = {
  voucherId: 'vch_1',
  number: 'TLD-7K3Q4-9XHMT-2C',
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
const after = (state: VoucherState, ...decisions: ((state: VoucherState) => VoucherFact[])[]): VoucherState =>
  decisions.reduce((before, decide) => decide(before).reduce(evolve, before), state);
const refused = (code: string) => expect.objectContaining({ code });

const now = at('2026-09-02T05:00');
const offered = after(initial, (state) => offer(state, turn));
const running = after(offered, (state) => startTerm(state, { voucherId: 'vch_1', noticeAt: at('2026-09-01T05:00') }, { policy }));
const confirmed = after(running, (state) => confirm(state, { now, policy }));
const contract = { voucherId: 'vch_1', contractId: 'con_1', kindergartenId: 'kdg_1' };
const inUse = after(confirmed, (state) => takeUp(state, { ...contract, from: day('2026-09-07') }));
const october = at('2026-10-01T05:00');
const illness = { reason: 'illness' as const, from: day('2026-10-05'), until: day('2026-10-20'), documentId: 'doc_1' };
const suspended = after(inUse, (state) => suspend(state, illness, { now: october, policy }));
const on = (today: string) => ({ today: day(today), policy });

describe('the same turn', () => {
  it('told again finds its voucher, whatever id it was drawn', () =>
    expect(offer(offered, { ...turn, voucherId: 'vch_other', number: 'TLD-00000-00000-00' })).toEqual([]));
});

describe('what comes next', () => {
  const signed = after(
    confirmed,
    (state) => noteContract(state, contract),
    (state) => noteSignature(state, { ...contract, party: 'guardian' }),
  );
  const both = after(signed, (state) => noteSignature(state, { ...contract, party: 'kindergarten' }));
  const moving = after(inUse, (state) => noteContract(state, { ...contract, contractId: 'con_2', kindergartenId: 'kdg_2' }));
  it.each([
    ['an offer nobody has heard of', offered, 'offered', { what: 'term-starts' }],
    ['an offer', running, 'offered', { at: '2026-09-03T18:59:59.999999Z', what: 'lapses-unconfirmed' }],
    ['a confirmed voucher', confirmed, 'choosing', { at: '2026-09-09T18:59:59.999999Z', what: 'lapses-without-contract' }],
    ['a contract to sign', signed, 'contract-pending', { at: '2026-09-09T18:59:59.999999Z', what: 'lapses-without-contract' }],
    ['a contract both signed', both, 'contract-pending', { what: 'attends' }],
    ['use', inUse, 'in-use', { at: '2029-08-31T18:59:59.999999Z', what: 'ends-by-age' }],
    ['a suspension to come', suspended, 'in-use', { at: '2026-10-04T19:00:00.000000Z', what: 'suspends' }],
    ['a move', moving, 'moving', { what: 'moves' }],
  ] as const)('of %s', (_what, state, stage, next) => {
    expect(stageOf(state, day('2026-10-01'))).toBe(stage);
    expect(nextOf(state, on('2026-10-01'))).toEqual(next);
  });
  it('of a suspension that runs', () => {
    expect(stageOf(suspended, day('2026-10-05'))).toBe('suspended');
    expect(nextOf(suspended, on('2026-10-05'))).toEqual({ at: '2026-10-20T18:59:59.999999Z', what: 'resumes' });
  });
  it('a contract that came to nothing gives the family its choice back', () => {
    const dropped = after(signed, (state) => dropSignatures(state, { ...contract, cause: 'kindergarten' }, { now, policy }));
    expect(stageOf(dropped, day('2026-09-03'))).toBe('choosing');
    expect(noteContract(dropped, contract)).toEqual([]);
  });
  it('a move that came to nothing leaves the child where it is, and one carried out goes on with the new contract', () => {
    const second = { voucherId: 'vch_1', contractId: 'con_2' };
    const stayed = after(moving, (state) => dropSignatures(state, { ...second, cause: 'guardian' }, { now, policy }));
    expect(stayed).toEqual(inUse);
    const moved = { voucherId: 'vch_1', fromKindergartenId: 'kdg_1', toKindergartenId: 'kdg_2', on: day('2026-10-15') };
    expect(after(moving, (state) => move(state, moved))).toMatchObject({ phase: 'in-use', contractId: 'con_2', kindergartenId: 'kdg_2' });
  });
});

describe('a suspension', () => {
  it('ends by itself after its last day, once', () => {
    expect(passTime(suspended, { now: at('2026-10-20T18:59'), policy })).toEqual([]);
    const facts = passTime(suspended, { now: at('2026-10-20T19:00'), policy });
    expect(facts).toMatchObject([{ type: 'voucher.resumed', data: { lastDay: '2026-10-20', cause: 'term' } }]);
    const resumed = facts.reduce(evolve, suspended);
    expect(passTime(resumed, { now: at('2026-10-20T19:00'), policy })).toEqual([]);
    expect(dueAt(resumed, policy)).toBe('2029-08-31T18:59:59.999999Z');
  });
  it('ends when the child comes again, and asked for twice is one', () => {
    expect(resume(suspended, { now: at('2026-10-10T05:00'), policy })).toMatchObject([
      { data: { lastDay: '2026-10-09', cause: 'guardian' } },
    ]);
    expect(resume(inUse, { now: october, policy })).toEqual([]);
    expect(suspend(suspended, illness, { now: october, policy })).toEqual([]);
  });
  it.each([
    ['voucher.suspended-already', suspended, { until: day('2026-10-21') }],
    ['voucher.not-in-use', confirmed, {}],
    ['voucher.suspension-days-invalid', inUse, { from: day('2026-09-30') }],
    ['voucher.suspension-days-invalid', inUse, { until: day('2026-10-04') }],
    ['voucher.suspension-too-long', inUse, { until: addDays(illness.from, 60) }],
    ['voucher.suspension-needs-document', inUse, { documentId: undefined }],
  ])('is refused: %s', (code, state, change) => {
    const asked = { ...illness, ...change } as typeof illness;
    expect(() => suspend(state, asked, { now: october, policy })).toThrow(refused(code));
  });
  it('may be as long as the region allows', () =>
    expect(suspend(inUse, { ...illness, until: addDays(illness.from, 59) }, { now: october, policy })).toHaveLength(1));
});

describe('the age to leave at', () => {
  it('ends the voucher after the last school year, not on the birthday', () => {
    expect(endByAge(inUse, { now: at('2029-05-05T05:00'), policy })).toEqual([]);
    expect(endByAge(inUse, { now: at('2029-08-31T18:59'), policy })).toEqual([]);
    const facts = passTime(suspended, { now: at('2029-08-31T19:00'), policy });
    expect(facts).toMatchObject([{ type: 'voucher.ended', data: { lastDay: '2029-08-31', reason: 'age' } }]);
    const ended = facts.reduce(evolve, suspended);
    // What enrolment then tells is the same ending.
    expect(end(ended, { voucherId: 'vch_1', lastDay: day('2029-08-31'), reason: 'age' })).toEqual([]);
  });
});

describe('a certificate', () => {
  const certifying = (slot: number) => (state: VoucherState) => certify(state, { now, policy, number: 'TLD-11111-11111-11', slot });
  const certified = after(confirmed, certifying(17));
  it('has the voucher’s number, and holds to the last day by age', () => {
    const certificate = { number: 'TLD-7K3Q4-9XHMT-2C', slot: 17, validFrom: '2026-09-02', validUntil: '2029-08-31' };
    expect(certified).toMatchObject({ certificate });
    expect(certify(certified, { now, policy, number: '', slot: 18 })).toEqual([]);
  });
  it('gives a number to a voucher of an earlier release', () => {
    const { number: _, ...old } = turn;
    const before = after(
      initial,
      (state) => offer(state, old),
      (state) => confirm(state, { now, policy }),
    );
    expect(after(before, certifying(3))).toMatchObject({ certificate: { number: 'TLD-11111-11111-11' } });
  });
  it('goes along into use', () =>
    expect(after(certified, (state) => takeUp(state, { ...contract, from: day('2026-09-07') }))).toMatchObject({
      certificate: { slot: 17 },
    }));
  it('is for confirmed vouchers alone', () => {
    expect(() => certifying(1)(initial)).toThrow(refused('voucher.none'));
    expect(() => certifying(1)(running)).toThrow(refused('voucher.not-certifiable'));
  });
  it('is taken back with its voucher, and stays so through the next ones', () => {
    const over = after(certified, (state) => refuse(state, { certain: true }));
    expect(over.takenBack).toEqual([17]);
    const again = after(over, (state) => offer(state, { ...turn, voucherId: 'vch_2', iterationId: 'itr_2' }));
    expect(again.takenBack).toEqual([17]);
  });
});

describe('whatever happens to a voucher', () => {
  const moments = fc.integer({ min: 0, max: 1_500 }).map((days) => `${addDays(day('2026-09-01'), days)}T05:00:00.000000Z` as Instant);
  const steps: ((state: VoucherState, when: Instant, slot: number) => VoucherFact[])[] = [
    (state, when, slot) => offer(state, { ...turn, voucherId: `vch_${slot}`, iterationId: `itr_${slot}`, offeredAt: when }),
    (state, when) => confirm(state, { now: when, policy }),
    (state, when, slot) => certify(state, { now: when, policy, number: 'TLD-11111-11111-11', slot }),
    (state) => refuse(state, { certain: true }),
    (state, when) => extend(state, { now: when, policy }),
    (state, when) => lapse(state, { now: when }),
    (state, when) => passTime(state, { now: when, policy }),
    (state, when) => takeUp(state, { ...contract, voucherId: idOf(state), from: policy.localDateOf(when) }),
    (state, when) => suspend(state, { ...illness, from: policy.localDateOf(when), until: policy.localDateOf(when) }, { now: when, policy }),
    (state, when) => resume(state, { now: when, policy }),
    (state, when) => end(state, { voucherId: idOf(state), lastDay: policy.localDateOf(when), reason: 'guardian' }),
  ];
  const idOf = (state: VoucherState): string => (state.phase === 'none' ? '' : state.offer.voucherId);

  it('V1 holds, a certificate is either in force or taken back, and time that passed leaves nothing due', () => {
    const plan = fc.array(fc.tuple(fc.nat(steps.length - 1), moments), { maxLength: 40 });
    fc.assert(
      fc.property(plan, (chosen) => {
        let state = initial;
        const given: number[] = [];
        for (const [slot, [index, when]] of chosen.entries()) {
          try {
            const facts = steps[index]!(state, when, slot);
            given.push(...facts.flatMap((fact) => (fact.type === 'voucher.certified' ? [fact.data.slot] : [])));
            state = facts.reduce(evolve, state);
          } catch (error) {
            expect(error).toHaveProperty('code');
          }
        }
        expect(unbalanced(state)).toBeUndefined();
        const live = 'certificate' in state && state.certificate !== undefined ? [state.certificate.slot] : [];
        expect([...(state.takenBack ?? []), ...live].sort()).toEqual(given.sort());
        const late = '2040-01-01T00:00:00.000000Z' as Instant;
        for (let turns = 0; turns < 3; turns += 1) state = passTime(state, { now: late, policy }).reduce(evolve, state);
        expect(dueAt(state, policy)).toBeUndefined();
      }),
    );
  });
});

describe('a voucher that is taken to another district', () => {
  const whose = { voucherId: 'vch_1', childId: 'chd_1', guardianId: 'gdn_1' };
  const contract = { voucherId: 'vch_1', contractId: 'con_1', kindergartenId: 'kdg_1', from: day('2026-09-15') };
  const confirmed: VoucherFact[] = [
    { type: 'voucher.offered', data: turn },
    { type: 'voucher.term-started', data: { ...whose, noticeAt: at('2026-09-01T05:00'), confirmBy: at('2026-09-03T18:59') } },
    { type: 'voucher.confirmed', data: { ...whose, contractBy: at('2026-09-10T18:59') } },
  ];
  const given = (facts: VoucherFact[]): VoucherState => facts.reduce(evolve, initial);
  const tekeli = { contractId: 'con_2', fromDistrictId: 'taldykorgan', toDistrictId: 'tekeli', settlementId: 'tekeli', on: '2026-10-15' };
  const transfer = { voucherId: 'vch_1', fromKindergartenId: 'kdg_1', toKindergartenId: 'kdg_2', on: day('2026-10-15') };
  const inUse = given([...confirmed, ...takeUp(given(confirmed), contract)]);
  const moved = move(inUse, transfer, tekeli).reduce(evolve, inUse);

  it('is of the district that pays from the day on, and remembers the others', () => {
    expect(move(inUse, transfer, tekeli).map(({ type }) => type)).toEqual(['voucher.moved', 'voucher.district-moved']);
    expect(districtOf(moved as Exclude<VoucherState, { phase: 'none' }>)).toBe('tekeli');
    expect(districtsOf(moved)).toEqual([tekeli]);
    expect(unbalanced(moved)).toBeUndefined();
  });
  it('moves once, however often it is told', () => {
    expect(move(moved, transfer, tekeli)).toEqual([]);
  });
  it('ends in the district it is in', () => {
    const ended = end(moved, { voucherId: 'vch_1', lastDay: day('2026-12-01'), reason: 'guardian' });
    expect(ended).toMatchObject([{ type: 'voucher.ended', data: { districtId: 'tekeli' } }]);
    expect(districtsOf(ended.reduce(evolve, moved))).toEqual([tekeli]);
  });
  it('may be used in another district from the first day', () => {
    const first = { ...tekeli, contractId: 'con_1', on: '2026-09-15' };
    const facts = takeUp(given(confirmed), contract, first);
    expect(facts.map(({ type }) => type)).toEqual(['voucher.taken-up', 'voucher.district-moved']);
    expect(districtsOf(facts.reduce(evolve, given(confirmed)))).toEqual([first]);
  });
  it('stays where it is within its district', () => {
    expect(move(inUse, transfer).map(({ type }) => type)).toEqual(['voucher.moved']);
    expect(districtsOf(inUse)).toEqual([]);
  });
  it('is paid by the district it is in', () => {
    const money = (districtId: string) => unfunded(moved as Exclude<VoucherState, { phase: 'none' }>, { districtId, phase: 'open' });
    expect(money('tekeli')).toBeUndefined();
    expect(money('taldykorgan')).toContain('is of tekeli and holds money of taldykorgan');
  });
});
