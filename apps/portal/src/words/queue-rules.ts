import { api } from '../api/client.js';
import { useLocale } from './i18n.js';
import { useTranslation } from 'react-i18next';

/** What the region says a family may do with an application; the same all day. */
export const useQueueRules = () => api.useQuery('get', '/api/v1/queue-rules', {}, { staleTime: Infinity });

/** Names benefits by their code, in the reader's language. */
export function useBenefitNames(): (code: string) => string {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { data } = useQueueRules();
  return (code) => (code === 'imported' ? t('benefit.imported') : (data?.benefits.find((one) => one.code === code)?.names[locale] ?? code));
}
