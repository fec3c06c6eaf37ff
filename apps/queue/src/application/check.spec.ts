import { type Instant, Rejection } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { checkSubmission } from './check.js';
import { submit, withdraw } from './decide.js';
import { type ApplicationFact, type ApplicationState, evolve, initial } from './facts.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const today = { now: '2026-09-01T04:00:00.000000Z' as Instant, policy };

const asked = {
  ...{ applicationId: 'app_1', childId: 'chd_1', guardianId: 'gdn_1', birthDate: '2023-05-04' },
  channel: 'clerk' as const,
  ...{ districtId: 'taldykorgan', settlementId: 'taldykorgan', languages: ['kk'], kinds: ['state'] },
};
const seen = { claimId: 'bnf_1', code: 'teacher', by: 'stf_1', documentId: 'paper-17', issuedOn: '2026-08-20' };
const after = (state: ApplicationState, facts: readonly ApplicationFact[]): ApplicationState => facts.reduce(evolve, state);
const taken = after(initial, submit(initial, asked, today));

const answer = (state: ApplicationState, command: Parameters<typeof checkSubmission>[1]): string => {
  try {
    checkSubmission(state, command, today);
    return 'passes';
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
};

describe('a family at the desk', () => {
  it('whose child waits nowhere is let pass, with a benefit that is proved', () => {
    expect(answer(initial, asked)).toBe('passes');
    expect(answer(initial, { ...asked, benefit: seen })).toBe('passes');
    expect(answer(after(taken, withdraw(taken, 'guardian')), asked)).toBe('passes');
  });

  it.each([
    [{ birthDate: '2019-01-01' }, 'domain.too-old'],
    [{ settlementId: 'elsewhere' }, 'domain.unknown-settlement'],
    [{ languages: [] }, 'queue.languages-missing'],
    [{ wishes: { kindergartenIds: ['kdg_1', 'kdg_1'], stayHours: [] } }, 'queue.kindergarten-twice'],
  ])('is refused for %j before anything is written', (over, code) => {
    expect(answer(initial, { ...asked, ...over })).toBe(code);
  });

  it.each([
    [{ code: 'no-such' }, 'domain.unknown-benefit'],
    [{ issuedOn: '2026-09-02' }, 'queue.issue-date-in-future'],
    [{ issuedOn: '2026-06-01' }, 'queue.certificate-over'],
    [{ documentId: undefined }, 'queue.document-missing'],
  ])('is refused for a benefit with %j, before the application is written', (over, code) => {
    const { documentId, ...rest } = { ...seen, ...over };
    expect(answer(initial, { ...asked, benefit: { ...rest, ...(documentId === undefined ? {} : { documentId }) } })).toBe(code);
  });
});

describe('a child whose application is live', () => {
  it('is refused, but where the desk took it of the same guardian: that may be a repetition', () => {
    expect(answer(taken, asked)).toBe('passes');
    expect(answer(taken, { ...asked, benefit: seen })).toBe('passes');
    expect(answer(taken, { ...asked, guardianId: 'gdn_2' })).toBe('queue.second-application');
    expect(answer(taken, { ...asked, districtId: 'tekeli', settlementId: 'tekeli' })).toBe('queue.second-application');
    const byThemselves = after(initial, submit(initial, { ...asked, channel: 'web' }, today));
    expect(answer(byThemselves, asked)).toBe('queue.second-application');
  });
});
