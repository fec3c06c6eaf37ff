import { api } from '../../api/client.js';
import { hasRole, useSession } from '../../api/session.js';

const SHOWN_MAX = 100;

/** Contracts of three parties that wait for the department. */
export const useToSign = (districtId: string) =>
  api.useQuery(
    'get',
    '/api/v1/districts/{districtId}/contracts-to-sign',
    { params: { path: { districtId }, query: { limit: SHOWN_MAX } } },
    { enabled: hasRole(useSession(), 'department', 'auditor') },
  );
