import type { Locale } from './locale.js';

/** A language in the midst of a line, "№ 1 · казахский язык": small, but for English, where it is a name. */
export const inLine = (language: string, locale: Locale): string =>
  locale === 'en' ? language : language.charAt(0).toLocaleLowerCase(locale) + language.slice(1);
