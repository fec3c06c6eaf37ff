import type { Instant } from '@kezek/domain';
import { requestSigningCode, requireProved, trySigningCode } from './decide.js';
import { type SigningFact, type SigningState, evolveSigning, initialSigning } from './facts.js';

const now = '2026-09-01T05:00:00.000000Z' as Instant;
const expiresAt = '2026-09-01T05:05:00.000000Z' as Instant;
const digest = 'a'.repeat(64);
const asked = { challengeId: 'sgn_1', guardianId: 'gdn_1', digest, expiresAt };
const after = (state: SigningState, facts: readonly SigningFact[]) => facts.reduce(evolveSigning, state);
const open = after(initialSigning, requestSigningCode(initialSigning, asked));
const typing = (state: SigningState, change: object = {}) =>
  trySigningCode(state, { challengeId: 'sgn_1', guardianId: 'gdn_1', digest, typedHash: 'h', sentHash: 'h', now, ...change });
const refused = (code: string, params = {}) => expect.objectContaining({ code, params });

describe('a code to sign one text', () => {
  it('is asked for once', () => expect(requestSigningCode(open, asked)).toEqual([]));
  it('proves the signature, and again changes nothing', () => {
    const proved = after(open, typing(open));
    expect(proved).toEqual({ phase: 'proved', guardianId: 'gdn_1', digest });
    expect(typing(proved)).toEqual([]);
    expect(requireProved(proved)).toBeUndefined();
  });
  it.each([
    ['another text', { digest: 'b'.repeat(64) }],
    ['another person', { guardianId: 'gdn_2' }],
    ['a code that nobody sent', { sentHash: undefined }],
    ['a moment after its time', { now: '2026-09-01T05:05:00.000001Z' as Instant }],
  ])('does not sign %s', (_, change) => expect(() => typing(open, change)).toThrow(refused('identity.code-expired')));
  it('does not sign another text once it has signed one', () =>
    expect(() => typing(after(open, typing(open)), { digest: 'b'.repeat(64) })).toThrow(refused('identity.code-expired')));
  it('has five tries', () => {
    let state = open;
    for (let left = 4; left >= 0; left -= 1) {
      state = after(state, typing(state, { typedHash: 'x' }));
      if (left > 0) expect(() => requireProved(state)).toThrow(refused('identity.code-wrong', { triesLeft: left }));
    }
    expect(() => requireProved(state)).toThrow(refused('identity.code-tries-over'));
    expect(() => typing(state)).toThrow(refused('identity.code-tries-over'));
  });
});
