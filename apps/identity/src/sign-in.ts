import { type Instant, Rejection, instantPlusMs, parseIin } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import { codeExpiry, requestCode, requireSignedIn, requireTellable, tryCode } from './challenge/decide.js';
import type { Contacts } from './contacts.js';
import { requireAdult, signIn } from './guardian/decide.js';
import type { Locale } from './guardian/facts.js';
import type { Limit } from './limits/admit.js';
import { randomCode } from './people/key-ring.js';
import type { CodeRecord } from './people/people.js';
import { parsePhone } from './people/phone.js';
import type { IdentityDeps, Stores } from './stores.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How often one person may ask with one phone. Asking with another phone does not use these up, so nobody can lock a person out by it. */
const PERSON_LIMITS: readonly Limit[] = [
  { max: 1, windowMs: MINUTE_MS },
  { max: 5, windowMs: HOUR_MS },
  { max: 10, windowMs: DAY_MS },
];
/** How often one phone may be written to, whoever asks: a family shares a phone, a stranger's phone is not to be flooded. */
const PHONE_LIMITS: readonly Limit[] = [
  { max: 10, windowMs: HOUR_MS },
  { max: 20, windowMs: DAY_MS },
];
/** How often a code goes out for one person, over all phones. */
const SENT_LIMITS: readonly Limit[] = [{ max: 1, windowMs: MINUTE_MS }];

const LOCALES: readonly string[] = ['kk', 'ru', 'en'] satisfies Locale[];

/** @throws Rejection identity.locale-invalid */
export function parseLocale(text: string): Locale {
  if (text === '') return 'kk';
  if (!LOCALES.includes(text)) throw new Rejection('identity.locale-invalid');
  return text as Locale;
}

/** How a guardian comes in: number, phone, code. */
export class SignIn {
  constructor(
    private readonly stores: Stores,
    private readonly deps: Pick<IdentityDeps, 'clock' | 'ids' | 'random' | 'policy'>,
    private readonly contacts: Contacts,
  ) {}

  /**
   * Answers in the same way and does the same work whether or not the person is known and whether or not the phone is theirs.
   * @throws Rejection domain.iin-*, identity.phone-invalid, identity.locale-invalid, identity.guardian-too-young, identity.too-many-codes
   */
  async request(
    asked: { iin: string; phone: string; locale: string },
    request: ChangeRequest,
  ): Promise<{ challengeId: string; expiresAt: Instant }> {
    const { iin, birthDate } = parseIin(asked.iin);
    const phone = parsePhone(asked.phone);
    const locale = parseLocale(asked.locale);
    const now = this.deps.clock.now();
    requireAdult(birthDate, this.deps.policy.localDateOf(now));
    const guardianId = this.stores.lookup.personId('gdn', iin);
    const challengeId = this.challengeId(request.key, { guardianId, phone });
    const before = (await this.stores.challenges.load(challengeId)).state;
    if (before.phase === 'open') return { challengeId, expiresAt: before.expiresAt as Instant };
    await this.takeLimits({ guardianId, phone, now });
    const mayReceive = await this.mayReceive({ guardianId, phone, challengeId, now });
    const expiresAt = codeExpiry(now);
    const code = randomCode(this.deps.random);
    // First what the fact refers to, then the fact.
    await this.stores.codes.put(challengeId, () => ({ iin, phone, code, locale }), instantPlusMs(expiresAt, HOUR_MS));
    await this.stores.challenges.execute(challengeId, { correlationId: request.correlationId }, (state) =>
      requestCode(state, { challengeId, guardianId, expiresAt, mayReceive }),
    );
    return { challengeId, expiresAt };
  }

  /** @throws Rejection identity.code-wrong with `triesLeft`, identity.code-expired, identity.code-tries-over */
  async complete(
    { challengeId, code }: { challengeId: string; code: string },
    request: ChangeRequest,
  ): Promise<{ guardianId: string; locale: Locale }> {
    const sent = await this.stores.codes.get(challengeId);
    const typedHash = this.codeHash(challengeId, code);
    const sentHash = sent === undefined ? undefined : this.codeHash(challengeId, sent.code);
    const { state } = await this.stores.challenges.execute(challengeId, { ...request, content: typedHash }, (before, now) =>
      tryCode(before, { challengeId, typedHash, sentHash, now }),
    );
    const guardianId = requireSignedIn(state);
    if (sent === undefined) throw new Rejection('identity.code-expired');
    await this.bindPhone(guardianId, sent);
    const { correlationId } = request;
    await this.stores.guardians.execute(guardianId, { correlationId }, (before) => signIn(before, { guardianId, locale: sent.locale }));
    return { guardianId, locale: sent.locale };
  }

  /** For the one who sends it. @throws Rejection identity.code-expired */
  async tell(challengeId: string): Promise<CodeRecord> {
    const { state } = await this.stores.challenges.load(challengeId);
    requireTellable(state, this.deps.clock.now());
    const sent = await this.stores.codes.get(challengeId);
    if (sent === undefined) throw new Rejection('identity.code-expired');
    return sent;
  }

  /** The same request repeated under its key is the same challenge. */
  private challengeId(key: string | undefined, { guardianId, phone }: { guardianId: string; phone: string }): string {
    return key === undefined ? this.deps.ids.next('chl') : this.stores.lookup.challengeId(`${key} ${guardianId} ${phone}`);
  }

  private async takeLimits({ guardianId, phone, now }: { guardianId: string; phone: string; now: Instant }): Promise<void> {
    const { limiter, lookup } = this.stores;
    const code = 'identity.too-many-codes';
    await limiter.take(`pair:${lookup.hash('pair', `${guardianId} ${phone}`)}`, now, { limits: PERSON_LIMITS, code });
    await limiter.take(`phone:${lookup.hash('phone', phone)}`, now, { limits: PHONE_LIMITS, code });
  }

  /** Whether a code goes to this phone: it is the person's, or the person is new; and none went out for the person just before. */
  private async mayReceive(asked: { guardianId: string; phone: string; challengeId: string; now: Instant }): Promise<boolean> {
    const { guardianId, phone, challengeId, now } = asked;
    const phones = await this.contacts.phonesNow(guardianId);
    const own = phones === undefined || phones.includes(phone);
    // Another phone must not use up the person's own minute: it gets a key that nobody else has.
    const key = own ? `sent:${guardianId}` : `sent:${challengeId}`;
    const waitMs = await this.stores.limiter.tryTake(key, now, SENT_LIMITS);
    return own && waitMs === 0;
  }

  /** The first phone that signs in stays the person's; of two at the same moment one. @throws Rejection identity.code-expired */
  private async bindPhone(guardianId: string, { iin, phone }: CodeRecord): Promise<void> {
    await this.stores.people.guardians.put(guardianId, (before) => before ?? { iin, phones: [phone] });
    const phones = await this.contacts.phonesNow(guardianId);
    if (phones?.includes(phone) !== true) throw new Rejection('identity.code-expired');
  }

  private codeHash(challengeId: string, code: string): string {
    return this.stores.lookup.hash('code', `${challengeId} ${code.trim()}`);
  }
}
