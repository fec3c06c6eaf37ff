import { type Instant, Rejection } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import type { RecordedFact } from '@kezek/stream';
import { join } from 'node:path';
import { fulfil, giveTurn, lapse, refuse, submit, withdraw } from '../application/decide.js';
import { dueAtOf, passTime } from '../application/due.js';
import { type Application, type ApplicationFact, type ApplicationState, benefitsOf, evolve, initial } from '../application/facts.js';
import { claim, record, refuseBenefit } from '../benefit/decide.js';
import { askReinstatement, decideReinstatement, proposeReinstatement, takeBackReinstatement } from './decide.js';
import { endedIn } from './ended.js';
import { mayAskFor } from './may-ask.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
const MARCH = at('2026-03-02T04:00');
const MAY = at('2026-05-04T04:00');
const JUNE = at('2026-06-01T04:00');

const asked = {
  ...{ applicationId: 'app_1', childId: 'chd_1', guardianId: 'gdn_1', birthDate: '2023-05-04' },
  ...{ districtId: 'taldykorgan', settlementId: 'taldykorgan', languages: ['kk'], kinds: ['state'] },
  channel: 'web' as const,
};

/** A child's whole past, as its history tells it. */
class Past {
  state: ApplicationState = initial;
  readonly history: RecordedFact<ApplicationFact>[] = [];

  then(now: Instant, decide: (state: ApplicationState, today: Parameters<typeof askReinstatement>[2]) => ApplicationFact[]): this {
    for (const fact of decide(this.state, this.on(now))) {
      const seq = this.history.length + 1;
      this.state = evolve(this.state, fact);
      this.history.push({ ...fact, id: `f:${seq}`, seq, at: now, correlationId: 'cor_1' });
    }
    return this;
  }

  on = (now: Instant) => ({ now, policy, ended: endedIn(this.history) });
  get application(): Application {
    if (this.state.phase === 'none') throw new Error('nobody applied');
    return this.state;
  }
  get last(): ApplicationFact {
    return this.history.at(-1)!;
  }
}

const submitted =
  (over: object = {}) =>
  (state: ApplicationState, today: { now: Instant; policy: typeof policy }) =>
    submit(state, { ...asked, ...over }, today);
const withdrawn = (state: ApplicationState) => withdraw(state, 'guardian');
const over = (): Past => new Past().then(MARCH, submitted()).then(MAY, withdrawn);
const guardian = { kind: 'guardian' as const, guardianId: 'gdn_1' };
const department = { kind: 'department' as const, by: 'stf_1' };
const request = { applicationId: 'app_1', cause: 'false-withdrawal', asker: guardian };
const asks =
  (more: object = {}) =>
  (state: ApplicationState, today: Parameters<typeof askReinstatement>[2]) =>
    askReinstatement(state, { ...request, ...more }, today);
const reinstatementId = 'rst_1.1';
const proposes =
  (more: object = {}) =>
  (state: ApplicationState, today: Parameters<typeof askReinstatement>[2]) =>
    proposeReinstatement(state, { reinstatementId, outcome: 'granted', reason: '', by: 'stf_1', ...more }, today);
const decides =
  (more: object = {}) =>
  (state: ApplicationState, today: Parameters<typeof askReinstatement>[2]) =>
    decideReinstatement(state, { reinstatementId, agrees: true, by: 'stf_2', ...more }, today);
const granted = (past: Past, now = JUNE): Past => past.then(now, asks()).then(now, proposes()).then(now, decides());

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return 'passes';
};

