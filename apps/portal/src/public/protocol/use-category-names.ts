import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { localDateOf } from '../../words/format.js';
import { useLocale } from '../../words/i18n.js';
import type { Iteration } from './protocol.js';

/** What the categories were called on the day of an iteration; their numbers alone until that is known. */
export function useCategoryNames({ districtId, previewedAt }: Iteration): (ordinal: number) => string {
  const { t } = useTranslation('public');
  const locale = useLocale();
  const query = previewedAt === undefined ? {} : { on: localDateOf(previewedAt) };
  const params = { path: { districtId }, query };
  const { data } = api.useQuery('get', '/api/v1/districts/{districtId}/categories', { params }, { staleTime: Infinity });
  const names = new Map(data?.items.map((one) => [one.ordinal, one.names[locale]]));
  return (ordinal) => {
    const name = names.get(ordinal);
    return name === undefined ? t('protocol.category', { category: ordinal }) : t('protocol.category-named', { ordinal, name });
  };
}
