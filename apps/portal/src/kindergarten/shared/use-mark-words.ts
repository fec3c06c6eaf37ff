import { useTranslation } from 'react-i18next';
import { useLocale } from '../../words/i18n.js';
import type { Rules } from './rules.js';
import { PRESENT } from './sheet.js';

const SHORT = {
  present: 'short.present',
  illness: 'short.illness',
  quarantine: 'short.quarantine',
  leave: 'short.leave',
  sanatorium: 'short.sanatorium',
  unexcused: 'short.unexcused',
} as const;

export interface MarkWords {
  /** "Illness". */
  readonly name: (mark: string) => string;
  /** "I", for a narrow cell. */
  readonly short: (mark: string) => string;
}

/** Reasons are the region's, and so are their names; a reason without a letter of ours is shown by its first. */
export function useMarkWords(rules: Pick<Rules, 'reasons'> | undefined): MarkWords {
  const { t } = useTranslation('kindergarten');
  const locale = useLocale();
  const name = (mark: string): string =>
    mark === PRESENT ? t('mark.present') : (rules?.reasons.find(({ code }) => code === mark)?.names[locale] ?? mark);
  return {
    name,
    short: (mark) => {
      const key = SHORT[mark as keyof typeof SHORT];
      return key === undefined ? name(mark).slice(0, 1) : t(key);
    },
  };
}