describe('an application that is over', () => {
  it('is asked back with a cause, to be decided within 20 working days: from Monday 1 June 2026 by Monday the 29th', () => {
    const past = over().then(JUNE, asks({ noteId: 'nte_1' }));
    expect(past.last).toMatchObject({
      type: 'queue.reinstatement-asked',
      data: { reinstatementId, submittedAt: MARCH, districtId: 'taldykorgan', askedBy: 'guardian', guardianId: 'gdn_1', noteId: 'nte_1' },
    });
    expect(dueAtOf(past.state)).toBe('2026-06-29T18:59:59.999999Z');
    expect(past.application.phase).toBe('withdrawn');
  });

  it('comes back by two people, with its old stamp and row, in the category of the day', () => {
    const imported = { submittedAt: at('2024-05-02T03:00'), statusClass: 'priority' as const, sequence: 7, importId: 'imp_1' };
    const past = new Past().then(MARCH, submitted({ channel: 'import', imported })).then(MAY, withdrawn);
    const autumn = at('2026-07-20T04:00');
    granted(past, autumn);
    const { ordinal } = policy
      .at(autumn)
      .categoryOf({ statusClass: 'priority', birthDate: '2023-05-04' as never, districtId: 'taldykorgan' });
    expect(past.application).toMatchObject({
      ...{ phase: 'waiting', applicationId: 'app_1', statusClass: 'priority', category: ordinal, channel: 'import', restoresUsed: 0 },
      ...{ submittedAt: imported.submittedAt, sequence: 7, importId: 'imp_1' },
    });
    expect(past.last).toMatchObject({ data: { cause: 'false-withdrawal', proposedBy: 'stf_1', by: 'stf_2' } });
    expect(endedIn(past.history)).toEqual([]);
  });

  it('comes back to another category once the child is older', () => {
    const young = { birthDate: '2024-06-15' };
    const past = granted(new Past().then(MARCH, submitted(young)).then(MAY, withdrawn), at('2026-07-20T04:00'));
    const before = past.history[0]!;
    expect(before.type === 'queue.application-submitted' && before.data.category).not.toBe(past.application.category);
  });

  it('may be one that lapsed twice or was refused: whatever annulled it', () => {
    const iterationId = 'itr_1';
    const given = (state: ApplicationState, { now }: { now: Instant }) => {
      if (state.phase !== 'waiting') throw new Error('does not wait');
      const { applicationId, statusClass, category, submittedAt, placement } = state;
      const seen = { ...placement, applicationId, statusClass, category, submittedAt, byAge: 'yes' as const };
      return giveTurn(state, { iterationId, ordinal: 1, seen }, now);
    };
    const turn = { applicationId: 'app_1', iterationId };
    const said = new Past().then(MARCH, submitted()).then(MAY, given);
    said.then(MAY, (state, today) => refuse(state, turn, today));
    expect(granted(said).application).toMatchObject({ phase: 'waiting', submittedAt: MARCH, iterationId });
    const late = new Past().then(MARCH, submitted()).then(MARCH, given);
    late.then(MARCH, (state, today) => lapse(state, { ...turn, term: 'confirm' }, today));
    expect(codeOf(() => asks()(late.state, late.on(MARCH)))).toBe('queue.reinstatement-restorable');
    late.then(MAY, passTime);
    expect(granted(late).application).toMatchObject({ phase: 'waiting', restoresUsed: 0 });
    const placed = new Past().then(MARCH, submitted()).then(MAY, given);
    placed.then(MAY, (state) => fulfil(state, { ...turn, kindergartenId: 'kdg_1' }));
    expect(codeOf(() => asks()(placed.state, placed.on(JUNE)))).toBe('queue.reinstatement-not-over');
  });

  it('is refused with a reason by two people, and then not asked for again but by a court’s word', () => {
    const past = over()
      .then(JUNE, asks())
      .then(JUNE, proposes({ outcome: 'refused', reason: 'family-decided' }))
      .then(JUNE, decides());
    expect(past.last).toMatchObject({ type: 'queue.reinstatement-refused', data: { reason: 'family-decided', guardianId: 'gdn_1' } });
    expect([past.application.phase, dueAtOf(past.state)]).toEqual(['withdrawn', undefined]);
    expect(codeOf(() => asks()(past.state, past.on(JUNE)))).toBe('queue.reinstatement-refused-before');
    expect(codeOf(() => asks({ asker: department })(past.state, past.on(JUNE)))).toBe('queue.reinstatement-refused-before');
    past.then(JUNE, asks({ asker: department, cause: 'court-decision' }));
    expect(past.last).toMatchObject({ data: { reinstatementId: 'rst_1.2', askedBy: 'department', by: 'stf_1', guardianId: 'gdn_1' } });
  });

  it('is asked for anew after the second person gave the proposal back, or the family took the request back', () => {
    const past = over()
      .then(JUNE, asks())
      .then(JUNE, proposes())
      .then(JUNE, decides({ agrees: false }));
    expect(past.last.type).toBe('queue.reinstatement-returned');
    past.then(JUNE, proposes({ by: 'stf_2' }));
    expect(codeOf(() => decides()(past.state, past.on(JUNE)))).toBe('queue.reinstatement-same-person');
    past.then(JUNE, (state) => takeBackReinstatement(state, reinstatementId)).then(JUNE, asks());
    expect(past.last).toMatchObject({ data: { reinstatementId: 'rst_1.2' } });
  });

  it('is late once when its term is over, and can still be decided', () => {
    const past = over().then(JUNE, asks());
    const july = at('2026-07-01T04:00');
    expect(passTime(past.state, past.on(at('2026-06-29T18:00')))).toEqual([]);
    past.then(july, passTime);
    expect(past.last).toMatchObject({ type: 'queue.reinstatement-overdue', data: { guardianId: 'gdn_1' } });
    expect([passTime(past.state, past.on(july)), dueAtOf(past.state)]).toEqual([[], undefined]);
    expect(past.then(july, proposes()).then(july, decides()).application.phase).toBe('waiting');
  });

  it.each<[string, () => Past, object, Instant, string]>([
    ['for no listed cause', over, { cause: 'because' }, JUNE, 'queue.reinstatement-cause-invalid'],
    ['of a number nobody knows', over, { applicationId: 'app_9' }, JUNE, 'queue.reinstatement-unknown'],
    ['while it still waits', () => new Past().then(MARCH, submitted()), {}, JUNE, 'queue.reinstatement-not-over'],
    ['twice', () => over().then(JUNE, asks()), {}, JUNE, 'queue.reinstatement-open'],
    ['after the term', over, {}, at('2026-08-04T04:00'), 'queue.reinstatement-term-over'],
    [
      'for a child over age',
      () => new Past().then(MARCH, submitted({ birthDate: '2020-05-20' })).then(MAY, withdrawn),
      {},
      JUNE,
      'domain.too-old',
    ],
    ['without any application', () => new Past(), {}, JUNE, 'queue.application-not-found'],
  ])('is not asked back %s', (_what, past, more, now, code) => {
    const { state, on } = past();
    expect(codeOf(() => asks(more)(state, on(now)))).toBe(code);
  });

  it('is asked back until the last moment of the term, and by a court’s word after it', () => {
    const { state, on } = over();
    expect(codeOf(() => asks()(state, on('2026-08-02T18:59:59.000000Z' as Instant)))).toBe('passes');
    expect(codeOf(() => asks({ asker: department, cause: 'court-decision' })(state, on(at('2026-12-01T04:00'))))).toBe('passes');
    expect(codeOf(() => asks({ cause: 'court-decision' })(state, on(at('2026-12-01T04:00'))))).toBe('queue.reinstatement-term-over');
  });

  it('is not decided before it is proposed, nor proposed twice, nor with half a reason', () => {
    const past = over().then(JUNE, asks());
    const today = past.on(JUNE);
    expect(codeOf(() => decides()(past.state, today))).toBe('queue.reinstatement-not-proposed');
    expect(codeOf(() => decides({ reinstatementId: 'rst_1.9' })(past.state, today))).toBe('queue.reinstatement-not-open');
    for (const wrong of [{ outcome: 'refused' }, { reason: 'no-mistake' }, { outcome: 'perhaps' }])
      expect(codeOf(() => proposes(wrong)(past.state, today))).toBe('queue.reinstatement-outcome-invalid');
    past.then(JUNE, proposes());
    expect(codeOf(() => proposes({ by: 'stf_3' })(past.state, today))).toBe('queue.reinstatement-proposed');
    expect(codeOf(() => decides({ by: 'stf_1' })(past.state, today))).toBe('queue.reinstatement-same-person');
  });

  it('of the department is not the family’s to take back', () => {
    const past = over().then(JUNE, asks({ asker: department }));
    expect(codeOf(() => takeBackReinstatement(past.state, reinstatementId))).toBe('queue.reinstatement-of-department');
  });

  it('of a child that became too old meanwhile can only be refused', () => {
    const past = new Past()
      .then(MARCH, submitted({ birthDate: '2020-06-20' }))
      .then(MAY, withdrawn)
      .then(JUNE, asks())
      .then(JUNE, proposes());
    const july = at('2026-07-01T04:00');
    expect(codeOf(() => decides()(past.state, past.on(july)))).toBe('domain.too-old');
    past
      .then(july, decides({ agrees: false }))
      .then(july, proposes({ outcome: 'refused', reason: 'over-age' }))
      .then(july, decides());
    expect(past.last.type).toBe('queue.reinstatement-refused');
  });
});

