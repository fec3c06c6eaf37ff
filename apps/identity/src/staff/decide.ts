import { Rejection } from '@kezek/domain';
import type { RegisteredStaff, StaffFact, StaffState } from './facts.js';

/** What each role needs to be bound to; the others may be for the whole region. */
const SCOPE_OF: Readonly<Record<string, 'kindergartenId' | 'districtId' | undefined>> = {
  educator: 'kindergartenId',
  head: 'kindergartenId',
  department: 'districtId',
  approver: 'districtId',
  finance: undefined,
  auditor: undefined,
  administrator: undefined,
};

export interface RegisterStaff {
  readonly staffId: string;
  readonly accountId: string;
  readonly roles: readonly string[];
  readonly districtId?: string | undefined;
  readonly kindergartenId?: string | undefined;
}

/** @throws Rejection identity.login-taken, identity.roles-invalid, identity.role-scope-missing with `role` and `scope` */
export function registerStaff(state: StaffState, staff: RegisterStaff): StaffFact[] {
  if (state.phase === 'registered') throw new Rejection('identity.login-taken');
  const roles = [...new Set(staff.roles)].sort();
  if (roles.length === 0 || roles.some((role) => !Object.hasOwn(SCOPE_OF, role))) throw new Rejection('identity.roles-invalid');
  for (const role of roles) {
    const scope = SCOPE_OF[role];
    if (scope !== undefined && staff[scope] === undefined) throw new Rejection('identity.role-scope-missing', { role, scope });
  }
  const { staffId, accountId, districtId, kindergartenId } = staff;
  return [
    {
      type: 'identity.staff-registered',
      data: {
        staffId,
        accountId,
        roles,
        ...(districtId === undefined ? {} : { districtId }),
        ...(kindergartenId === undefined ? {} : { kindergartenId }),
      },
    },
  ];
}

/** Whether a registration asks for what is registered already: the same roles with the same reach. */
export function hasSameRoles(known: RegisteredStaff, asked: Omit<RegisterStaff, 'staffId' | 'accountId'>): boolean {
  const roles = [...new Set(asked.roles)].sort();
  return (
    known.districtId === asked.districtId &&
    known.kindergartenId === asked.kindergartenId &&
    known.roles.length === roles.length &&
    known.roles.every((role, index) => role === roles[index])
  );
}

/** @throws Rejection identity.staff-not-found */
export function requireStaff(state: StaffState): RegisteredStaff {
  if (state.phase === 'unknown') throw new Rejection('identity.staff-not-found');
  return state;
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{2,63}$/;

/** Case does not matter. @throws Rejection identity.login-invalid */
export function parseLogin(text: string): string {
  const login = text.trim().toLowerCase();
  if (!LOGIN.test(login)) throw new Rejection('identity.login-invalid');
  return login;
}

export const PASSWORD_MIN_CHARS = 10;
export const PASSWORD_MAX_CHARS = 200;

/** Length is what resists guessing. @throws Rejection identity.password-invalid with `minChars` and `maxChars` */
export function requireGoodPassword(password: string): void {
  const chars = [...password].length;
  if (chars < PASSWORD_MIN_CHARS || chars > PASSWORD_MAX_CHARS || new Set(password).size < 5) {
    throw new Rejection('identity.password-invalid', { minChars: PASSWORD_MIN_CHARS, maxChars: PASSWORD_MAX_CHARS });
  }
}
