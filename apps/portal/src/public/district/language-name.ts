import { useTranslation } from 'react-i18next';

const KNOWN = { kk: 'language.kk', ru: 'language.ru' } as const;
const isKnown = (language: string): language is keyof typeof KNOWN => language in KNOWN;

/** Of a language of instruction. */
export function useLanguageName(): (language: string) => string {
  const { t } = useTranslation('common');
  return (language) => (isKnown(language) ? t(KNOWN[language]) : language);
}
