import { Rejection } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import type { Children } from '../children.js';
import type { Contacts } from '../contacts.js';
import { registerWritten } from '../guardian/register.js';
import type { Limit } from '../limits/admit.js';
import type { IdentityDeps, Stores } from '../stores.js';
import { type Family, type TypedFamily, parseChild, parseFamily } from './family.js';

/** A family takes two looks, one at the number and one when the form is sent. */
const LOOK_LIMITS: readonly Limit[] = [
  { max: 60, windowMs: 60 * 60_000 },
  { max: 300, windowMs: 24 * 60 * 60_000 },
];
const PURPOSE = 'application-check';
const SHOWN_DIGITS = 2;

export interface FoundFamily {
  readonly guardianId: string;
  readonly childId: string;
  readonly birthDate: string;
  readonly replacesPhones: boolean;
}

interface Asked {
  readonly staffId: string;
  readonly request: ChangeRequest;
}

/**
 * Families entered at the desk of a department. Whoever can ask whether a number is known can try out numbers: each look counts against a
 * limit of the person, and is written down for the guardians of a child that is known.
 */
export class FamilyDesk {
  constructor(
    private readonly stores: Stores,
    private readonly deps: Pick<IdentityDeps, 'clock' | 'policy'>,
    private readonly parts: { readonly children: Children; readonly contacts: Contacts },
  ) {}

  /** @throws Rejection identity.too-many-desk-looks with `retryAfterSeconds`, and those of `parseChild` */
  async find(iin: string, asked: Asked): Promise<{ childId: string; birthDate: string; known: boolean }> {
    await this.take(asked.staffId);
    const { iin: read, birthDate } = parseChild(iin, this.today());
    const childId = this.stores.lookup.personId('chd', read);
    return { childId, birthDate, known: await this.look(childId, asked) };
  }

  /**
   * Everything that registering would refuse, before anything is written.
   * @throws Rejection identity.too-many-desk-looks with `retryAfterSeconds`, identity.guardian-has-other-phone with `ending`, those of
   * `parseFamily`, and what `registerAtDesk` throws
   */
  async check(typed: TypedFamily, asked: Asked): Promise<FoundFamily> {
    await this.take(asked.staffId);
    const family = parseFamily(typed, this.today());
    const found = this.identified(family);
    await this.look(found.childId, asked);
    await this.parts.children.checkAtDesk({ ...this.linked(family), by: asked.staffId });
    return { ...found, replacesPhones: await this.replacesPhones(family, found.guardianId) };
  }

  /** The same family once more changes nothing. @throws Rejection what `check` throws but for the limit */
  async register(typed: TypedFamily, { staffId, request }: Asked): Promise<FoundFamily> {
    const family = parseFamily(typed, this.today());
    const { guardianId } = this.identified(family);
    const { correlationId, actor } = request;
    // What is there already is not written again, so that a repetition needs no key to change nothing.
    const own = { correlationId, ...(actor === undefined ? {} : { actor }) };
    const replacesPhones = await this.replacesPhones(family, guardianId);
    await registerWritten(this.stores, family.guardian, own);
    if (replacesPhones) await this.parts.contacts.change({ guardianId, phones: family.guardian.phones, by: staffId }, own);
    // Two desks at the same moment: the one that came second is told as anybody later.
    else await this.replacesPhones(family, guardianId);
    const { childId, birthDate } = await this.parts.children.registerAtDesk({ ...this.linked(family), by: staffId }, own);
    return { guardianId, childId, birthDate, replacesPhones };
  }

  private identified({ guardian, child }: Family): Omit<FoundFamily, 'replacesPhones'> {
    const { lookup } = this.stores;
    return {
      guardianId: lookup.personId('gdn', guardian.iin),
      childId: lookup.personId('chd', child.iin),
      birthDate: child.birthDate,
    };
  }

  private linked({ guardian, child }: Family) {
    return { guardianId: this.stores.lookup.personId('gdn', guardian.iin), ...child };
  }

  /** Codes and notices go to a guardian's phones: they change only if it was said that they shall. */
  private async replacesPhones({ guardian, otherPhones }: Family, guardianId: string): Promise<boolean> {
    const known = await this.parts.contacts.phonesNow(guardianId);
    if (known === undefined || otherPhones === 'keep' || guardian.phones.every((phone) => known.includes(phone))) return false;
    if (otherPhones === 'replace') return true;
    throw new Rejection('identity.guardian-has-other-phone', { ending: (known[0] ?? '').slice(-SHOWN_DIGITS) });
  }

  /** @returns whether the child is known */
  private async look(childId: string, { staffId, request }: Asked): Promise<boolean> {
    if ((await this.stores.children.load(childId)).state.phase === 'unknown') return false;
    await this.parts.children.look(childId, { staffId, action: 'desk.look-up', purpose: PURPOSE }, request);
    return true;
  }

  private async take(staffId: string): Promise<void> {
    const code = 'identity.too-many-desk-looks';
    await this.stores.limiter.take(`desk:${staffId}`, this.deps.clock.now(), { limits: LOOK_LIMITS, code });
  }

  private today() {
    return this.deps.policy.localDateOf(this.deps.clock.now());
  }
}
