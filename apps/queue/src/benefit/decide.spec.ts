import { type Instant, Rejection } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { giveTurn, submit } from '../application/decide.js';
import { dueAtOf, passTime } from '../application/due.js';
import { type ApplicationFact, type ApplicationState, evolve, initial } from '../application/facts.js';
import { bringDocument, claim, record, refuseBenefit, verifyClaim } from './decide.js';
import { IMPORTED } from './facts.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
/** A Tuesday; the days after 30 August, which is free, are worked. */
const now = at('2026-09-01T04:00');
const today = { now, policy };
const on = (text: string) => ({ now: at(text), policy });

type Step = (state: ApplicationState) => ApplicationFact[];
const after = (state: ApplicationState, ...steps: Step[]): ApplicationState =>
  steps.reduce((before, step) => step(before).reduce(evolve, before), state);
const types = (facts: ApplicationFact[]): string[] => facts.map((fact) => fact.type.replace('queue.', ''));
const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    if (error instanceof Rejection) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('was not refused');
};

const asked = {
  applicationId: 'app_1',
  childId: 'chd_1',
  guardianId: 'gdn_1',
  birthDate: '2023-05-04',
  districtId: 'taldykorgan',
  settlementId: 'taldykorgan',
  languages: ['kk'],
  kinds: ['state'],
  channel: 'web',
} as const;
const waiting = after(initial, (state) => submit(state, asked, today));
const categoryOf = (statusClass: 'general' | 'priority' | 'out-of-turn'): number =>
  policy.at(now).categoryOf({ statusClass, birthDate: '2023-05-04' as never, districtId: 'taldykorgan' }).ordinal;

const teacher = { claimId: 'bnf_1', code: 'teacher' };
const certificate = { documentId: 'doc_1', issuedOn: '2026-08-20' };
const claimed = after(waiting, (state) => claim(state, teacher, today));
const documented = after(claimed, (state) => bringDocument(state, { claimId: 'bnf_1', ...certificate }, today));
const verified = after(documented, (state) => verifyClaim(state, { claimId: 'bnf_1', by: 'stf_1' }, today));

describe('claimed without its document', () => {
  it('waits for it five working days, and changes nothing in the queue', () => {
    expect(claimed).toMatchObject({
      statusClass: 'general',
      category: categoryOf('general'),
      benefits: [{ phase: 'claimed', awaits: 'document', proofDueAt: '2026-09-08T18:59:59.999999Z' }],
    });
    expect(dueAtOf(claimed)).toBe('2026-09-08T18:59:59.999999Z');
  });

  it('expires when it does not come, and gets no turn for ten days', () => {
    expect(passTime(claimed, on('2026-09-08T18:59'))).toEqual([]);
    const facts = passTime(claimed, on('2026-09-08T19:00'));
    expect(types(facts)).toEqual(['benefit-expired', 'stop-listed']);
    expect(facts[0]?.data).toMatchObject({ code: 'teacher', cause: 'proof-term' });
    const expired = facts.reduce(evolve, claimed);
    expect(expired).toMatchObject({ phase: 'waiting', category: categoryOf('general'), stopListedUntil: '2026-09-19T18:59:59.999999Z' });
    expect(dueAtOf(expired)).toBeUndefined();
    if (expired.phase !== 'waiting') throw new Error('waits');
    const { applicationId, statusClass, category, submittedAt, placement } = expired;
    const seen = { applicationId, statusClass, category, submittedAt, ...placement, byAge: 'yes' as const };
    const turn = (text: string) => () => giveTurn(expired, { iterationId: 'itr_taldykorgan.1', ordinal: 1, seen }, at(text));
    expect(refusal(turn('2026-09-19T18:59'))).toEqual({ code: 'queue.turn-not-given', params: { reason: 'changed' } });
    expect(types(turn('2026-09-19T19:00')())).toEqual(['turn-given']);
  });

  it('does not expire when the document is there: the department has its own term', () => {
    expect(documented).toMatchObject({ benefits: [{ phase: 'claimed', awaits: 'check', ...certificate }] });
    expect(dueAtOf(documented)).toBeUndefined();
    expect(bringDocument(documented, { claimId: 'bnf_1', ...certificate }, today)).toEqual([]);
  });

  it('is claimed once, and of a benefit the region knows', () => {
    expect(refusal(() => claim(claimed, { ...teacher, claimId: 'bnf_2' }, today))).toMatchObject({ code: 'queue.benefit-claimed-already' });
    expect(refusal(() => claim(waiting, { claimId: 'bnf_2', code: 'astronaut' }, today))).toMatchObject({ code: 'domain.unknown-benefit' });
  });

  it('needs no document where a state database knows', () => {
    expect(after(waiting, (state) => claim(state, { claimId: 'bnf_2', code: 'orphan' }, today))).toMatchObject({
      benefits: [{ phase: 'claimed', awaits: 'check' }],
    });
  });
});

