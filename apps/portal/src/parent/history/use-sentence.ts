import { useTranslation } from 'react-i18next';
import { eventWord } from '../../portrait/event-word.js';
import { useFormat } from '../../words/use-format.js';
import { useNamesAnywhere } from '../places.js';
import type { Entry } from '../records.js';
import { sentenceOf } from './sentence.js';

/** Tells what each of these entries is about, in the reader's language. */
export function useSentence(entries: readonly Entry[]): (entry: Entry) => string {
  const { t } = useTranslation(['parent', 'common', 'portrait']);
  const format = useFormat();
  const nameOf = useNamesAnywhere(entries.flatMap((entry) => sentenceOf(entry).kindergartenId || []));
  return (entry) => {
    const { key, kindergartenId = '', day = '', month = '', instant = '', number = 0 } = sentenceOf(entry);
    const short = key === 'history.other' ? eventWord(entry.type) : undefined;
    if (short !== undefined) return t(`portrait:${short}`);
    return t(key, {
      kindergarten: nameOf(kindergartenId),
      day: day === '' ? '' : format.day(day),
      month: month === '' ? '' : format.month(month),
      moment: instant === '' ? '' : format.moment(instant),
      until: instant === '' ? '' : format.until(instant),
      number,
    });
  };
}
