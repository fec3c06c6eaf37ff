/** The languages of the portal; the state language first. */
export const LOCALES = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const STORED = 'kezek.locale';

const isLocale = (text: string | null | undefined): text is Locale => LOCALES.some((locale) => locale === text);

/** What was chosen here before, else what the browser asks for, else Kazakh. */
export function firstLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  if (isLocale(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'kk';
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(STORED, locale);
}
