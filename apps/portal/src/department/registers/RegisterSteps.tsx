import { Stepper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Register } from '../shared/types.js';
import { STEPS_DONE } from './phases.js';

/** Drafted, approved, sent, paid. */
export function RegisterSteps({ register: { phase, approvedBy, approvalsNeeded = approvedBy.length } }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const wide = useMediaQuery('(min-width: 48em)');
  const given = t('steps.approvals', { given: approvedBy.length, needed: approvalsNeeded });
  return (
    <Stepper active={STEPS_DONE[phase] ?? 1} size="sm" orientation={wide === true ? 'horizontal' : 'vertical'}>
      <Stepper.Step label={t('steps.drafted')} description={t('steps.drafted-by')} />
      <Stepper.Step label={t('steps.approved')} description={given} />
      <Stepper.Step label={t('steps.sent')} description={t('steps.sent-by')} />
      <Stepper.Step label={t('steps.settled')} description={t('steps.settled-by')} />
    </Stepper>
  );
}
