import { useMemo } from 'react';
import { type Format, formatIn } from './format.js';
import { useLocale } from './i18n.js';

export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => formatIn(locale), [locale]);
}
