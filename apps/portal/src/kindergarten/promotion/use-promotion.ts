import { api, client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import type { paths } from '../../api/gen/openapi.js';
import { useHouse } from '../shared/house.js';

const PATH = '/api/v1/kindergartens/{kindergartenId}/promotions/{year}';

export type Promotion = paths[typeof PATH]['get']['responses'][200]['content']['application/json'];
export type PromotedGroup = Promotion['groups'][number];
export type PromotedChild = Promotion['children'][number];
export type Choices = Pick<Promotion, 'firstDay' | 'ages' | 'targets'>;

/** The plan of the year that is to be planned: of the next one once this year's days are over. */
export function usePromotion(today: string | undefined) {
  const { kindergartenId } = useHouse();
  const thisYear = Number(today?.slice(0, 4) ?? 0);
  const ofYear = (year: number) => ({ params: { path: { kindergartenId, year } } });
  const isKnown = today !== undefined && kindergartenId !== '';
  const current = api.useQuery('get', PATH, ofYear(thisYear), { enabled: isKnown });
  const isOver = today !== undefined && current.data !== undefined && current.data.latest < today;
  const next = api.useQuery('get', PATH, ofYear(thisYear + 1), { enabled: isOver });
  return isOver ? next : current;
}

export function usePlanning({ year }: Pick<Promotion, 'year'>) {
  const { kindergartenId } = useHouse();
  const params = { path: { kindergartenId, year } };
  return {
    keep: useCommand((body: Choices, headers) => client.PUT(PATH, { params, body, headers })),
    discard: useCommand((_: void, headers) => client.DELETE(PATH, { params, headers })),
    confirm: useCommand((body: { digest: string }, headers) => client.POST(`${PATH}/confirmation`, { params, body, headers })),
  };
}

export type Planning = ReturnType<typeof usePlanning>;
