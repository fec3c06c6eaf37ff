import { useTranslation } from 'react-i18next';

const REASONS = {
  'too-young': 'reason.too-young',
  'too-old': 'reason.too-old',
  'lowered-age-closed': 'reason.lowered-age-closed',
  'settlement-without-seats': 'reason.settlement-without-seats',
  'category-quota-used': 'reason.category-quota-used',
  'category-share-used': 'reason.category-share-used',
  'turns-limit': 'reason.turns-limit',
  'no-seat': 'reason.no-seat',
  'no-seats-for-batch': 'reason.no-seats-for-batch',
  paused: 'reason.paused',
  'stop-listed': 'reason.stop-listed',
  gone: 'reason.gone',
  changed: 'reason.changed',
} as const;

const isKnown = (reason: string): reason is keyof typeof REASONS => reason in REASONS;

/** Why somebody got no turn, in plain words. */
export function useReason(): (reason: string) => string {
  const { t } = useTranslation('public');
  return (reason) => t(isKnown(reason) ? REASONS[reason] : 'reason.other');
}
