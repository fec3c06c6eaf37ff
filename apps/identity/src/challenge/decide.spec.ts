import fc from 'fast-check';
import type { Instant } from '@kezek/domain';
import { codeExpiry, requestCode, requireSignedIn, requireTellable, tryCode } from './decide.js';
import { type ChallengeFact, TRIES, evolveChallenge, initialChallenge } from './facts.js';

const requestedAt = '2026-09-01T03:00:00.000000Z' as Instant;
const now = '2026-09-01T03:04:59.000000Z' as Instant;
const late = '2026-09-01T03:05:00.000001Z' as Instant;
const challengeId = 'chl_a';
const guardianId = 'gdn_a';
const given = (...facts: ChallengeFact[]) => facts.reduce(evolveChallenge, initialChallenge);
const open = (mayReceive = true) =>
  given(...requestCode(given(), { challengeId, guardianId, expiresAt: codeExpiry(requestedAt), mayReceive }));
const typed = (typedHash: string, at = now) => ({ challengeId, typedHash, sentHash: 'right', now: at });
const failed = (triesLeft: number): ChallengeFact => ({ type: 'identity.sign-in-failed', data: { challengeId, guardianId, triesLeft } });

describe('a code that was sent', () => {
  it('signs its person in', () => {
    const facts = tryCode(open(), typed('right'));
    expect(facts).toEqual([{ type: 'identity.signed-in', data: { challengeId, guardianId } }]);
    expect(requireSignedIn(given(...facts))).toBe(guardianId);
  });

  it('counts a wrong try as a fact', () => {
    const facts = tryCode(open(), typed('wrong'));
    expect(facts).toEqual([failed(TRIES - 1)]);
    expect(() => requireSignedIn(facts.reduce(evolveChallenge, open()))).toThrow(
      expect.objectContaining({ code: 'identity.code-wrong', params: { triesLeft: 4 } }),
    );
  });

  it('is right to its last microsecond and not after', () => {
    expect(tryCode(open(), typed('right', codeExpiry(requestedAt)))).toHaveLength(1);
    expect(() => tryCode(open(), typed('right', late))).toThrow('identity.code-expired');
    expect(() => requireTellable(open(), late)).toThrow('identity.code-expired');
  });

  it('serves once', () => {
    const used = tryCode(open(), typed('right')).reduce(evolveChallenge, open());
    expect(() => tryCode(used, typed('right'))).toThrow('identity.code-expired');
  });

  it('is asked for once', () => {
    expect(requestCode(open(), { challengeId, guardianId, expiresAt: late, mayReceive: true })).toEqual([]);
  });
});

it('after five wrong tries even the right code is refused', () => {
  const spent = [4, 3, 2, 1, 0].reduce((state, left) => evolveChallenge(state, failed(left)), open());
  expect(() => tryCode(spent, typed('right'))).toThrow('identity.code-tries-over');
});

describe('a code that was never sent', () => {
  it('is right for nobody, and the answers are those of any other', () => {
    expect(tryCode(open(false), typed('right'))).toEqual([failed(TRIES - 1)]);
    expect(tryCode(open(false), typed('wrong'))).toEqual(tryCode(open(true), typed('wrong')));
  });

  it('is told to nobody', () => {
    expect(() => requireTellable(open(false), now)).toThrow('identity.code-expired');
  });
});

it('an unknown challenge looks like an expired one', () => {
  expect(() => tryCode(given(), typed('right'))).toThrow('identity.code-expired');
});

it('never allows more than five tries, nor a second sign-in', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (tries) => {
      let state = open();
      let wrong = 0;
      let signedIn = 0;
      for (const right of tries) {
        try {
          const facts = tryCode(state, typed(right ? 'right' : 'wrong'));
          signedIn += facts.filter(({ type }) => type === 'identity.signed-in').length;
          wrong += facts.filter(({ type }) => type === 'identity.sign-in-failed').length;
          state = facts.reduce(evolveChallenge, state);
        } catch {
          // A refusal changes nothing.
        }
      }
      expect(wrong).toBeLessThanOrEqual(TRIES);
      expect(signedIn).toBeLessThanOrEqual(wrong === TRIES ? 0 : 1);
    }),
  );
});
