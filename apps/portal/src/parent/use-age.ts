import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { ageOn } from './child/age.js';

/** "3 years 6 months"; empty until today is known. */
export function useAge(): (birthDate: string) => string {
  const { t } = useTranslation('parent');
  const today = useToday();
  return (birthDate) => {
    if (today === undefined) return '';
    const { years, months } = ageOn(birthDate, today);
    if (years === 0) return t('age.months', { months });
    return months === 0 ? t('age.years', { years }) : t('age.both', { years, months });
  };
}
