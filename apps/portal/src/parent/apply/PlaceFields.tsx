import { Select, Stack } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { useLocale } from '../../words/i18n.js';
import type { District } from '../records.js';

/** A form that has these among its fields. */
export interface PlaceForm {
  readonly districtId: string;
  readonly settlementId: string;
}

/** The district, and the settlement where there is more than one. */
export function PlaceFields({ onDistrict }: { readonly onDistrict?: () => void }) {
  const districts = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  return <Answer query={districts}>{({ items }) => <Fields districts={items} onDistrict={onDistrict} />}</Answer>;
}

interface FieldsProps {
  readonly districts: readonly District[];
  /** When another one is chosen. */
  readonly onDistrict: (() => void) | undefined;
}

function Fields({ districts, onDistrict }: FieldsProps) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const { control, watch, setValue } = useFormContext<PlaceForm>();
  const settlements = districts.find(({ districtId }) => districtId === watch('districtId'))?.settlements ?? [];
  const choose = (districtId: string) => {
    const inside = districts.find((district) => district.districtId === districtId)?.settlements ?? [];
    setValue('districtId', districtId, { shouldValidate: true });
    onDistrict?.();
    setValue('settlementId', inside.length === 1 ? (inside[0]?.settlementId ?? '') : '');
  };
  return (
    <Stack>
      <Controller
        name="districtId"
        control={control}
        rules={{ required: true }}
        render={({ field, fieldState }) => (
          <Select
            label={t('apply.district')}
            description={t('apply.district-hint')}
            data={districts.map(({ districtId, names }) => ({ value: districtId, label: names[locale] }))}
            value={field.value === '' ? null : field.value}
            onChange={(districtId) => choose(districtId ?? '')}
            onBlur={field.onBlur}
            ref={field.ref}
            error={fieldState.invalid && t('apply.district-missing')}
          />
        )}
      />
      {settlements.length > 1 && (
        <Controller
          name="settlementId"
          control={control}
          rules={{ required: true }}
          render={({ field, fieldState }) => (
            <Select
              label={t('apply.settlement')}
              searchable
              nothingFoundMessage={t('apply.settlement-none')}
              data={settlements.map(({ settlementId, names }) => ({ value: settlementId, label: names[locale] }))}
              value={field.value === '' ? null : field.value}
              onChange={(settlementId) => field.onChange(settlementId ?? '')}
              onBlur={field.onBlur}
              ref={field.ref}
              error={fieldState.invalid && t('apply.settlement-missing')}
            />
          )}
        />
      )}
    </Stack>
  );
}