describe('the certificate', () => {
  const brought = (issuedOn?: string) => () =>
    claim(waiting, { ...teacher, documentId: 'doc_1', ...(issuedOn === undefined ? {} : { issuedOn }) }, today);

  it.each([
    ['without its day', undefined, { code: 'queue.issue-date-missing' }],
    ['of tomorrow', '2026-09-02', { code: 'queue.issue-date-in-future' }],
    ['older than thirty days', '2026-08-01', { code: 'queue.certificate-over', params: { until: '2026-08-31T18:59:59.999999Z' } }],
    ['of a day that does not exist', '2026-08-32', { code: 'domain.date-does-not-exist' }],
  ])('%s is refused', (_what, issuedOn, expected) => {
    expect(refusal(brought(issuedOn))).toMatchObject(expected);
  });

  it('of today, and of thirty days ago, is taken', () => {
    expect(types(brought('2026-09-01')())).toEqual(['benefit-claimed']);
    expect(types(brought('2026-08-02')())).toEqual(['benefit-claimed']);
  });
});

describe('verified', () => {
  it('stands in its class by the old stamp until the certificate runs out, then where it was', () => {
    expect(verified).toMatchObject({
      statusClass: 'priority',
      category: categoryOf('priority'),
      submittedAt: now,
      benefits: [{ phase: 'verified', validUntil: '2026-09-19T18:59:59.999999Z' }],
    });
    const facts = passTime(verified, on('2026-09-19T19:00'));
    expect(types(facts)).toEqual(['benefit-expired', 'category-changed']);
    expect(facts[0]?.data).toMatchObject({ cause: 'validity' });
    expect(facts[1]?.data).toMatchObject({ cause: 'benefit-ended', to: categoryOf('general'), by: 'system' });
    expect(facts.reduce(evolve, verified)).toMatchObject({ statusClass: 'general', category: categoryOf('general'), submittedAt: now });
  });

  it('gets no turn once the certificate is over, though its end is not recorded yet', () => {
    if (verified.phase !== 'waiting') throw new Error('waits');
    const { applicationId, statusClass, category, submittedAt, placement } = verified;
    const seen = { applicationId, statusClass, category, submittedAt, ...placement, byAge: 'yes' as const };
    const turn = (text: string) => () => giveTurn(verified, { iterationId: 'itr_taldykorgan.1', ordinal: 1, seen }, at(text));
    expect(types(turn('2026-09-19T18:59')())).toEqual(['turn-given']);
    expect(refusal(turn('2026-09-19T19:00'))).toMatchObject({ code: 'queue.turn-not-given' });
  });

  it('is the best class of all that are verified', () => {
    const both = after(verified, (state) =>
      record(state, { claimId: 'bnf_2', code: 'serviceman', ...certificate, issuedOn: '2026-08-30', by: 'stf_1' }, today),
    );
    expect(both).toMatchObject({ statusClass: 'out-of-turn' });
    const one = after(both, (state) => refuseBenefit(state, { claimId: 'bnf_2', reason: 'no-longer-entitled', by: 'stf_1' }, today));
    expect(one).toMatchObject({ statusClass: 'priority' });
    expect(types(refuseBenefit(both, { claimId: 'bnf_1', reason: 'unreadable', by: 'stf_1' }, today))).toEqual(['benefit-refused']);
  });

  it('is renewed by a new certificate without a gap', () => {
    const renewed = after(
      verified,
      (state) => claim(state, { ...teacher, claimId: 'bnf_2', documentId: 'doc_2', issuedOn: '2026-09-10' }, on('2026-09-10T04:00')),
      (state) => verifyClaim(state, { claimId: 'bnf_2', by: 'stf_1' }, on('2026-09-10T05:00')),
    );
    expect(renewed).toMatchObject({ statusClass: 'priority', benefits: [{ claimId: 'bnf_2', validUntil: '2026-10-10T18:59:59.999999Z' }] });
  });

  it('is not verified by what proves nothing any more, or without a document', () => {
    expect(refusal(() => verifyClaim(documented, { claimId: 'bnf_1', by: 'stf_1' }, on('2026-09-19T19:00')))).toMatchObject({
      code: 'queue.certificate-over',
    });
    expect(refusal(() => verifyClaim(claimed, { claimId: 'bnf_1', by: 'stf_1' }, today))).toMatchObject({ code: 'queue.document-missing' });
    expect(refusal(() => verifyClaim(claimed, { claimId: 'bnf_9', by: 'stf_1' }, today))).toMatchObject({
      code: 'queue.benefit-not-found',
    });
    expect(verifyClaim(verified, { claimId: 'bnf_1', by: 'stf_1' }, today)).toEqual([]);
  });

  it('may be for as long as the paper says, where the region has no term of its own', () => {
    const special = { claimId: 'bnf_2', code: 'special-needs', documentId: 'doc_2', by: 'stf_1' };
    const open = after(waiting, (state) => record(state, special, today));
    expect(open).toMatchObject({ statusClass: 'priority' });
    expect(dueAtOf(open)).toBeUndefined();
    const ended = after(waiting, (state) => record(state, { ...special, validUntilDate: '2026-12-31' }, today));
    expect(dueAtOf(ended)).toBe('2026-12-31T18:59:59.999999Z');
    expect(refusal(() => record(waiting, { ...special, validUntilDate: '2026-08-31' }, today))).toMatchObject({
      code: 'queue.certificate-over',
    });
  });

  it('settles an open claim when it is recorded at the desk', () => {
    const atDesk = after(claimed, (state) => record(state, { ...teacher, claimId: 'bnf_2', ...certificate, by: 'stf_1' }, today));
    expect(atDesk).toMatchObject({ benefits: [{ claimId: 'bnf_1', phase: 'verified' }] });
  });
});

