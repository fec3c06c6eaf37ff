import { api } from '../api/client.js';

/** Whether this installation is a demonstration: only there its clock can be asked for. */
export const useIsDemo = (): boolean => api.useQuery('get', '/api/v1/demo/clock', {}, { staleTime: Infinity }).data !== undefined;
