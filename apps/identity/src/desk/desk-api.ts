import type { deskV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { StaffAccounts } from '../staff-accounts.js';
import type { FamilyDesk } from './desk.js';
import type { TypedFamily } from './family.js';

interface Deps {
  readonly desk: FamilyDesk;
  readonly accounts: Pick<StaffAccounts, 'require'>;
}

/** For specialists of departments: the door has made sure of the district. */
export function deskApi({ desk, accounts }: Deps): Implementation<typeof deskV1.DeskServiceService> {
  const askedBy = async ({ actor, correlationId }: CallContext) => {
    if (actor === undefined) throw new Rejection('identity.desk-forbidden');
    const { roles } = await accounts.require(actor.id);
    if (!roles.includes('department')) throw new Rejection('identity.desk-forbidden');
    return { staffId: actor.id, request: { correlationId, actor: actor.id } };
  };
  return {
    findChild: async ({ iin }, call) => desk.find(iin, await askedBy(call)),
    checkFamily: async ({ family }, call) => desk.check(typed(family), await askedBy(call)),
    registerFamily: async ({ family }, call) => {
      const { guardianId, childId, birthDate } = await desk.register(typed(family), await askedBy(call));
      return { guardianId, childId, birthDate };
    },
  };
}

function typed(family: deskV1.Family | undefined): TypedFamily {
  if (family === undefined) throw new Error('A family is asked about without one');
  return family;
}
