import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, type LocalDate, type RegionPolicy, parseRegionPolicy, resolveIncludes } from '@kezek/domain';
import { parse } from 'yaml';
import { endForAbsence, noteAbsence } from './absence.js';
import { confirm, noteContract, noteWaiting, offer, startTerm, takeUp } from './decide.js';
import { type VoucherFact, type VoucherState, evolve, initial } from './facts.js';
import { nextOf, stageOf } from './next.js';

const regions = join(__dirname, '../../../../deploy/regions');
const read = (file: string): unknown => parse(readFileSync(join(regions, file), 'utf8'));
const { document } = resolveIncludes(read('zhetysu.yaml'), read);
const policy = parseRegionPolicy(document);
/** A region where nobody has to decide. */
const strict = parseRegionPolicy(JSON.parse(JSON.stringify(document).replace('"value":"decide"', '"value":"end"')));

const now = '2026-11-04T05:00:00.000000Z' as Instant;
const today = '2026-11-04' as LocalDate;
const given = { now, policy };
const who = { voucherId: 'vch_1', childId: 'chd_1', guardianId: 'gdn_1' };
const place = { settlementId: 'tekeli', districtId: 'tekeli', birthDate: '2023-05-04', ageGroup: 3, languages: ['kk'], kinds: [] };
const turn = {
  ...who,
  applicationId: 'app_1',
  iterationId: 'itr_1',
  category: 3,
  placement: place,
  offeredAt: '2026-09-01T05:00:00.000000Z',
};
const contract = { contractId: 'con_1', kindergartenId: 'kdg_1' };
const after = (state: VoucherState, ...decisions: ((state: VoucherState) => VoucherFact[])[]): VoucherState =>
  decisions.reduce((before, decide) => decide(before).reduce(evolve, before), state);

const earlier = '2026-09-01T06:00:00.000000Z' as Instant;
const confirmed = after(
  initial,
  (state) => offer(state, turn),
  (state) => startTerm(state, { voucherId: 'vch_1', noticeAt: earlier }, { policy }),
  (state) => confirm(state, { now: earlier, policy }),
);
const inUse = after(confirmed, (state) => takeUp(state, { voucherId: 'vch_1', ...contract, from: '2026-09-07' as LocalDate }));
const absence = {
  ...who,
  ...contract,
  groupId: 'kdg_1.1',
  districtId: 'tekeli',
  since: '2026-10-05',
  lastDay: '2026-11-03',
  reachedOn: '2026-11-03',
};
const seen = (state: VoucherState, stage: 'warned' | 'reached' | 'over', under: RegionPolicy = policy) =>
  noteAbsence(state, { ...absence, stage }, { now, policy: under });
const warned = after(inUse, (state) => seen(state, 'warned'));
const reached = after(warned, (state) => seen(state, 'reached'));

describe('a child who does not come', () => {
  it('is warned of by the term that comes, told once', () => {
    expect(seen(warned, 'warned')).toEqual([]);
    expect(nextOf(warned, { today, policy })).toEqual({ at: '2026-11-03T18:59:59.999999Z', what: 'absence-reached' });
  });

  it('keeps its voucher until the department decides', () => {
    expect(reached.phase).toBe('in-use');
    expect(nextOf(reached, { today, policy })).toEqual({ what: 'absence-decided' });
    const ended = after(reached, (state) => endForAbsence(state, given));
    expect(ended).toMatchObject({ phase: 'ended', reason: 'long-absence', lastDay: today });
    expect(endForAbsence(ended, given)).toEqual([]);
  });

  it('loses it by itself where the region says so', () => {
    expect(after(warned, (state) => seen(state, 'reached', strict))).toMatchObject({ phase: 'ended', reason: 'long-absence' });
  });

  it.each([
    ['was only warned of', warned],
    ['came again', after(reached, (state) => seen(state, 'over'))],
    ['was never away', inUse],
  ])('keeps it for good if it %s', (_what, state) => {
    expect(() => endForAbsence(state, given)).toThrow(expect.objectContaining({ code: 'voucher.no-long-absence' }));
  });

  it('is nothing to a voucher of another time, or one that nobody uses', () => {
    expect(noteAbsence(inUse, { ...absence, voucherId: 'vch_0', stage: 'warned' }, given)).toEqual([]);
    expect(seen(confirmed, 'warned')).toEqual([]);
    expect(() => endForAbsence(confirmed, given)).toThrow(expect.objectContaining({ code: 'voucher.not-in-use' }));
    expect(() => endForAbsence(initial, given)).toThrow(expect.objectContaining({ code: 'voucher.none' }));
  });
});

describe('a family on waiting lists', () => {
  const wait = (state: VoucherState, entryId: string, waiting = true) => noteWaiting(state, { entryId, waiting });
  const waiting = after(
    confirmed,
    (state) => wait(state, 'wte_1'),
    (state) => wait(state, 'wte_2'),
  );

  it('waits while its term runs, and goes on choosing when it has left the last of them', () => {
    expect(stageOf(confirmed, today)).toBe('choosing');
    expect(stageOf(waiting, today)).toBe('waiting');
    expect(nextOf(waiting, { today, policy })).toMatchObject({ what: 'lapses-waiting', at: expect.any(String) });
    const one = after(waiting, (state) => wait(state, 'wte_1', false));
    expect(stageOf(one, today)).toBe('waiting');
    expect(
      stageOf(
        after(one, (state) => wait(state, 'wte_2', false)),
        today,
      ),
    ).toBe('choosing');
  });

  it('has a contract to sign once there is one', () => {
    expect(
      stageOf(
        after(waiting, (state) => noteContract(state, { voucherId: 'vch_1', ...contract })),
        today,
      ),
    ).toBe('contract-pending');
  });

  it('is noted once, and not of another voucher or of a child who attends', () => {
    expect(wait(waiting, 'wte_1')).toEqual([]);
    expect(wait(confirmed, 'wte_1', false)).toEqual([]);
    expect(noteWaiting(confirmed, { entryId: 'wte_1', waiting: true, voucherId: 'vch_0' })).toEqual([]);
    expect(wait(inUse, 'wte_1')).toEqual([]);
  });
});
