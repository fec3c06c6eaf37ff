import { useTranslation } from 'react-i18next';

const OWN = [
  'application-submitted',
  'wishes-changed',
  'application-moved',
  'application-paused',
  'application-resumed',
  'stop-listed',
  'category-changed',
  'place-change-announced',
  'place-change-cancelled',
  'application-withdrawn',
  'turn-given',
  'application-inactivated',
  'application-restored',
  'application-reinstated',
  'ending-proposed',
  'ending-returned',
  'ending-overdue',
  'reinstatement-asked',
  'reinstatement-taken-back',
  'reinstatement-proposed',
  'reinstatement-returned',
  'reinstatement-overdue',
  'reinstatement-refused',
  'application-annulled',
  'application-fulfilled',
  'placement-ended',
] as const;

type Name = `event.${(typeof OWN)[number] | 'benefit' | 'seat' | 'other'}`;

/** An entry of the log in words. */
export function useEventName(): (type: string) => string {
  const { t } = useTranslation('log');
  return (type) => t(nameOf(type.replace(/^queue\./, '')));
}

function nameOf(type: string): Name {
  if (type.startsWith('benefit-')) return 'event.benefit';
  if (type === 'turn-seated' || type === 'turn-unseated') return 'event.seat';
  const own = OWN.find((one) => one === type);
  return own === undefined ? 'event.other' : `event.${own}`;
}
