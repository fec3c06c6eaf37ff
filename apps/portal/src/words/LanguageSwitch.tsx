import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale, rememberLocale } from './locale.js';

const SHORT: Readonly<Record<Locale, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

/** Changes every word on the page and nothing else: what was typed stays. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const choose = (locale: Locale) => {
    rememberLocale(locale);
    void i18n.changeLanguage(locale);
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={i18n.language as Locale}
      onChange={choose}
      data={LOCALES.map((locale) => ({ value: locale, label: <span lang={locale}>{SHORT[locale]}</span> }))}
    />
  );
}