describe('refused', () => {
  it('leaves the application where it is, and may be claimed again', () => {
    const refusedState = after(documented, (state) => refuseBenefit(state, { claimId: 'bnf_1', reason: 'unreadable', by: 'stf_1' }, today));
    expect(refusedState).toMatchObject({ statusClass: 'general', benefits: [{ phase: 'refused', reason: 'unreadable' }] });
    expect(refuseBenefit(refusedState, { claimId: 'bnf_1', reason: 'unreadable', by: 'stf_1' }, today)).toEqual([]);
    expect(after(refusedState, (state) => claim(state, { ...teacher, claimId: 'bnf_2' }, today))).toMatchObject({
      benefits: [{ claimId: 'bnf_2', phase: 'claimed' }],
    });
    expect(refusal(() => verifyClaim(refusedState, { claimId: 'bnf_1', by: 'stf_1' }, today))).toMatchObject({
      code: 'queue.benefit-not-open',
    });
  });

  it('is also the class an application brought along, once it is found wanting', () => {
    const imported = { submittedAt: at('2024-02-01T03:00'), statusClass: 'priority' as const };
    const brought = after(initial, (state) => submit(state, { ...asked, channel: 'import', imported }, today));
    const found = after(brought, (state) => refuseBenefit(state, { claimId: IMPORTED, reason: 'not-confirmed', by: 'stf_1' }, today));
    expect(found).toMatchObject({ statusClass: 'general', submittedAt: imported.submittedAt });
  });
});
