import i18next, { type BackendModule } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Locale, firstLocale } from './locale.js';

/** One folder of words for each part of the portal; a part's words are fetched with its first page. */
export const NAMESPACES = [
  'common',
  'public',
  'parent',
  'kindergarten',
  'department',
  'updates',
  'voucher',
  'catalogue',
  'contract',
  'registry',
  'place',
  'reinstatement',
  'portrait',
  'demo',
] as const;

const files = import.meta.glob<Record<string, string>>('./*/*.json', { import: 'default' });

const catalogue: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${namespace}/${language}.json`];
    if (load === undefined) return done(new Error(`There are no words ${namespace} in ${language}`), null);
    load().then(
      (words) => done(null, words),
      (error: Error) => done(error, null),
    );
  },
};

export async function startWords(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(catalogue)
    .use(new ICU())
    .use(initReactI18next)
    .init({
      lng: firstLocale(),
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      load: 'currentOnly',
      interpolation: { escapeValue: false },
      returnNull: false,
      // Names such as "phase.in-use" are one key each, not paths.
      keySeparator: false,
      nsSeparator: ':',
    });
}

export function useLocale(): Locale {
  return useTranslation().i18n.language as Locale;
}
