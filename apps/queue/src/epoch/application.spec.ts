import { join } from 'node:path';
import { type Instant, type LocalDate } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { type ApplicationFact, type ApplicationState, evolve, initial } from '../application/facts.js';
import { announcePlaceChange, cancelPlaceChange, recategorise } from './application.js';
import type { PlanRow } from './plan.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const day = (text: string) => text as LocalDate;
const id = { applicationId: 'app_1', childId: 'chd_1' };
const placement = (birthDate: string) => ({
  ...{ districtId: 'tekeli', settlementId: 'tekeli', birthDate, ageGroup: 2 },
  languages: ['kk'],
  kinds: ['private' as const],
});
const submitted = (birthDate: string, category: number): ApplicationFact => ({
  type: 'queue.application-submitted',
  data: {
    ...id,
    guardianId: 'gdn_1',
    category,
    placement: placement(birthDate),
    submittedAt: '2026-01-05T04:00:00.000000Z',
    channel: 'web',
  },
});
const turn = (birthDate: string): ApplicationFact => ({
  type: 'queue.turn-given',
  data: {
    ...id,
    ...{ guardianId: 'gdn_1', iterationId: 'itr_tekeli.1', category: 19, ordinal: 1 },
    placement: placement(birthDate),
    submittedAt: '2026-01-05T04:00:00.000000Z',
  },
});
const given = (...facts: ApplicationFact[]): ApplicationState => facts.reduce(evolve, initial);
const update = { epochId: 'epc_tekeli.1', on: day('2026-06-30'), policy };
const row: PlanRow = { applicationId: 'app_1', from: { category: 19, place: 8 }, to: { category: 18, place: 3 }, reason: 'age' };
const announcement = { epochId: 'epc_tekeli.1', effectiveOn: day('2026-06-30'), row };

const waiting = given(submitted('2023-08-30', 19));
const dataOf = (facts: readonly ApplicationFact[]) => facts[0]?.data;

describe('an application that waits', () => {
  it('is told once what an announced epoch means for it', () => {
    const told = announcePlaceChange(waiting, announcement);
    expect(told).toEqual([
      {
        type: 'queue.place-change-announced',
        data: { ...id, guardianId: 'gdn_1', epochId: 'epc_tekeli.1', effectiveOn: '2026-06-30', from: row.from, to: row.to, reason: 'age' },
      },
    ]);
    const after = told.reduce(evolve, waiting);
    expect(announcePlaceChange(after, announcement)).toEqual([]);
    expect(announcePlaceChange(after, { ...announcement, epochId: 'epc_tekeli.2' })).toHaveLength(1);
  });

  it.each<[string, ApplicationState, Partial<PlanRow>]>([
    ['another application', waiting, { applicationId: 'app_2' }],
    ['one for which nothing changes', waiting, { reason: undefined as never }],
    ['one with a turn', given(submitted('2023-08-30', 19), turn('2023-08-30')), {}],
  ])('%s is told nothing', (_what, state, over) => {
    expect(announcePlaceChange(state, { ...announcement, row: { ...row, ...over } })).toEqual([]);
  });

  it('is told that its place stays where the epoch is cancelled, and once', () => {
    const told = announcePlaceChange(waiting, announcement).reduce(evolve, waiting);
    const facts = cancelPlaceChange(told, { epochId: 'epc_tekeli.1' });
    expect(facts).toEqual([
      {
        type: 'queue.place-change-cancelled',
        data: { ...id, guardianId: 'gdn_1', epochId: 'epc_tekeli.1', effectiveOn: announcement.effectiveOn },
      },
    ]);
    const after = facts.reduce(evolve, told);
    expect(after).toEqual(waiting);
    expect(cancelPlaceChange(after, { epochId: 'epc_tekeli.1' })).toEqual([]);
    expect(cancelPlaceChange(told, { epochId: 'epc_tekeli.2' })).toEqual([]);
    expect(cancelPlaceChange(given(submitted('2023-08-30', 19), turn('2023-08-30')), { epochId: 'epc_tekeli.1' })).toEqual([]);
  });

  it('moves with its reason, keeps its stamp, and is written to no second time', () => {
    const told = announcePlaceChange(waiting, announcement).reduce(evolve, waiting);
    const facts = recategorise(told, update);
    expect(dataOf(facts)).toEqual({
      ...id,
      ...{ from: 19, to: 18, cause: 'queue-update', statusClass: 'general', by: 'system' },
      ...{ epochId: 'epc_tekeli.1', reason: 'age', quiet: true },
    });
    expect(dataOf(recategorise(waiting, update))).toMatchObject({ quiet: false });
    const after = facts.reduce(evolve, told);
    expect(after).toMatchObject({ category: 18, submittedAt: '2026-01-05T04:00:00.000000Z' as Instant });
    expect(recategorise(after, update)).toEqual([]);
  });

  it('leaves when the child is six', () => {
    expect(recategorise(given(submitted('2020-06-30', 16)), update)).toEqual([
      { type: 'queue.application-withdrawn', data: { ...id, reason: 'age', epochId: 'epc_tekeli.1' } },
    ]);
  });
});

describe('an application that does not wait', () => {
  it('with an open turn follows in silence, and is left to its voucher when the child is six', () => {
    expect(dataOf(recategorise(given(submitted('2023-08-30', 19), turn('2023-08-30')), update))).toMatchObject({ to: 18, quiet: true });
    expect(recategorise(given(submitted('2020-06-30', 16), turn('2020-06-30')), update)).toEqual([]);
  });

  it('and may come back follows too; one that is over does not', () => {
    const lapsed: ApplicationFact = {
      type: 'queue.application-inactivated',
      data: { ...id, cause: 'not-confirmed', restorableUntil: '2026-07-20T18:59:59.999999Z' },
    };
    const inactive = given(submitted('2023-08-30', 19), turn('2023-08-30'), lapsed);
    expect(dataOf(recategorise(inactive, update))).toMatchObject({ from: 19, to: 18 });
    const over = given(submitted('2023-08-30', 19), { type: 'queue.application-withdrawn', data: { ...id, reason: 'guardian' } });
    expect(recategorise(over, update)).toEqual([]);
    expect(recategorise(initial, update)).toEqual([]);
  });
});
