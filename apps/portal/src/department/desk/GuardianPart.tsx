import { Group, Radio, Stack } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { RELATIONS } from '../../parent/relations.js';
import { Section } from '../../ui/Section.js';
import { DeskField } from './DeskField.js';
import { guardianIinFault, nameFault, phoneFault, secondPhoneFault } from './faults.js';
import type { DeskForm } from './form.js';

const LOCALES = { kk: 'locale.kk', ru: 'locale.ru', en: 'locale.en' } as const;

/** Who stands at the desk, and where they are written to. */
export function GuardianPart() {
  const { t } = useTranslation(['desk', 'parent']);
  const today = useToday() ?? '';
  const { control } = useFormContext<DeskForm>();
  return (
    <Section title={t('guardian')}>
      <DeskField
        name="guardianIin"
        label={t('guardian-iin')}
        inputMode="numeric"
        maxLength={16}
        fault={(text) => guardianIinFault(text, today)}
      />
      <DeskField name="guardianName" label={t('guardian-name')} description={t('name-hint')} maxLength={120} fault={nameFault} />
      <Controller
        name="relation"
        control={control}
        render={({ field }) => (
          <Radio.Group size="md" label={t('relation')} value={field.value} onChange={field.onChange}>
            <Stack gap="sm" pt="xs">
              {Object.entries(RELATIONS).map(([relation, label]) => (
                <Radio key={relation} value={relation} label={t(`parent:${label}`)} size="md" />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      <DeskField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t('phone')}
        description={t('phone-hint')}
        maxLength={20}
        fault={phoneFault}
      />
      <DeskField
        name="phone2"
        type="tel"
        inputMode="tel"
        label={t('phone2')}
        description={t('phone2-hint')}
        maxLength={20}
        fault={secondPhoneFault}
      />
      <Controller
        name="locale"
        control={control}
        render={({ field }) => (
          <Radio.Group size="md" label={t('locale')} value={field.value} onChange={field.onChange}>
            <Group gap="lg" py="sm">
              {Object.entries(LOCALES).map(([locale, label]) => (
                <Radio key={locale} value={locale} label={t(label)} size="md" />
              ))}
            </Group>
          </Radio.Group>
        )}
      />
    </Section>
  );
}
