import { Rejection } from '@kezek/domain';
import type { Principal, StaffRole } from '../sessions/principal.js';
import { type Action, type Rule, actions } from './actions.js';

/** What the request is about, as far as reach depends on it. */
export interface Scope {
  readonly childId?: string;
  readonly districtId?: string;
  readonly kindergartenId?: string;
}

export interface Relations {
  isGuardian(guardianId: string, childId: string): Promise<boolean>;
}

/**
 * @param scope asked only when the answer depends on it
 * @throws Rejection `gateway.unauthenticated` if nobody is signed in, `gateway.forbidden` if the action or its object is not theirs
 */
export async function authorise(
  action: Action,
  { principal, scope, relations }: { principal: Principal | undefined; scope: () => Scope | Promise<Scope>; relations: Relations },
): Promise<void> {
  const rule: Rule = actions[action];
  if (rule.everyone) return;
  if (principal === undefined) throw new Rejection('gateway.unauthenticated');
  const allowed =
    principal.kind === 'guardian' ? await guardianMay(rule, principal.id, { scope, relations }) : await staffMay(rule, principal, scope);
  if (!allowed) throw new Rejection('gateway.forbidden', { action });
}

async function guardianMay(
  rule: Rule,
  guardianId: string,
  { scope, relations }: { scope: () => Scope | Promise<Scope>; relations: Relations },
): Promise<boolean> {
  if (rule.guardian === undefined) return false;
  if (rule.guardian === 'self') return true;
  const { childId } = await scope();
  return childId !== undefined && relations.isGuardian(guardianId, childId);
}

async function staffMay(
  rule: Rule,
  principal: Extract<Principal, { kind: 'staff' }>,
  scope: () => Scope | Promise<Scope>,
): Promise<boolean> {
  const reaches = principal.roles.map((role: StaffRole) => rule.staff?.[role]).filter((reach) => reach !== undefined);
  if (reaches.includes('everything')) return true;
  if (reaches.length === 0) return false;
  const { districtId, kindergartenId } = await scope();
  return reaches.some((reach) => {
    if (reach === 'own-kindergarten') return kindergartenId !== undefined && principal.kindergartenId === kindergartenId;
    // Staff without a district work for the whole region.
    return districtId !== undefined && (principal.districtId === undefined || principal.districtId === districtId);
  });
}
