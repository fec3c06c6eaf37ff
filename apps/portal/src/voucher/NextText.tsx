import { useTranslation } from 'react-i18next';
import type { Voucher } from '../parent/records.js';
import { useFormat } from '../words/use-format.js';
import { NEXT } from './words.js';

/** What comes by itself, and when. */
export function NextText({ next: { at, what } }: { readonly next: NonNullable<Voucher['next']> }) {
  const { t } = useTranslation('voucher');
  const format = useFormat();
  return <>{t(NEXT[what], at === undefined ? { moment: '', until: '' } : { moment: format.moment(at), until: format.until(at) })}</>;
}
