import type { Locale } from './locale.js';

export const detailOf = (code: string, _params: Readonly<Record<string, string | number>>, _locale: Locale): string => code;
