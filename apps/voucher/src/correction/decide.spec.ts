import { join } from 'node:path';
import type { Instant } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { OPEN_MAX, answerCorrection, dueAt, lateCorrections, requestCorrection } from './decide.js';
import { type CorrectionFact, type CorrectionsState, evolveCorrections, initialCorrections } from './facts.js';

const policy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
const now = '2026-07-01T04:00:00.000000Z' as Instant;
const asking = { childId: 'chd_1', guardianId: 'gdn_1', field: 'attendance', entryId: 'enrolment.sheet/kdg_1.1:4' };
const after = (state: CorrectionsState, facts: CorrectionFact[]): CorrectionsState => facts.reduce(evolveCorrections, state);
const asked = after(initialCorrections, requestCorrection(initialCorrections, asking, { now, policy }));
const answer = { correctionId: 'cor_1.1', verdict: 'accepted', reason: 'corrected', by: 'stf_1', now };

describe('a request to correct', () => {
  it('is answered within 15 working days: from Wednesday 1 July 2026, over the holiday of the 6th, by Thursday the 23rd', () => {
    expect(asked.open).toMatchObject([{ correctionId: 'cor_1.1', field: 'attendance', overdue: false }]);
    expect(dueAt(asked)).toBe('2026-07-23T18:59:59.999999Z');
  });

  it('names what is wrong, and there are not too many at once', () => {
    expect(() => requestCorrection(asked, { ...asking, field: 'everything' }, { now, policy })).toThrow('voucher.correction-field-invalid');
    let full = initialCorrections;
    for (let n = 0; n < OPEN_MAX; n += 1) full = after(full, requestCorrection(full, asking, { now, policy }));
    expect(() => requestCorrection(full, asking, { now, policy })).toThrow('voucher.too-many-corrections');
  });

  it('is late once, and can still be answered', () => {
    const moment = '2026-07-24T00:00:00.000000Z' as Instant;
    const late = lateCorrections(asked, moment);
    expect(late).toMatchObject([{ type: 'voucher.correction-overdue', data: { correctionId: 'cor_1.1' } }]);
    const overdue = after(asked, late);
    expect([lateCorrections(overdue, moment), dueAt(overdue)]).toEqual([[], undefined]);
    expect(answerCorrection(overdue, answer)).toHaveLength(1);
  });

  it('is accepted and corrected, or declined with another reason, once', () => {
    const answered = after(asked, answerCorrection(asked, answer));
    expect(answered).toMatchObject({ open: [], answered: [{ correctionId: 'cor_1.1', answer: { verdict: 'accepted' } }] });
    expect(() => answerCorrection(answered, answer)).toThrow('voucher.correction-not-found');
    for (const wrong of [{ reason: 'not-proved' }, { verdict: 'declined' }, { verdict: 'perhaps' }])
      expect(() => answerCorrection(asked, { ...answer, ...wrong })).toThrow('voucher.correction-verdict-invalid');
  });
});
