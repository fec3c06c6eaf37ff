import { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { components, paths } from './gen/openapi.js';
import { isProblem } from './problem.js';

export type Schemas = components['schemas'];

const inTheReadersLanguage: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', i18next.language);
    return request;
  },
};

/** The one way to call the API; typed by the gateway's description of it. */
export const client = createFetchClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
client.use(inTheReadersLanguage);

/** The same as hooks: `api.useQuery('get', '/api/v1/children')`. */
export const api = createQueryClient(client);

const RETRIES_MAX = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one; only a lost connection is worth another try.
      retry: (failures, error) => !isProblem(error) && failures < RETRIES_MAX,
    },
    mutations: { retry: false },
  },
});
