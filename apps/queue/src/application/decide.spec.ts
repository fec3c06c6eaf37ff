import fc from 'fast-check';
import { type Instant, Rejection, instantPlusMs } from '@kezek/domain';
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
  withdraw,
  type Submit,
} from './decide.js';
import { claim, record, refuseBenefit, verifyClaim } from '../benefit/decide.js';
import { IMPORTED, classOf } from '../benefit/facts.js';
import { passTime } from './due.js';
import { type ApplicationFact, type ApplicationState, benefitsOf, evolve, initial, isSeated } from './facts.js';
import { move } from './move.js';
import { pause, resume } from './pause.js';

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
const isPaused = (state: ApplicationState): boolean => state.phase === 'waiting' && state.paused !== undefined;
const given: Step = (state) => giveTurn(state, { iterationId: turn.iterationId, ordinal: 7, seen: seen(state) }, now);
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
    const brought = { ...imported, sequence: 7, importId: 'imp_1' };
    expect(after(initial, (state) => submit(state, { ...asked, channel: 'import', imported: brought }, today))).toMatchObject({
      ...brought,
      benefits: [{ phase: 'verified', code: IMPORTED, statusClass: 'priority' }],
    });
    const of = (stamp: string) => () => submit(initial, { ...asked, imported: { ...imported, submittedAt: at(stamp) } }, today);
    expect(rejection(of('2026-09-02T03:00')).code).toBe('queue.stamp-in-future');
    // 2023-05-04 began in Taldykorgan at 18:00 of the day before, by the UTC+6 of that year.
    expect(rejection(of('2023-05-03T17:59')).code).toBe('queue.stamp-before-birth');
    expect(of('2023-05-03T18:00')()).toHaveLength(1);
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
    ['move', (state) => move(state, { districtId: 'eskeldi', settlementId: 'karabulak' }, today)],
    ['pause', (state) => pause(state, undefined, today)],
    ['resume', resume],
    ['verify as a benefit', (state) => record(state, { claimId: 'bnf_1', code: 'orphan', by: 'stf_1' }, today)],
  ])('has nothing to %s', (_what, step) => {
    expect(rejection(() => step(initial)).code).toBe('queue.application-not-found');
  });
});

