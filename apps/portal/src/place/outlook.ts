import type { CustomTypeOptions } from 'i18next';
import type { paths } from '../api/gen/openapi.js';

export type Story = paths['/api/v1/children/{childId}/position-history']['get']['responses'][200]['content']['application/json'];
export type Outlook = paths['/api/v1/positions/{applicationId}']['get']['responses'][200]['content']['application/json'];
export type Forecast = NonNullable<Outlook['forecast']>;
export type Quality = NonNullable<Outlook['quality']>;
export type Step = Story['steps'][number];
export type Word = keyof CustomTypeOptions['resources']['place'];

const REASONS: Readonly<Record<string, Word>> = {
  'short-record': 'unknown.short-record',
  'few-turns': 'unknown.few-turns',
  'too-far': 'unknown.too-far',
  'not-waiting': 'unknown.not-waiting',
};

/** Why nothing is known, also for reasons that come later than this page. */
export const reasonWord = (reason: string | undefined): Word => REASONS[reason ?? ''] ?? 'unknown.other';

const CAUSES: Readonly<Record<string, Word>> = {
  joined: 'cause.joined',
  submitted: 'cause.submitted',
  'recorded-late': 'cause.recorded-late',
  imported: 'cause.imported',
  served: 'cause.served',
  lapsed: 'cause.lapsed',
  restored: 'cause.restored',
  'moved-in': 'cause.moved-in',
  'moved-out': 'cause.moved-out',
  'benefit-verified': 'cause.benefit-verified',
  'benefit-ended': 'cause.benefit-ended',
  recategorised: 'cause.recategorised',
  'regime-switch': 'cause.regime-switch',
  withdrawn: 'cause.withdrawn',
  'too-old': 'cause.too-old',
  'import-rolled-back': 'cause.import-rolled-back',
  merged: 'cause.merged',
  reinstated: 'cause.reinstated',
  annulled: 'cause.annulled',
  fulfilled: 'cause.fulfilled',
};

const OWN: Readonly<Record<string, Word>> = {
  joined: 'cause.joined',
  restored: 'own.restored',
  reinstated: 'own.reinstated',
  'moved-in': 'own.moved-in',
  'benefit-verified': 'own.benefit-verified',
  'benefit-ended': 'own.benefit-ended',
  recategorised: 'own.recategorised',
  'regime-switch': 'own.regime-switch',
  paused: 'own.paused',
  resumed: 'own.resumed',
};

export const causeWord = ({ cause, own }: Pick<Step, 'cause' | 'own'>): Word =>
  own ? (OWN[cause] ?? 'own.other') : (CAUSES[cause] ?? 'cause.other');

/** What changed for the family, the newest first: a step in the district alone is not among them. */
export const shownSteps = (steps: readonly Step[]): Step[] => steps.filter(({ own, change }) => own || change !== 0).reverse();

/** "−3", "+1"; nothing for one that stayed, or began, where it is. */
export function changeText({ cause, change }: Pick<Step, 'cause' | 'change'>, number: (value: number) => string): string {
  if (change === 0 || cause === 'joined') return '';
  return change > 0 ? `+${number(change)}` : `−${number(-change)}`;
}

/** Below this many trials their part says more of luck than of the forecast. */
const TRIALS_MIN = 20;

export const isTried = (quality: Quality | undefined): quality is Quality => quality !== undefined && quality.forecasts >= TRIALS_MIN;
