import { Select } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { useQueueRules } from '../../words/queue-rules.js';
import { DeskField } from './DeskField.js';
import type { DeskForm } from './form.js';

const PAPER = /^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/;

/** A benefit whose paper is seen at the desk counts at once; without one nothing is asked. */
export function BenefitPart() {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const today = useToday();
  const { data: rules } = useQueueRules();
  const { control, watch } = useFormContext<DeskForm>();
  const code = watch('benefitCode');
  const proof = rules?.benefits.find((one) => one.code === code)?.proof;
  return (
    <Section title={t('benefit')}>
      <Controller
        name="benefitCode"
        control={control}
        render={({ field }) => (
          <Select
            label={t('benefit.which')}
            placeholder={t('benefit.none')}
            clearable
            clearButtonProps={{ 'aria-label': t('benefit.none') }}
            data={(rules?.benefits ?? []).map((one) => ({ value: one.code, label: one.names[locale] }))}
            value={field.value === '' ? null : field.value}
            onChange={(chosen) => field.onChange(chosen ?? '')}
            onBlur={field.onBlur}
            ref={field.ref}
          />
        )}
      />
      {code !== '' && proof !== 'state-database' && (
        <DeskField
          name="paper"
          label={t('benefit.paper')}
          description={t('benefit.paper-hint')}
          maxLength={80}
          fault={(text) => PAPER.test(text) || 'paper'}
        />
      )}
      {proof === 'workplace-certificate' && (
        <DeskField name="issuedOn" type="date" label={t('benefit.issued-on')} max={today} fault={(text) => text !== '' || 'day'} />
      )}
      {code !== '' && proof !== 'workplace-certificate' && (
        <DeskField
          name="validUntilDate"
          type="date"
          label={t('benefit.valid-until')}
          description={t('benefit.valid-until-hint')}
          min={today}
        />
      )}
    </Section>
  );
}
