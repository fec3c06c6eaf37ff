import { api } from '../../api/client.js';

/** Contracts of the district by the number that somebody typed, or by the name programs have for one: almost always one or none. */
export const useNumbered = (districtId: string, number: string) =>
  api.useQuery('get', '/api/v1/districts/{districtId}/contracts', { params: { path: { districtId }, query: { number } } });