describe('a family that applied anew meanwhile', () => {
  const moved = { applicationId: 'app_2', languages: ['ru'], settlementId: 'rudnichny', districtId: 'tekeli' };
  const anew = (): Past => over().then(MAY, submitted({ ...moved, districtId: 'tekeli', settlementId: 'tekeli' }));

  it('has one place: the old number comes back where it wishes to be now, the new one ends in it', () => {
    const past = granted(anew());
    const [merged, back] = past.history.slice(-2);
    expect(merged).toMatchObject({ type: 'queue.application-withdrawn', data: { applicationId: 'app_2', reason: 'merged' } });
    expect(back).toMatchObject({ type: 'queue.application-reinstated', data: { applicationId: 'app_1', supersedes: 'app_2' } });
    expect(past.application).toMatchObject({
      ...{ phase: 'waiting', applicationId: 'app_1', submittedAt: MARCH },
      placement: { districtId: 'tekeli', settlementId: 'tekeli', languages: ['ru'] },
    });
    expect(endedIn(past.history)).toEqual([]);
  });

  it('keeps what was asked while it applied', () => {
    const past = over()
      .then(JUNE, asks())
      .then(JUNE, submitted({ applicationId: 'app_2' }));
    expect(past.application).toMatchObject({
      phase: 'waiting',
      applicationId: 'app_2',
      reinstatements: [{ reinstatementId, phase: 'asked' }],
    });
    expect(past.then(JUNE, proposes()).then(JUNE, decides()).application.applicationId).toBe('app_1');
  });

  it('keeps benefits that hold, of both, and not those that were found wanting since', () => {
    const past = new Past().then(MARCH, submitted());
    past.then(MARCH, (state, today) => record(state, { claimId: 'bnf_1', code: 'orphan', by: 'stf_1', documentId: 'doc_1' }, today));
    const teacher = { claimId: 'bnf_2', code: 'teacher', by: 'stf_1', documentId: 'doc_2', issuedOn: '2026-04-20' };
    past.then(MAY, (state, today) => record(state, teacher, today)).then(MAY, withdrawn);
    expect(granted(past).application).toMatchObject({ statusClass: 'priority' });
    expect(benefitsOf(past.application).map(({ code }) => code)).toEqual(['orphan']);

    past.then(JUNE, withdrawn).then(JUNE, submitted({ applicationId: 'app_2' }));
    past.then(JUNE, (state, today) => claim(state, { claimId: 'bnf_3', code: 'orphan', documentId: 'doc_3' }, today));
    past.then(JUNE, (state, today) => refuseBenefit(state, { claimId: 'bnf_3', reason: 'no-longer-entitled', by: 'stf_1' }, today));
    const second = { reinstatementId: 'rst_1.2' };
    past.then(JUNE, asks()).then(JUNE, proposes(second)).then(JUNE, decides(second));
    expect(past.application).toMatchObject({ applicationId: 'app_1', statusClass: 'general' });
  });

  it('is told what to do where its new application has a turn, a place, or stands no worse', () => {
    const past = anew();
    const today = past.on(JUNE);
    const live = past.application;
    const inTurn = { ...live, phase: 'turn-given', iterationId: 'itr_1', seats: [] } as ApplicationState;
    expect(codeOf(() => asks()(inTurn, today))).toBe('queue.reinstatement-turn-open');
    const placed = { ...live, phase: 'fulfilled', kindergartenId: 'kdg_1' } as ApplicationState;
    expect(codeOf(() => asks()(placed, today))).toBe('queue.already-placed');
    const earlier = { ...live, submittedAt: MARCH } as ApplicationState;
    expect(codeOf(() => asks()(earlier, today))).toBe('queue.reinstatement-needless');
    past.then(JUNE, asks()).then(JUNE, proposes());
    const open = { ...past.application, phase: 'turn-given', iterationId: 'itr_1', seats: [] } as ApplicationState;
    expect(codeOf(() => decides()(open, past.on(JUNE)))).toBe('queue.reinstatement-turn-open');
  });
});

