import { Select } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { KindergartenBoxes, StayBoxes } from '../../parent/KindergartenBoxes.js';
import { KindBoxes, LanguageBoxes } from '../../parent/WishBoxes.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { useDistrict } from '../shared/use-district.js';
import type { District } from '../../parent/records.js';
import type { Fault } from './faults.js';
import type { DeskForm } from './form.js';

export type Settlement = District['settlements'][number];

const chosen = (list: readonly string[], fault: Fault): true | Fault => list.length > 0 || fault;

/** Where and what for; the same questions a family is asked that applies by itself. */
export function WishesPart({ settlements }: { readonly settlements: readonly Settlement[] }) {
  const { t } = useTranslation('desk');
  const districtId = useDistrict();
  const { control } = useFormContext<DeskForm>();
  return (
    <Section title={t('wishes')}>
      {settlements.length > 1 && <SettlementField settlements={settlements} />}
      <Controller
        name="languages"
        control={control}
        rules={{ validate: (languages) => chosen(languages, 'languages') }}
        render={({ field, fieldState }) => (
          <LanguageBoxes value={field.value} onChange={field.onChange} error={fieldState.invalid && t('fault.languages')} />
        )}
      />
      <Controller
        name="kinds"
        control={control}
        rules={{ validate: (kinds) => chosen(kinds, 'kinds') }}
        render={({ field, fieldState }) => (
          <KindBoxes value={field.value} onChange={field.onChange} error={fieldState.invalid && t('fault.kinds')} />
        )}
      />
      <Controller
        name="kindergartenIds"
        control={control}
        render={({ field }) => <KindergartenBoxes districtId={districtId} value={field.value} onChange={field.onChange} />}
      />
      <Controller name="stayHours" control={control} render={({ field }) => <StayBoxes value={field.value} onChange={field.onChange} />} />
    </Section>
  );
}

function SettlementField({ settlements }: { readonly settlements: readonly Settlement[] }) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const { control } = useFormContext<DeskForm>();
  return (
    <Controller
      name="settlementId"
      control={control}
      rules={{ validate: (settlementId) => settlementId !== '' || ('settlement' satisfies Fault) }}
      render={({ field, fieldState }) => (
        <Select
          label={t('settlement')}
          searchable
          data={settlements.map(({ settlementId, names }) => ({ value: settlementId, label: names[locale] }))}
          value={field.value === '' ? null : field.value}
          onChange={(settlementId) => field.onChange(settlementId ?? '')}
          onBlur={field.onBlur}
          ref={field.ref}
          error={fieldState.invalid && t('fault.settlement')}
        />
      )}
    />
  );
}
