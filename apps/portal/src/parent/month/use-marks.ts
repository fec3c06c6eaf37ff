import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useLocale } from '../../words/i18n.js';
import { PRESENT } from './marks.js';

/** The region's rules for the marks of a month: which days are working days, and what the reasons are called. */
export function useMarks(month: string) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const { data } = api.useQuery('get', '/api/v1/attendance-rules/{month}', { params: { path: { month } } }, { staleTime: Infinity });
  const reasonOf = (mark: string) => data?.reasons.find(({ code }) => code === mark);
  return {
    /** Empty until it is known. */
    workingDays: new Set(data?.workingDays),
    nameOf: (mark: string): string => (mark === PRESENT ? t('mark.present') : (reasonOf(mark)?.names[locale] ?? t('mark.absent'))),
    isExcused: (mark: string): boolean => reasonOf(mark)?.excused === true,
    needsDocument: (mark: string): boolean => reasonOf(mark)?.needsDocument === true,
  };
}

export type Marks = ReturnType<typeof useMarks>;
