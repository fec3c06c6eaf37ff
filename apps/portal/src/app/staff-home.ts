import type { Staff } from '../api/session.js';

/** Where a member of staff begins. */
export const staffHome = ({ roles }: Pick<Staff, 'roles'>): string =>
  roles.some((role) => role === 'educator' || role === 'head') ? '/kindergarten' : '/department';