describe('what is offered', () => {
  const mayAsk = (past: Past, now: Instant = JUNE) => mayAskFor(past.state, endedIn(past.history)[0]!, past.on(now));
  const refused = () =>
    over()
      .then(JUNE, asks())
      .then(JUNE, proposes({ outcome: 'refused', reason: 'not-proved' }))
      .then(JUNE, decides());

  it('may be asked for by everybody in its term', () => expect(mayAsk(over())).toEqual({ who: 'everybody' }));

  it.each<[string, () => Past, Instant, string]>([
    ['was refused', refused, JUNE, 'queue.reinstatement-refused-before'],
    ['is past its term', over, at('2026-08-04T04:00'), 'queue.reinstatement-term-over'],
  ])('is the department’s alone, with a court’s decision, once it %s', (_what, past, now, because) =>
    expect(mayAsk(past(), now)).toEqual({ who: 'department-for-court', because }),
  );

  it.each<[string, () => Past, string]>([
    ['while it is asked for', () => over().then(JUNE, asks()), 'queue.reinstatement-open'],
    ['of a child over age', () => new Past().then(MARCH, submitted({ birthDate: '2020-05-20' })).then(MAY, withdrawn), 'domain.too-old'],
    [
      'where the child waits since earlier',
      () =>
        over().then(
          MAY,
          submitted({
            applicationId: 'app_2',
            channel: 'import',
            imported: { submittedAt: at('2025-05-02T03:00'), statusClass: 'general', sequence: 1, importId: 'imp_1' },
          }),
        ),
      'queue.reinstatement-needless',
    ],
  ])('is nobody’s %s', (_what, past, because) => expect(mayAsk(past())).toEqual({ who: 'nobody', because }));
});
