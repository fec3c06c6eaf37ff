import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useLocale } from '../words/i18n.js';
import { inLine } from '../words/in-line.js';
import { kindergartenName } from '../words/names.js';
import type { Group, Kindergarten, Kind, Stay } from './records.js';

/** More than any district has. */
const KINDERGARTENS_MAX = 500;

/** The kindergartens of a district; asks for nothing while it is not known which. */
export const useKindergartens = (districtId: string | undefined) =>
  api.useQuery(
    'get',
    '/api/v1/kindergartens',
    { params: { query: { districtId: districtId ?? '', limit: KINDERGARTENS_MAX } } },
    { enabled: districtId !== undefined },
  );

/** Names kindergartens by id, in the reader's language. */
export function useKindergartenNames(districtId: string | undefined): (kindergartenId: string) => string {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const { data } = useKindergartens(districtId);
  const byId = new Map<string, Kindergarten>(data?.items.map((one) => [one.kindergartenId, one]));
  return (kindergartenId) => {
    const found = byId.get(kindergartenId);
    return found === undefined ? t('kindergarten') : kindergartenName(found, locale);
  };
}

/** Names kindergartens wherever they are: in its time a child may be in several districts. */
export function useNamesAnywhere(kindergartenIds: readonly string[]): (kindergartenId: string) => string {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const ids = [...new Set(kindergartenIds)];
  const queries = ids.map((kindergartenId) => ({
    ...api.queryOptions('get', '/api/v1/kindergartens/{kindergartenId}', { params: { path: { kindergartenId } } }),
    staleTime: Infinity,
  }));
  const known = useQueries({ queries });
  return (kindergartenId) => {
    const found = known[ids.indexOf(kindergartenId)]?.data;
    return found === undefined ? t('kindergarten') : kindergartenName(found, locale);
  };
}

/** A group by its id; `undefined` until it is known. */
export function useGroup({ kindergartenId, groupId }: { readonly kindergartenId: string; readonly groupId: string }): Group | undefined {
  const { data } = api.useQuery('get', '/api/v1/groups', { params: { query: { kindergartenId } } });
  return data?.items.find((group) => group.groupId === groupId);
}

const LANGUAGES = { kk: 'language.kk', ru: 'language.ru' } as const;
const KINDS = { state: 'kind.state', private: 'kind.private', 'mini-centre': 'kind.mini-centre' } as const;
const STAYS = { '9h': 'stay.9h', '10.5h': 'stay.10.5h', 'half-day': 'stay.half-day' } as const;

export const ALL_KINDS = Object.keys(KINDS) as Kind[];
export const ALL_STAYS = Object.keys(STAYS) as Stay[];

/** What groups are told apart by, in words. */
export function usePlaceWords() {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const language = (code: string): string =>
    code in LANGUAGES
      ? t(LANGUAGES[code as keyof typeof LANGUAGES])
      : (new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code);
  const kind = (code: string): string => t(KINDS[code as Kind]);
  const group = ({ ageGroup, language: code, stayHours }: Pick<Group, 'ageGroup' | 'language' | 'stayHours'>): string =>
    [t('age-group', { years: ageGroup }), inLine(language(code), locale), t(STAYS[stayHours])].join(' · ');
  const numbered = (groupId: string): string => t('group-number', { number: groupId.slice(groupId.lastIndexOf('.') + 1) });
  const groupTitle = (years: number): string => {
    const words = t('age-group', { years });
    return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
  };
  const stay = (code: Stay): string => t(STAYS[code]);
  return { language, kind, stay, group, numbered, groupTitle, ageGroup: (years: number): string => t('age-group', { years }) };
}
