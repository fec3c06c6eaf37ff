import { api } from '../../api/client.js';
import type { paths } from '../../api/gen/openapi.js';
import type { Tone } from '../../ui/Status.js';
import { useHouse } from '../shared/house.js';

type Answer = paths['/api/v1/kindergartens/{kindergartenId}/statements']['get']['responses'][200]['content']['application/json'];
export type Statement = Answer['items'][number];

const PAGE = 24;

/** Month by month, as the server pages them. */
export function useStatements() {
  const { kindergartenId } = useHouse();
  return api.useInfiniteQuery(
    'get',
    '/api/v1/kindergartens/{kindergartenId}/statements',
    { params: { path: { kindergartenId }, query: { limit: PAGE } } },
    {
      pageParamName: 'after',
      initialPageParam: '',
      getNextPageParam: ({ next }: Answer) => (next === undefined || next === '' ? undefined : next),
      enabled: kindergartenId !== '',
    },
  );
}

const PHASES = {
  collecting: { tone: 'waiting', key: 'payments.phase-collecting' },
  computed: { tone: 'waiting', key: 'payments.phase-computed' },
  'in-register': { tone: 'waiting', key: 'payments.phase-in-register' },
  sent: { tone: 'waiting', key: 'payments.phase-sent' },
  paid: { tone: 'good', key: 'payments.phase-paid' },
  returned: { tone: 'bad', key: 'payments.phase-returned' },
} as const satisfies Readonly<Record<string, { readonly tone: Tone; readonly key: string }>>;

export const statusOf = ({ phase }: Pick<Statement, 'phase'>) => PHASES[phase as keyof typeof PHASES] ?? PHASES.collecting;

/** Months that are over and not paid by the day they should have been. */
export const isLate = ({ phase, payBy }: Pick<Statement, 'phase' | 'payBy'>, today: string | undefined): boolean =>
  phase !== 'paid' && payBy !== undefined && today !== undefined && payBy < today;

/** Of whole tiyn as text. */
export const sumOf = (statements: readonly Statement[]): string =>
  statements.reduce((sum, { totalTiyn = '0' }) => sum + BigInt(totalTiyn), 0n).toString();
