import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale, rememberLocale } from './locale.js';

const SHORT: Readonly<Record<Locale, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

/** Changes every word on the page and nothing else: what was typed stays. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  // Shown at once, while its words are still fetched: else who changes back meanwhile would press what seems to be chosen already.
  const [chosen, setChosen] = useState<Locale>();
  const choose = (locale: Locale) => {
    rememberLocale(locale);
    setChosen(locale);
    void i18n.changeLanguage(locale).finally(() => setChosen((last) => (last === locale ? undefined : last)));
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={chosen ?? (i18n.language as Locale)}
      onChange={choose}
      data={LOCALES.map((locale) => ({ value: locale, label: <span lang={locale}>{SHORT[locale]}</span> }))}
    />
  );
}