describe('waiting', () => {
  it('refuses a second application and says where the first one is', () => {
    const error = rejection(() =>
      submit(waiting, { ...asked, applicationId: 'app_2', districtId: 'eskeldi', settlementId: 'karabulak' }, today),
    );
    expect(error).toEqual(
      refused('queue.second-application', { applicationId: 'app_1', districtId: 'taldykorgan', settlementId: 'taldykorgan' }),
    );
  });

  it('changes wishes, and nothing where they are the same', () => {
    const changed = after(waiting, (state) => changeWishes(state, { languages: ['kk'], kinds: ['state'] }, today));
    expect(changed).toMatchObject({ phase: 'waiting', submittedAt: now, placement: { languages: ['kk'], kinds: ['state'] } });
    expect(changeWishes(waiting, { languages: ['kk', 'ru', 'kk'], kinds: ['private'] }, today)).toEqual([]);
  });

  it('names kindergartens and hours in the order of preference, and forgets them when told so', () => {
    const wishes = { kindergartenIds: ['kdg_2', 'kdg_1'], stayHours: ['half-day', '9h'] };
    const kept = { languages: ['kk', 'ru'], kinds: ['private'] };
    const wished = after(waiting, (state) => changeWishes(state, { ...kept, wishes }, today));
    expect(wished).toMatchObject({ submittedAt: now, wishes: { kindergartenIds: ['kdg_2', 'kdg_1'], stayHours: ['9h', 'half-day'] } });
    expect(changeWishes(wished, { ...kept, wishes }, today)).toEqual([]);
    expect(changeWishes(wished, kept, today)).toEqual([]);
    const none = { ...kept, wishes: { kindergartenIds: [], stayHours: [] } };
    expect(after(wished, (state) => changeWishes(state, none, today))).toMatchObject({ wishes: { kindergartenIds: [], stayHours: [] } });
  });

  it.each([
    [
      'more than four kindergartens',
      { kindergartenIds: ['k_1', 'k_2', 'k_3', 'k_4', 'k_5'], stayHours: [] },
      'queue.kindergartens-too-many',
    ],
    ['a kindergarten twice', { kindergartenIds: ['kdg_1', 'kdg_1'], stayHours: [] }, 'queue.kindergarten-twice'],
    ['what is no number of a kindergarten', { kindergartenIds: ['the one by the park'], stayHours: [] }, 'queue.kindergarten-invalid'],
    ['hours nobody keeps', { kindergartenIds: [], stayHours: ['24h'] }, 'queue.stay-hours-unknown'],
  ])('refuses %s', (_what, wishes, code) => {
    expect(rejection(() => submit(initial, { ...asked, wishes }, today)).code).toBe(code);
    expect(rejection(() => changeWishes(waiting, { ...asked, wishes }, today)).code).toBe(code);
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
    expect(giveTurn(waiting, command, now)).toEqual([
      {
        type: 'queue.turn-given',
        data: expect.objectContaining({ ordinal: 7, placement: expect.objectContaining({ ageGroup: 4 }), submittedAt: now }),
      },
    ]);
  });

  it.each<[string, Step]>([
    ['its wishes', (state) => changeWishes(state, { languages: ['ru'], kinds: ['private'] }, today)],
    ['its category', (state) => record(state, { claimId: 'bnf_1', code: 'orphan', by: 'stf_1' }, today)],
    ['its settlement', (state) => move(state, { districtId: 'eskeldi', settlementId: 'karabulak' }, today)],
    ['its mind: it is paused,', (state) => pause(state, '2026-10-01', today)],
  ])('gets none once %s changed after the preview', (_what, step) => {
    const error = rejection(() => giveTurn(after(waiting, step), { iterationId: turn.iterationId, ordinal: 1, seen: seen(waiting) }, now));
    expect(error).toEqual(refused('queue.turn-not-given', { reason: 'changed' }));
  });
});

