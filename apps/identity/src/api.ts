import type { identityV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { ChangeRequest } from '@kezek/stream';
import type { Judge, Look } from './child/decide.js';
import type { Children } from './children.js';
import type { Contacts } from './contacts.js';
import { checkInvariants } from './invariants.js';
import type { SignIn } from './sign-in.js';
import type { StaffAccounts } from './staff-accounts.js';
import type { Stores } from './stores.js';

export interface Api {
  readonly signIn: SignIn;
  readonly contacts: Contacts;
  readonly children: Children;
  readonly accounts: StaffAccounts;
  readonly stores: Stores;
}

const requestOf = ({ correlationId, actor, idempotencyKey }: CallContext): ChangeRequest => ({
  correlationId,
  ...(actor === undefined ? {} : { actor: actor.id }),
  ...(idempotencyKey === undefined ? {} : { key: idempotencyKey }),
});

const given = (text: string): string | undefined => (text === '' ? undefined : text);

const lookOf = ({ reference, ...look }: { staffId: string; action: string; purpose: string; reference: string }): Look => ({
  ...look,
  ...(reference === '' ? {} : { reference }),
});

const isNotification = ({ actor }: CallContext): boolean => actor?.kind === 'system' && actor.id === 'notification';

/** Codes leave this service for the one that writes to people, and for nobody else. */
function requireNotification(call: CallContext): void {
  if (!isNotification(call)) throw new Rejection('identity.contact-forbidden');
}

export function api({ signIn, contacts, children, accounts, stores }: Api): Implementation<typeof identityV1.IdentityServiceService> {
  return {
    requestSignInCode: (request, call) => signIn.request(request, requestOf(call)),
    completeSignIn: (request, call) => signIn.complete(request, requestOf(call)),
    signInStaff: async (request) => ({ staff: staffOf(await accounts.signIn(request)) }),
    registerStaff: async ({ districtId, kindergartenId, ...staff }, call) => ({
      staffId: await accounts.register({ ...staff, districtId: given(districtId), kindergartenId: given(kindergartenId) }, requestOf(call)),
    }),
    registerChild: (request, call) => children.register(request, requestOf(call)),
    listChildren: async ({ guardianId }) => ({ children: await children.listOf(guardianId) }),
    confirmGuardianship: async ({ childId, guardianId, by }, call) => {
      await children.confirm({ childId, guardianId, by: await judge(accounts, by) }, requestOf(call));
      return {};
    },
    removeGuardian: async ({ childId, guardianId, by }, call) => {
      await children.remove({ childId, guardianId, by: await judge(accounts, by) }, requestOf(call));
      return {};
    },
    getGuardianship: (request) => children.guardianship(request),
    lookUpChildren: async ({ childIds, staffId, action, purpose, reference }, call) => {
      await accounts.require(staffId);
      return { children: await children.lookUp(childIds, lookOf({ staffId, action, purpose, reference }), requestOf(call)) };
    },
    listAccess: async ({ childId }) => ({ accesses: await children.accesses(childId) }),
    changeContact: async ({ guardianId, phones, by }, call) => {
      if (by === guardianId) await contacts.requireFirstStays(guardianId, phones);
      else await accounts.require(by);
      await contacts.change({ guardianId, phones, by }, requestOf(call));
      return { guardianId };
    },
    getContact: async ({ recipientId, contactId }, call) => {
      if (!isNotification(call)) await requireOwnOrDepartment(accounts, { call, recipientId });
      return contacts.get(recipientId, given(contactId));
    },
    getSignInCode: async ({ challengeId }, call) => {
      requireNotification(call);
      const { phone, code, locale } = await signIn.tell(challengeId);
      return { phone, code, locale };
    },
    checkInvariants: async () => ({ invariants: await checkInvariants(stores) }),
  };
}

/**
 * Phones are for whom they are of, and for the department, which calls whom no message reached; the door knows whom.
 * @throws Rejection identity.contact-forbidden, identity.staff-not-found
 */
async function requireOwnOrDepartment(
  accounts: StaffAccounts,
  { call: { actor }, recipientId }: { call: CallContext; recipientId: string },
): Promise<void> {
  if (actor?.kind === 'guardian' && actor.id === recipientId) return;
  if (actor?.kind === 'staff' && (await accounts.require(actor.id)).roles.includes('department')) return;
  throw new Rejection('identity.contact-forbidden');
}

/** Ids of guardians begin with what those of staff never do. @throws Rejection identity.staff-not-found, identity.guardianship-forbidden */
async function judge(accounts: StaffAccounts, by: string): Promise<Judge> {
  if (by.startsWith('gdn_')) return { kind: 'guardian', id: by };
  const { roles } = await accounts.require(by);
  if (!roles.includes('department')) throw new Rejection('identity.guardianship-forbidden');
  return { kind: 'department', id: by };
}

function staffOf(staff: Awaited<ReturnType<StaffAccounts['signIn']>>): identityV1.Staff {
  const { staffId, name, roles, districtId = '', kindergartenId = '' } = staff;
  return { staffId, name, roles: [...roles], districtId, kindergartenId };
}
