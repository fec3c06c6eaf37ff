import { join } from 'node:path';
import type { Instant } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { approveErasure, declineErasure, erased, expireKeeping, note, requestErasure } from './decide.js';
import { type KeepingFact, type KeepingState, evolveKeeping, initialKeeping } from './facts.js';

const policy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
const childId = 'chd_1';
const leftAt = '2026-06-20T04:00:00.000000Z' as Instant;
const now = '2026-07-01T04:00:00.000000Z' as Instant;
const nothing = { childId, matters: [], changedAt: leftAt, districtId: 'tekeli' };
const waiting = { ...nothing, matters: ['application' as const] };
const given = (...facts: KeepingFact[]): KeepingState => facts.reduce(evolveKeeping, initialKeeping);
const after = (state: KeepingState, facts: KeepingFact[]): KeepingState => facts.reduce(evolveKeeping, state);
const types = (facts: readonly KeepingFact[]) => facts.map(({ type }) => type.replace('voucher.', ''));

const left = given(...note(initialKeeping, nothing, policy));
const asked = after(left, requestErasure(left, { guardianId: 'gdn_1', seen: nothing, now }, policy));
const once = after(asked, approveErasure(asked, { by: 'stf_1', seen: nothing }));

describe('a child of whom nothing is open', () => {
  it('is kept for the term of the policy, to the end of its last local day', () => {
    expect(left).toMatchObject({ phase: 'left', leftAt, keepUntil: '2029-06-20T18:59:59.999999Z' });
    expect(note(left, nothing, policy)).toEqual([]);
  });

  it('is not forgotten when it comes back', () => {
    expect(types(note(left, waiting, policy))).toEqual(['record-reopened']);
    expect(types(note(once, waiting, policy))).toEqual(['erasure-declined', 'record-reopened']);
  });

  it('is erased when the term is over, once', () => {
    expect(expireKeeping(left, '2029-06-20T18:59:59.000000Z' as Instant)).toEqual([]);
    const due = expireKeeping(left, '2029-06-20T18:59:59.999999Z' as Instant);
    expect(due).toEqual([{ type: 'voucher.erasure-ordered', data: { childId, erasureId: 'ers_1.1', cause: 'retention' } }]);
    expect(expireKeeping(after(left, due), '2029-06-21T00:00:00.000000Z' as Instant)).toEqual([]);
  });
});

describe('a request to erase', () => {
  it('is refused while anything is open', () => {
    expect(() => requestErasure(initialKeeping, { guardianId: 'gdn_1', seen: waiting, now }, policy)).toThrow(
      'voucher.erasure-open-matters',
    );
    expect(() => approveErasure(asked, { by: 'stf_1', seen: waiting })).toThrow('voucher.erasure-open-matters');
  });

  it('needs two different people', () => {
    expect(once).toMatchObject({ phase: 'asked', approvedBy: 'stf_1' });
    expect(() => approveErasure(once, { by: 'stf_1', seen: nothing })).toThrow('voucher.erasure-same-person');
    const twice = approveErasure(once, { by: 'stf_2', seen: nothing });
    expect(types(twice)).toEqual(['erasure-approved', 'erasure-ordered']);
    expect(twice[1]).toMatchObject({ data: { cause: 'request', erasureId: 'ers_1.1' } });
  });

  it('is one, however often it is asked, and another one after it was declined', () => {
    expect(requestErasure(asked, { guardianId: 'gdn_1', seen: nothing, now }, policy)).toEqual([]);
    const declined = after(once, declineErasure(once, { childId, by: 'stf_2', reason: 'dispute' }));
    expect(declined).toMatchObject({ phase: 'left', leftAt });
    expect(requestErasure(declined, { guardianId: 'gdn_1', seen: nothing, now }, policy)).toMatchObject([
      { data: { erasureId: 'ers_1.2' } },
    ]);
    expect(() => declineErasure(once, { childId, by: 'stf_2', reason: 'whim' })).toThrow('voucher.erasure-reason-invalid');
    expect(() => approveErasure(declined, { by: 'stf_2', seen: nothing })).toThrow('voucher.no-erasure-asked');
  });

  it('is over when identity says so, and the child may come back', () => {
    const ordered = after(once, approveErasure(once, { by: 'stf_2', seen: nothing }));
    expect(erased(ordered, { childId, erasureId: 'ers_other' })).toEqual([]);
    const done = after(ordered, erased(ordered, { childId, erasureId: 'ers_1.1' }));
    expect(done).toMatchObject({ phase: 'erased' });
    expect(() => requestErasure(done, { guardianId: 'gdn_1', seen: nothing, now }, policy)).toThrow('voucher.already-erased');
    expect(types(note(done, waiting, policy))).toEqual(['record-reopened']);
  });
});