describe('with a turn', () => {
  it('is not given it a second time', () => {
    expect(giveTurn(open, { iterationId: turn.iterationId, ordinal: 7, seen: seen(open) }, now)).toEqual([]);
  });

  it('is gone for any other iteration', () => {
    const error = rejection(() => giveTurn(open, { iterationId: 'itr_taldykorgan.2', ordinal: 1, seen: seen(open) }, now));
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

  it.each([
    ['death', 'death'],
    ['school', 'school'],
    ['age', 'age'],
    ['false-data', 'false-data'],
    ['moved-away', 'moved'],
    ['guardian', 'guardian'],
  ] as const)('ends with a voucher that ended for %s, and says so', (reason, withdrawn) => {
    const over = { iterationId: turn.iterationId, lastDay: '2026-12-01', reason };
    expect(after(open, (state) => endPlacement(state, over))).toMatchObject({ phase: 'withdrawn', reason: withdrawn });
    expect(endPlacement(open, { ...over, iterationId: 'itr_0' })).toEqual([]);
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

describe('moved', () => {
  const there = { districtId: 'eskeldi', settlementId: 'karabulak' };
  const moved = after(waiting, (state) => move(state, there, today));

  it('waits there by its own stamp, under its own number', () => {
    expect(moved).toMatchObject({ phase: 'waiting', applicationId: 'app_1', submittedAt: now, placement: there });
    expect(move(moved, there, today)).toEqual([]);
    expect(move(waiting, there, today)[0]?.data).toMatchObject({
      from: { districtId: 'taldykorgan', settlementId: 'taldykorgan', category: expect.any(Number) },
    });
  });

  it('leaves the kindergartens of another district behind, and takes along what is named there', () => {
    const wishes = { kindergartenIds: ['kdg_1'], stayHours: ['9h'] };
    const wished = after(waiting, (state) => changeWishes(state, { ...asked, wishes }, today));
    expect(after(wished, (state) => move(state, there, today))).not.toHaveProperty('wishes');
    expect(after(wished, (state) => move(state, { ...there, wishes }, today))).toMatchObject({ wishes });
  });

  it('is refused a place that does not exist, and while a voucher is out', () => {
    expect(rejection(() => move(waiting, { ...there, settlementId: 'taldykorgan' }, today)).code).toBe('domain.unknown-settlement');
    expect(rejection(() => move(waiting, { districtId: 'atlantis', settlementId: 'x' }, today)).code).toBe('domain.unknown-district');
    expect(rejection(() => move(open, there, today))).toEqual(refused('queue.not-waiting', { phase: 'turn-given' }));
  });
});

describe('paused', () => {
  const paused = after(waiting, (state) => pause(state, '2026-10-15', today));

  it('keeps its place until the end of the day, and goes on by itself', () => {
    expect(paused).toMatchObject({ phase: 'waiting', submittedAt: now, paused: { since: now, until: '2026-10-15T18:59:59.999999Z' } });
    expect(passTime(paused, { policy, now: at('2026-10-15T18:59') })).toEqual([]);
    const over = passTime(paused, { policy, now: at('2026-10-15T19:00') });
    expect(over).toEqual([{ type: 'queue.application-resumed', data: expect.objectContaining({ cause: 'term' }) }]);
    expect(over.reduce(evolve, paused)).toEqual(waiting);
  });

  it('goes on when the family says so, once', () => {
    expect(after(paused, resume)).toEqual(waiting);
    expect(resume(waiting)).toEqual([]);
  });

  it('may change its mind about the day, but the longest pause counts from its beginning', () => {
    expect(pause(paused, '2026-10-15', today)).toEqual([]);
    const later = { policy, now: at('2026-10-01T04:00') };
    expect(after(paused, (state) => pause(state, '2027-02-28', later))).toMatchObject({ paused: { since: now } });
    expect(rejection(() => pause(paused, '2027-03-01', later))).toEqual(
      refused('queue.pause-too-long', { until: '2027-02-28T18:59:59.999999Z' }),
    );
  });

  it.each([
    ['a day that is over', '2026-08-31', 'queue.pause-date-past'],
    ['a day that does not exist', '2026-11-31', 'domain.date-does-not-exist'],
    ['what is no day', 'tomorrow', 'domain.date-format'],
  ])('refuses %s', (_what, day, code) => {
    expect(rejection(() => pause(waiting, day, today)).code).toBe(code);
  });

  it('lasts as long as the region allows where no day is named', () => {
    expect(after(waiting, (state) => pause(state, undefined, today))).toMatchObject({ paused: { until: '2027-02-28T18:59:59.999999Z' } });
  });

  it('stays paused in another place and with other wishes, and is free to be withdrawn', () => {
    const elsewhere = after(paused, (state) => move(state, { districtId: 'eskeldi', settlementId: 'karabulak' }, today));
    expect(elsewhere).toMatchObject({ paused: { since: now } });
    expect(after(elsewhere, (state) => withdraw(state, 'guardian'))).not.toHaveProperty('paused');
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

  it('may be restored once: a second lapse annuls it, and the family may apply anew at once', () => {
    const second: Step = (state) => giveTurn(state, { iterationId: 'itr_taldykorgan.2', ordinal: 1, seen: seen(state) }, now);
    const again: Step = (state) => lapse(state, { applicationId: 'app_1', iterationId: 'itr_taldykorgan.2', term: 'contract' }, today);
    const before = after(inactive, (state) => restore(state, now), second);
    expect(again(before)).toEqual([{ type: 'queue.application-annulled', data: expect.objectContaining({ cause: 'restores-used' }) }]);
    const anew = after(before, again, (state) => submit(state, { ...asked, applicationId: 'app_2' }, today));
    expect(anew).toMatchObject({ phase: 'waiting', applicationId: 'app_2', restoresUsed: 0 });
  });

  it('comes back with all it had: wishes, benefits, its row of a file, the day until which it gets no turn', () => {
    const wishes = { kindergartenIds: ['kdg_1'], stayHours: ['9h'] };
    const imported = { submittedAt: at('2024-02-01T03:00'), statusClass: 'priority' as const, sequence: 7, importId: 'imp_1' };
    const unproved = at('2026-09-09T04:00');
    const rich = after(
      initial,
      (state) => submit(state, { ...asked, channel: 'import', wishes, imported }, today),
      (state) => claim(state, { claimId: 'bnf_1', code: 'teacher' }, today),
      (state) => passTime(state, { policy, now: unproved }),
    );
    const back = after(
      rich,
      (state) => giveTurn(state, { iterationId: turn.iterationId, ordinal: 7, seen: seen(state) }, at('2026-10-01T04:00')),
      lapsed,
      (state) => restore(state, now),
    );
    expect(rich).toMatchObject({ stopListedUntil: expect.any(String), benefits: [{ code: IMPORTED }, { phase: 'expired' }] });
    expect(back).toEqual({ ...rich, restoresUsed: 1, iterationId: turn.iterationId });
  });

  it('is not given the turn of the same iteration again after it was restored', () => {
    const restored = after(inactive, (state) => restore(state, now));
    expect(giveTurn(restored, { iterationId: turn.iterationId, ordinal: 7, seen: seen(restored) }, now)).toEqual([]);
  });
});

describe('whatever is asked in whatever order', () => {
  const steps = fc.array(
    fc.record({
      what: fc.nat(18),
      days: fc.nat(20),
      iteration: fc.integer({ min: 1, max: 4 }),
      code: fc.constantFrom('serviceman', 'teacher', 'orphan'),
    }),
    { maxLength: 40 },
  );

  it('has one live application a child, never changes a stamp, restores once and gives one turn an iteration', () => {
    fc.assert(
      fc.property(steps, (asks) => {
        let state: ApplicationState = initial;
        let time = now;
        const facts: ApplicationFact[] = [];
        asks.forEach(({ what, days, iteration, code }, n) => {
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
            () => record(state, { claimId: `bnf_${n}`, code, documentId: 'doc_1', issuedOn: policy.localDateOf(time), by: 'stf_1' }, ask),
            () => claim(state, { claimId: `bnf_${n}`, code }, ask),
            () =>
              verifyClaim(
                state,
                { claimId: `bnf_${n - iteration}`, documentId: 'doc_1', issuedOn: policy.localDateOf(time), by: 'stf_1' },
                ask,
              ),
            () => refuseBenefit(state, { claimId: `bnf_${n - iteration}`, reason: 'not-confirmed', by: 'stf_1' }, ask),
            () => passTime(state, ask),
            () =>
              move(
                state,
                { districtId: iteration > 2 ? 'eskeldi' : 'taldykorgan', settlementId: iteration > 2 ? 'karabulak' : 'taldykorgan' },
                ask,
              ),
            () => (iteration > 2 ? pause(state, undefined, ask) : resume(state)),
            () => restore(state, time),
            () => closeRestoreWindow(state, time),
            () => giveTurn(state, { iterationId: ofTurn.iterationId, ordinal: n + 1, seen: seen(state) }, time),
            () => giveTurn(state, { iterationId: ofTurn.iterationId, ordinal: n + 1, seen: seen(state) }, time),
            () => lapse(state, { ...ofTurn, term: 'confirm' }, ask),
            () => refuse(state, ofTurn, ask),
            () => fulfil(state, { ...ofTurn, kindergartenId: 'kdg_1' }),
            () => endPlacement(state, { iterationId: ofTurn.iterationId, lastDay: '2027-01-01', reason: 'guardian' }),
          ];
          const before = state;
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
          if (state.phase === 'waiting' || state.phase === 'inactive') {
            expect(state.statusClass).toBe(classOf(benefitsOf(state)));
            // What was due is done: nothing is due a second time at the same moment.
            const due = passTime(state, ask);
            expect(passTime(due.reduce(evolve, state), ask)).toEqual([]);
          }
          if (done.some((fact) => fact.type === 'queue.turn-given')) expect(isPaused(before)).toBe(false);
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
