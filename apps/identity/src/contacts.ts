import { Rejection } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import { changeContact, requireRegistered } from './guardian/decide.js';
import type { Locale } from './guardian/facts.js';
import { parsePhone } from './people/phone.js';
import type { Stores } from './stores.js';

const MAX_PHONES = 2;

/** Where a guardian is written to. */
export class Contacts {
  constructor(private readonly stores: Stores) {}

  /** @throws Rejection identity.guardian-not-found */
  async get(guardianId: string): Promise<{ phones: string[]; locale: Locale }> {
    const { locale } = requireRegistered((await this.stores.guardians.load(guardianId)).state);
    const record = await this.stores.people.guardians.get(guardianId);
    if (record === undefined) throw new Error(`${guardianId} is registered without a record`);
    return { phones: [...record.phones], locale };
  }

  /** @throws Rejection identity.guardian-not-found, identity.phone-invalid, identity.phones-invalid with `max` */
  async change(
    { guardianId, phones, by }: { guardianId: string; phones: readonly string[]; by: string },
    request: ChangeRequest,
  ): Promise<void> {
    const parsed = [...new Set(phones.map(parsePhone))];
    if (parsed.length === 0 || parsed.length > MAX_PHONES) throw new Rejection('identity.phones-invalid', { max: MAX_PHONES });
    requireRegistered((await this.stores.guardians.load(guardianId)).state);
    await this.stores.people.guardians.put(guardianId, (before) => {
      if (before === undefined) throw new Error(`${guardianId} is registered without a record`);
      return { ...before, phones: parsed };
    });
    await this.stores.guardians.execute(guardianId, request, (state) => changeContact(state, { phones: parsed.length, by }));
  }
}
