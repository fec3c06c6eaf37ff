import { type Instant, Rejection, hasPassed, instantPlusMs } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import { codeExpiry } from '../challenge/decide.js';
import type { Contacts } from '../contacts.js';
import type { Limit } from '../limits/admit.js';
import { randomCode } from '../people/key-ring.js';
import type { CodeRecord } from '../people/people.js';
import type { IdentityDeps, Stores } from '../stores.js';
import { requestSigningCode, requireProved, trySigningCode } from './decide.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How often one person may be sent a code to sign with. */
const LIMITS: readonly Limit[] = [
  { max: 3, windowMs: MINUTE_MS },
  { max: 10, windowMs: HOUR_MS },
];

/** How a guardian signs with a code. It goes to the phone the person is known by, whoever asks for it. */
export class SigningCodes {
  constructor(
    private readonly stores: Stores,
    private readonly deps: Pick<IdentityDeps, 'clock' | 'ids' | 'random'>,
    private readonly contacts: Contacts,
  ) {}

  /** @throws Rejection identity.guardian-not-found, identity.too-many-codes with `retryAfterSeconds` */
  async request(
    { guardianId, digest }: { guardianId: string; digest: string },
    request: ChangeRequest,
  ): Promise<{ challengeId: string; expiresAt: Instant }> {
    const { stores, deps } = this;
    const person = await stores.people.guardians.get(guardianId);
    const { state: guardian } = await stores.guardians.load(guardianId);
    const [phone] = (await this.contacts.phonesNow(guardianId)) ?? [];
    if (person === undefined || phone === undefined || guardian.phase !== 'registered') throw new Rejection('identity.guardian-not-found');
    const now = deps.clock.now();
    const challengeId =
      request.key === undefined ? deps.ids.next('chl') : stores.lookup.challengeId(`sign ${request.key} ${guardianId} ${digest}`);
    const before = (await stores.signings.load(challengeId)).state;
    if (before.phase === 'open') return { challengeId, expiresAt: before.expiresAt as Instant };
    await stores.limiter.take(`sign:${guardianId}`, now, { limits: LIMITS, code: 'identity.too-many-codes' });
    const expiresAt = codeExpiry(now);
    const code = randomCode(deps.random);
    // First what the fact refers to, then the fact.
    const record = { iin: person.iin, phone, code, locale: guardian.locale };
    await stores.codes.put(challengeId, () => record, instantPlusMs(expiresAt, HOUR_MS));
    await stores.signings.execute(challengeId, { correlationId: request.correlationId }, (state) =>
      requestSigningCode(state, { challengeId, guardianId, digest, expiresAt }),
    );
    return { challengeId, expiresAt };
  }

  /** @throws Rejection identity.code-wrong with `triesLeft`, identity.code-expired, identity.code-tries-over */
  async prove(asked: { challengeId: string; guardianId: string; digest: string; code: string }, request: ChangeRequest): Promise<void> {
    const { code, ...one } = asked;
    const sent = await this.stores.codes.get(one.challengeId);
    const typedHash = this.hash(one.challengeId, code);
    const sentHash = sent === undefined ? undefined : this.hash(one.challengeId, sent.code);
    const { correlationId } = request;
    const { state } = await this.stores.signings.execute(one.challengeId, { correlationId }, (before, now) =>
      trySigningCode(before, { ...one, typedHash, sentHash, now }),
    );
    requireProved(state);
  }

  async proofOf(challengeId: string): Promise<{ proved: boolean; guardianId: string; digest: string }> {
    const { state } = await this.stores.signings.load(challengeId);
    return state.phase === 'proved'
      ? { proved: true, guardianId: state.guardianId, digest: state.digest }
      : { proved: false, guardianId: '', digest: '' };
  }

  /** For the one who sends it. @throws Rejection identity.code-expired */
  async tell(challengeId: string): Promise<CodeRecord> {
    const { state } = await this.stores.signings.load(challengeId);
    const sent = await this.stores.codes.get(challengeId);
    const isOpen = state.phase === 'open' && !hasPassed(state.expiresAt as Instant, this.deps.clock.now());
    if (!isOpen || sent === undefined) throw new Rejection('identity.code-expired');
    return sent;
  }

  private hash(challengeId: string, code: string): string {
    return this.stores.lookup.hash('code', `${challengeId} ${code.trim()}`);
  }
}
