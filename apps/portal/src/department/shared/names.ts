import { useTranslation } from 'react-i18next';
import { useLocale } from '../../words/i18n.js';
import { inLine } from '../../words/in-line.js';
import { kindergartenName } from '../../words/names.js';
import { useGroups, useKindergartens } from './use-pages.js';

/** The name of a kindergarten of the district; a dash until the list is there. */
export function useKindergartenNames(districtId: string): (kindergartenId: string) => string {
  const locale = useLocale();
  const { data } = useKindergartens(districtId);
  return (id) => {
    const found = data?.find(({ kindergartenId }) => kindergartenId === id);
    return found === undefined ? '—' : kindergartenName(found, locale);
  };
}

/** A group as people call it: its number, age and language. */
export function useGroupNames(districtId: string): (groupId: string) => string {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const { data } = useGroups(districtId);
  return (id) => {
    const found = data?.find(({ groupId }) => groupId === id);
    const number = numberOf(id);
    if (found === undefined) return t('group.number', { number });
    return t('group.name', { number, age: common('age-group', { years: found.ageGroup }), language: languageName(found.language) });
  };

  function languageName(language: string): string {
    if (language === 'kk') return inLine(common('language.kk'), locale);
    return language === 'ru' ? inLine(common('language.ru'), locale) : language;
  }
}

/** Its number within the kindergarten is the end of its id. */
export const numberOf = (groupId: string): string => groupId.slice(groupId.lastIndexOf('.') + 1);

export const KIND_WORDS = { state: 'kind.state', private: 'kind.private', 'mini-centre': 'kind.mini-centre' } as const;
