import fc from 'fast-check';
import { type Instant, type LocalDate, Rejection, type StatusClass, instantPlusMs } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import type { SnapshotApplication } from '@kezek/translog';
import {
  changeWishes,
  closeRestoreWindow,
  endPlacement,
  fulfil,
  giveTurn,
  lapse,
  noteSeat,
  refuse,
  restore,
  submit,
  updateCategory,
  verifyBenefit,
  withdraw,
  type Submit,
} from './decide.js';
import { type ApplicationFact, type ApplicationState, evolve, initial, isSeated } from './facts.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
const now = at('2026-09-01T04:00');
const today = { now, policy };

const asked: Submit = {
  applicationId: 'app_1',
  childId: 'chd_1',
  guardianId: 'gdn_1',
  birthDate: '2023-05-04',
  districtId: 'taldykorgan',
  settlementId: 'taldykorgan',
  languages: ['ru', 'kk'],
  kinds: ['private'],
  channel: 'web',
};
const turn = { applicationId: 'app_1', iterationId: 'itr_taldykorgan.1' };

type Step = (state: ApplicationState) => ApplicationFact[];
const after = (state: ApplicationState, ...steps: Step[]): ApplicationState =>
  steps.reduce((before, step) => step(before).reduce(evolve, before), state);
const types = (facts: ApplicationFact[]): string[] => facts.map((fact) => fact.type);
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });
const rejection = (run: () => unknown): Rejection => {
  try {
    run();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
  throw new Error('was not refused');
};

const submitted: Step = (state) => submit(state, asked, today);
const waiting = after(initial, submitted);
const seen = (state: ApplicationState): SnapshotApplication => {
  if (state.phase === 'none') throw new Error('nobody to see');
  const { applicationId, statusClass, category, submittedAt, placement } = state;
  const { settlementId, ageGroup, languages, kinds } = placement;
  return { applicationId, statusClass, category, submittedAt, settlementId, ageGroup, byAge: 'yes', languages, kinds };
};
const given: Step = (state) => giveTurn(state, { iterationId: turn.iterationId, ordinal: 7, seen: seen(state) });
const open = after(waiting, given);
const lapsed: Step = (state) => lapse(state, { ...turn, term: 'confirm' }, today);
const inactive = after(open, lapsed);

describe('without an application', () => {
  it('takes one: category by age and status, stamp of this moment, wishes in one order', () => {
    expect(waiting).toMatchObject({
      phase: 'waiting',
      statusClass: 'general',
      category: policy.at(now).categoryOf({ statusClass: 'general', birthDate: '2023-05-04' as never, districtId: 'taldykorgan' }).ordinal,
      submittedAt: now,
      placement: { languages: ['kk', 'ru'], kinds: ['private'], ageGroup: 3 },
    });
  });

  it('keeps stamp and class of one brought over from another queue', () => {
    const imported = { submittedAt: at('2024-02-01T03:00'), statusClass: 'priority' as const };
    expect(after(initial, (state) => submit(state, { ...asked, channel: 'import', imported }, today))).toMatchObject(imported);
    const ahead = { ...imported, submittedAt: at('2026-09-02T03:00') };
    expect(rejection(() => submit(initial, { ...asked, imported: ahead }, today)).code).toBe('queue.stamp-in-future');
  });

  it.each([
    ['an unknown district', { districtId: 'atlantis' }, 'domain.unknown-district'],
    ['a settlement of another district', { settlementId: 'karabulak' }, 'domain.unknown-settlement'],
    ['a kind that is none', { kinds: ['castle'] }, 'queue.kind-unknown'],
    ['a language nobody teaches in', { languages: ['kk', 'la'] }, 'queue.language-unknown'],
    ['no language', { languages: [] }, 'queue.languages-missing'],
    ['no kind', { kinds: [] }, 'queue.kinds-missing'],
    ['a birth date that does not exist', { birthDate: '2023-02-30' }, 'domain.date-does-not-exist'],
    ['a birth date tomorrow', { birthDate: '2026-09-02' }, 'queue.birth-date-in-future'],
    ['a child of six', { birthDate: '2020-09-01' }, 'domain.too-old'],
  ])('refuses %s', (_what, wrong, code) => {
    expect(rejection(() => submit(initial, { ...asked, ...wrong }, today)).code).toBe(code);
  });

  it('takes a child that is six tomorrow, and one born today by local time', () => {
    expect(types(submit(initial, { ...asked, birthDate: '2020-09-02' }, today))).toEqual(['queue.application-submitted']);
    const lateEvening = { policy, now: at('2026-09-01T20:30') };
    expect(types(submit(initial, { ...asked, birthDate: '2026-09-02' }, lateEvening))).toEqual(['queue.application-submitted']);
  });

  it.each<[string, Step]>([
    ['withdraw', (state) => withdraw(state, 'guardian')],
    ['restore', (state) => restore(state, now)],
    ['change wishes', (state) => changeWishes(state, asked, today)],
    ['verify a benefit', (state) => verifyBenefit(state, { statusClass: 'general', by: 'stf_1' }, today)],
  ])('has nothing to %s', (_what, step) => {
    expect(rejection(() => step(initial)).code).toBe('queue.application-not-found');
  });
});

describe('waiting', () => {
  it('refuses a second application and says where the first one is', () => {
    const error = rejection(() =>
      submit(waiting, { ...asked, applicationId: 'app_2', districtId: 'eskeldi', settlementId: 'karabulak' }, today),
    );
    expect(error).toEqual(refused('queue.second-application', { applicationId: 'app_1', districtId: 'taldykorgan' }));
  });

  it('changes wishes, and nothing where they are the same', () => {
    const changed = after(waiting, (state) => changeWishes(state, { languages: ['kk'], kinds: ['state'] }, today));
    expect(changed).toMatchObject({ phase: 'waiting', submittedAt: now, placement: { languages: ['kk'], kinds: ['state'] } });
    expect(changeWishes(waiting, { languages: ['kk', 'ru', 'kk'], kinds: ['private'] }, today)).toEqual([]);
  });

  it('moves to the category of a proved benefit and back to its old place without it', () => {
    const proved = after(waiting, (state) => verifyBenefit(state, { statusClass: 'priority', documentId: 'doc_1', by: 'stf_1' }, today));
    expect(proved).toMatchObject({ statusClass: 'priority', submittedAt: now });
    const ended = after(proved, (state) => verifyBenefit(state, { statusClass: 'general', by: 'stf_1' }, today));
    expect(ended).toEqual(waiting);
    expect(rejection(() => verifyBenefit(waiting, { statusClass: 'priority', by: 'stf_1' }, today)).code).toBe('queue.document-missing');
  });

  it('moves with its age on an update day, keeps its stamp, and leaves the queue when the child is six', () => {
    const update = (on: string): ApplicationFact[] => updateCategory(waiting, { on: on as LocalDate, policy });
    expect(update('2027-06-29')).toEqual([]);
    expect(update('2027-06-30')).toEqual([
      {
        type: 'queue.category-changed',
        data: expect.objectContaining({ from: 18, to: 17, cause: 'queue-update', statusClass: 'general' }),
      },
    ]);
    expect(update('2029-05-04')).toEqual([{ type: 'queue.application-withdrawn', data: expect.objectContaining({ reason: 'age' }) }]);
    expect(updateCategory(open, { on: '2029-05-04' as LocalDate, policy })).toEqual([]);
  });

  it('is withdrawn once, and may be followed by another', () => {
    const withdrawn = after(waiting, (state) => withdraw(state, 'guardian'));
    expect(withdraw(withdrawn, 'guardian')).toEqual([]);
    expect(after(withdrawn, (state) => submit(state, { ...asked, applicationId: 'app_2' }, today))).toMatchObject({
      phase: 'waiting',
      applicationId: 'app_2',
    });
  });

  it('gets the turn that two people approved, with the age group of that day', () => {
    const command = { iterationId: turn.iterationId, ordinal: 7, seen: { ...seen(waiting), ageGroup: 4 } };
    expect(giveTurn(waiting, command)).toEqual([
      {
        type: 'queue.turn-given',
        data: expect.objectContaining({ ordinal: 7, placement: expect.objectContaining({ ageGroup: 4 }), submittedAt: now }),
      },
    ]);
  });

  it.each<[string, Step]>([
    ['its wishes', (state) => changeWishes(state, { languages: ['ru'], kinds: ['private'] }, today)],
    ['its category', (state) => verifyBenefit(state, { statusClass: 'out-of-turn', documentId: 'doc_1', by: 'stf_1' }, today)],
  ])('gets none once %s changed after the preview', (_what, step) => {
    const error = rejection(() => giveTurn(after(waiting, step), { iterationId: turn.iterationId, ordinal: 1, seen: seen(waiting) }));
    expect(error).toEqual(refused('queue.turn-not-given', { reason: 'changed' }));
  });
});

describe('with a turn', () => {
  it('is not given it a second time', () => {
    expect(giveTurn(open, { iterationId: turn.iterationId, ordinal: 7, seen: seen(open) })).toEqual([]);
  });

  it('is gone for any other iteration', () => {
    const error = rejection(() => giveTurn(open, { iterationId: 'itr_taldykorgan.2', ordinal: 1, seen: seen(open) }));
    expect(error).toEqual(refused('queue.turn-not-given', { reason: 'gone' }));
  });

  it('cannot be withdrawn: the voucher is to be refused', () => {
    expect(rejection(() => withdraw(open, 'guardian')).code).toBe('queue.turn-open');
  });

  it('ends annulled when the voucher is refused, and the guardian may apply anew', () => {
    const annulled = after(open, (state) => refuse(state, turn, today));
    expect(annulled.phase).toBe('annulled');
    const again = after(annulled, (state) => submit(state, { ...asked, applicationId: 'app_2' }, { policy, now: at('2026-09-02T04:00') }));
    expect(again).toMatchObject({ phase: 'waiting', applicationId: 'app_2', submittedAt: at('2026-09-02T04:00') });
  });

  it('takes no word of another turn', () => {
    expect(refuse(open, { ...turn, iterationId: 'itr_taldykorgan.2' }, today)).toEqual([]);
    expect(lapse(open, { ...turn, applicationId: 'app_0', term: 'confirm' }, today)).toEqual([]);
  });

  it('knows whether a seat is held, in whatever order it is told', () => {
    const hold =
      (held: boolean): Step =>
      (state) =>
        noteSeat(state, { contractId: 'con_1', held });
    const seated = (state: ApplicationState) => state.phase === 'turn-given' && isSeated(state);
    expect(seated(after(open, hold(true)))).toBe(true);
    expect(seated(after(open, hold(true), hold(false)))).toBe(false);
    expect(seated(after(open, hold(false), hold(true)))).toBe(false);
    expect(seated(after(open, hold(true), hold(false), (state) => noteSeat(state, { contractId: 'con_2', held: true })))).toBe(true);
  });

  it('is fulfilled when the child is placed; a second application has to wait until it left', () => {
    const placed = after(open, (state) => fulfil(state, { ...turn, kindergartenId: 'kdg_1' }));
    expect(rejection(() => submit(placed, { ...asked, applicationId: 'app_2' }, today)).code).toBe('queue.already-placed');
    const left = after(placed, (state) =>
      endPlacement(state, { iterationId: turn.iterationId, lastDay: '2026-12-01', reason: 'guardian' }),
    );
    expect(left).toMatchObject({ phase: 'fulfilled', endedOn: '2026-12-01' });
    expect(after(left, (state) => submit(state, { ...asked, applicationId: 'app_2' }, today)).phase).toBe('waiting');
  });
});

describe('inactive', () => {
  it('may be restored until the end of day 28, with the old stamp (domain J70)', () => {
    expect(inactive).toMatchObject({ phase: 'inactive', restorableUntil: '2026-09-29T18:59:59.999999Z' });
    expect(after(inactive, (state) => restore(state, at('2026-09-29T18:59')))).toMatchObject({
      phase: 'waiting',
      submittedAt: now,
      category: expect.any(Number),
    });
    expect(rejection(() => restore(inactive, at('2026-09-29T19:00')))).toEqual(
      refused('queue.restore-window-over', { until: '2026-09-29T18:59:59.999999Z' }),
    );
  });

  it('is annulled when the window has passed, not before', () => {
    expect(closeRestoreWindow(inactive, at('2026-09-29T18:59'))).toEqual([]);
    expect(types(closeRestoreWindow(inactive, at('2026-09-29T19:00')))).toEqual(['queue.application-annulled']);
  });

  it('may be restored once: after a second lapse it stays inactive', () => {
    const second: Step = (state) => giveTurn(state, { iterationId: 'itr_taldykorgan.2', ordinal: 1, seen: seen(state) });
    const again: Step = (state) => lapse(state, { applicationId: 'app_1', iterationId: 'itr_taldykorgan.2', term: 'contract' }, today);
    const twice = after(inactive, (state) => restore(state, now), second, again);
    expect(twice).toMatchObject({ phase: 'inactive' });
    expect(twice).not.toHaveProperty('restorableUntil');
    expect(rejection(() => restore(twice, now)).code).toBe('queue.restore-used');
    expect(closeRestoreWindow(twice, at('2030-01-01T00:00'))).toEqual([]);
    expect(after(twice, (state) => withdraw(state, 'guardian')).phase).toBe('withdrawn');
  });

  it('is not given the turn of the same iteration again after it was restored', () => {
    const restored = after(inactive, (state) => restore(state, now));
    expect(giveTurn(restored, { iterationId: turn.iterationId, ordinal: 7, seen: seen(restored) })).toEqual([]);
  });
});

describe('whatever is asked in whatever order', () => {
  const steps = fc.array(
    fc.record({
      what: fc.nat(12),
      days: fc.nat(20),
      iteration: fc.integer({ min: 1, max: 4 }),
      statusClass: fc.constantFrom<StatusClass>('out-of-turn', 'priority', 'general'),
    }),
    { maxLength: 40 },
  );

  it('has one live application a child, never changes a stamp, restores once and gives one turn an iteration', () => {
    fc.assert(
      fc.property(steps, (asks) => {
        let state: ApplicationState = initial;
        let time = now;
        const facts: ApplicationFact[] = [];
        asks.forEach(({ what, days, iteration, statusClass }, n) => {
          time = instantPlusMs(time, days * 86_400_000);
          const ask = { now: time, policy };
          const ofTurn = {
            applicationId: state.phase === 'none' ? 'app_0' : state.applicationId,
            iterationId: `itr_taldykorgan.${iteration}`,
          };
          const commands: (() => ApplicationFact[])[] = [
            () => submit(state, { ...asked, applicationId: `app_${n}` }, ask),
            () => submit(state, { ...asked, applicationId: `app_${n}` }, ask),
            () => changeWishes(state, { languages: ['kk'], kinds: ['state'] }, ask),
            () => withdraw(state, 'guardian'),
            () => verifyBenefit(state, { statusClass, documentId: 'doc_1', by: 'stf_1' }, ask),
            () => restore(state, time),
            () => closeRestoreWindow(state, time),
            () => giveTurn(state, { iterationId: ofTurn.iterationId, ordinal: n + 1, seen: seen(state) }),
            () => giveTurn(state, { iterationId: ofTurn.iterationId, ordinal: n + 1, seen: seen(state) }),
            () => lapse(state, { ...ofTurn, term: 'confirm' }, ask),
            () => refuse(state, ofTurn, ask),
            () => fulfil(state, { ...ofTurn, kindergartenId: 'kdg_1' }),
            () => endPlacement(state, { iterationId: ofTurn.iterationId, lastDay: '2027-01-01', reason: 'guardian' }),
          ];
          let done: ApplicationFact[] = [];
          try {
            done = commands[what]!();
          } catch (error) {
            if (!(error instanceof Rejection) && !(error as Error).message.startsWith('nobody')) throw error;
          }
          const live = ['waiting', 'turn-given', 'inactive'].includes(state.phase);
          expect(live && done.some((fact) => fact.type === 'queue.application-submitted')).toBe(false);
          const stamp = state.phase === 'none' ? undefined : [state.applicationId, state.submittedAt];
          state = done.reduce(evolve, state);
          if (state.phase !== 'none' && stamp?.[0] === state.applicationId) expect(state.submittedAt).toBe(stamp[1]);
          facts.push(...done);
        });
        const turns = facts
          .filter((fact) => fact.type === 'queue.turn-given')
          .map(({ data }) => `${data.applicationId} ${data.iterationId}`);
        const restores = facts.filter((fact) => fact.type === 'queue.application-restored').map(({ data }) => data.applicationId);
        expect(new Set(restores).size).toBe(restores.length);
        // A later lapse and restore forgets an older iteration, but iterations of a district run one after another.
        const consecutive = turns.filter((one, index) => one === turns[index - 1]);
        expect(consecutive).toEqual([]);
      }),
    );
  });
});
