import { Rejection } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import { changeContact, requireRegistered } from './guardian/decide.js';
import { type Locale, contactIdOf } from './guardian/facts.js';
import { parsePhone } from './people/phone.js';
import type { IdentityDeps, Stores } from './stores.js';

const MAX_PHONES = 2;

/** Where a guardian is written to. */
export class Contacts {
  constructor(
    private readonly stores: Stores,
    private readonly deps: Pick<IdentityDeps, 'ids'>,
  ) {}

  /**
   * @param contactId an earlier one, as the fact of its change names it
   * @throws Rejection identity.guardian-not-found
   */
  async get(guardianId: string, contactId?: string): Promise<{ phones: string[]; locale: Locale }> {
    const guardian = requireRegistered((await this.stores.guardians.load(guardianId)).state);
    return { phones: [...(await this.phonesOf(guardianId, contactId ?? contactIdOf(guardian)))], locale: guardian.locale };
  }

  /** Of whoever has signed in; undefined for a person not seen yet. */
  async phonesNow(guardianId: string): Promise<readonly string[] | undefined> {
    const { state } = await this.stores.guardians.load(guardianId);
    if (state.phase === 'registered') return this.phonesOf(guardianId, contactIdOf(state));
    // The phone is bound a moment before the first sign-in is recorded.
    return (await this.stores.people.guardians.get(guardianId))?.phones;
  }

  /**
   * The numbers are written before the fact that makes them count, under an id of their own.
   * @throws Rejection identity.guardian-not-found, identity.phone-invalid, identity.phones-invalid with `max`
   */
  async change(
    { guardianId, phones, by }: { guardianId: string; phones: readonly string[]; by: string },
    request: ChangeRequest,
  ): Promise<void> {
    const parsed = [...new Set(phones.map(parsePhone))];
    if (parsed.length === 0 || parsed.length > MAX_PHONES) throw new Rejection('identity.phones-invalid', { max: MAX_PHONES });
    requireRegistered((await this.stores.guardians.load(guardianId)).state);
    const { guardians, people } = this.stores;
    const contactId = this.deps.ids.next('ctc');
    const content = { phones: this.stores.lookup.hash('contact', parsed.join(' ')), by };
    await people.contacts.put(this.keyOf(guardianId, contactId), () => ({ phones: parsed }));
    const changed = await guardians
      .execute(guardianId, { ...request, content }, (state) => changeContact(state, { contactId, phones: parsed.length, by }))
      .catch(async (error: unknown) => {
        if (error instanceof Rejection) await people.contacts.remove(this.keyOf(guardianId, contactId));
        throw error;
      });
    if (changed.facts.length === 0) await people.contacts.remove(this.keyOf(guardianId, contactId));
  }

  /**
   * What a guardian may change alone: what they sign in with, only the department does.
   * @throws Rejection identity.guardian-not-found, identity.phone-invalid, identity.contact-forbidden
   */
  async requireFirstStays(guardianId: string, phones: readonly string[]): Promise<void> {
    const [first] = (await this.get(guardianId)).phones;
    if (parsePhone(phones[0] ?? '') !== first) throw new Rejection('identity.contact-forbidden');
  }

  private async phonesOf(guardianId: string, contactId: string): Promise<readonly string[]> {
    const record =
      contactId === guardianId
        ? await this.stores.people.guardians.get(guardianId)
        : await this.stores.people.contacts.get(this.keyOf(guardianId, contactId));
    if (record === undefined) throw new Error(`${guardianId} is registered without the contact ${contactId}`);
    return record.phones;
  }

  /** So that nobody gets another person's phones by naming their contact. */
  private keyOf(guardianId: string, contactId: string): string {
    return `${guardianId}/${contactId}`;
  }
}
