import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import type { Promotion } from './use-promotion.js';

const FALLEN = {
  changed: 'promotion.fallen-changed',
  'no-seat': 'promotion.fallen-no-seat',
  'term-over': 'promotion.fallen-term-over',
  discarded: 'promotion.discarded',
} as const;

/** What became of the plan. */
export function PlanState({ promotion: { phase, cause, firstDay } }: { readonly promotion: Promotion }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const fallen = FALLEN[cause as keyof typeof FALLEN];
  const text =
    phase === 'completed'
      ? t('promotion.completed', { day: format.day(firstDay) })
      : phase === 'confirmed' || phase === 'ordered'
        ? t('promotion.running')
        : phase === 'fallen' && fallen !== undefined
          ? t(fallen)
          : undefined;
  if (text === undefined) return null;
  return (
    <Alert role="status" color={phase === 'completed' ? 'teal' : 'gray'}>
      {text}
    </Alert>
  );
}
