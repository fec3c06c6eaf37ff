import type { Actor } from '@kezek/rpc';

export const STAFF_ROLES = ['educator', 'head', 'department', 'approver', 'finance', 'auditor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who is signed in. */
export type Principal =
  | { readonly kind: 'guardian'; readonly id: string; readonly locale: string }
  | {
      readonly kind: 'staff';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly StaffRole[];
      /** Absent: every district. */
      readonly districtId?: string;
      readonly kindergartenId?: string;
    };

export function toActor(principal: Principal): Actor {
  if (principal.kind === 'guardian') return { kind: 'guardian', id: principal.id };
  const { districtId, kindergartenId } = principal;
  return {
    kind: 'staff',
    id: principal.id,
    roles: principal.roles,
    scope: { ...(districtId === undefined ? {} : { districtId }), ...(kindergartenId === undefined ? {} : { kindergartenId }) },
  };
}
