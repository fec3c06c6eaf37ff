import { useTranslation } from 'react-i18next';
import { useLocale } from '../../words/i18n.js';
import { inLine } from '../../words/in-line.js';
import { type Group, useGroups } from './house.js';

const LANGUAGES = { kk: 'language.kk', ru: 'language.ru' } as const;

/** Groups have no names of their own: they are told by number, age and language. */
export function useGroupName(): (group: string | Group) => string {
  const { t } = useTranslation('kindergarten');
  const { t: tc } = useTranslation('common');
  const locale = useLocale();
  const groups = useGroups().data?.items ?? [];
  return (asked) => {
    const groupId = typeof asked === 'string' ? asked : asked.groupId;
    const number = groupId.slice(groupId.lastIndexOf('.') + 1);
    const group = typeof asked === 'string' ? groups.find((one) => one.groupId === groupId) : asked;
    if (group === undefined) return t('group.number', { number });
    const language = LANGUAGES[group.language as keyof typeof LANGUAGES];
    const age = tc('age-group', { years: group.ageGroup });
    return t('group.name', { number, age, language: language === undefined ? group.language : inLine(tc(language), locale) });
  };
}
