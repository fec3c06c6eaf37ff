import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Role, hasRole, useSession } from '../../api/session.js';

interface ForRoleProps {
  readonly role: Role;
  /** What others are told instead: who does it. */
  readonly otherwise?: string;
  readonly children: ReactNode;
}

/** Shows a command to whom it is for; everybody else reads whose turn it is. */
export function ForRole({ role, otherwise, children }: ForRoleProps) {
  const session = useSession();
  if (hasRole(session, role)) return children;
  return otherwise === undefined ? null : <Text c="gray.8">{otherwise}</Text>;
}

export const useIs = (role: Role): boolean => hasRole(useSession(), role);
