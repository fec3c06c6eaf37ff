import { NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { useCentre } from '../catalogue/use-catalogue.js';
import { PointPicker } from './PointPicker.js';
import { degreesText } from './degrees.js';
import { type DetailsTyped, type Fault, faultsOf, pointOf } from './details-typed.js';

interface DetailsFieldsProps {
  readonly districtId: string;
  readonly settlementId: string;
}

const FAULTS = {
  needed: 'needed',
  'issued-later': 'fault.issued-later',
  'until-before': 'fault.until-before',
  'not-degrees': 'fault.not-degrees',
  far: 'fault.far',
} as const satisfies Record<Fault, string>;

/** Ownership, licence, address and the point on the map; what is wrong is said beside it. */
export function DetailsFields({ districtId, settlementId }: DetailsFieldsProps) {
  const { t } = useTranslation('registry');
  const today = useToday();
  const centre = useCentre(districtId, settlementId);
  const { register, control, setValue, getValues, formState } = useFormContext<DetailsTyped>();
  const [latitude = '', longitude = ''] = useWatch({ control, name: ['latitude', 'longitude'] });
  const point = pointOf({ latitude, longitude });
  const around = point ?? centre;

  const field = (name: keyof DetailsTyped) => {
    const fault = formState.errors[name]?.message as Fault | undefined;
    return {
      ...register(name, { validate: () => faultsOf(getValues(), { today, centre })[name] ?? true }),
      error: fault === undefined ? undefined : t(FAULTS[fault]),
    };
  };

  return (
    <Stack>
      <NativeSelect
        size="md"
        maw={420}
        label={t('ownership')}
        data={[
          { value: '', label: t('ownership.unknown') },
          { value: 'state', label: t('ownership.state') },
          { value: 'private', label: t('ownership.private') },
          { value: 'departmental', label: t('ownership.departmental') },
        ]}
        {...register('ownership')}
      />
      <Text fw={600}>{t('licence.title')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          size="md"
          label={t('licence.type')}
          data={[
            { value: 'licence', label: t('licence.licence') },
            { value: 'notification', label: t('licence.notification') },
          ]}
          {...register('licenceType')}
        />
        <TextInput label={t('licence.number')} maxLength={120} {...field('licenceNumber')} />
        <TextInput type="date" label={t('licence.issued-on')} {...field('licenceIssuedOn')} />
        <TextInput
          type="date"
          label={t('licence.valid-until')}
          description={t('licence.valid-until-hint')}
          {...field('licenceValidUntil')}
        />
      </SimpleGrid>
      <Text fw={600}>{t('address')}</Text>
      <TextInput lang="kk" label={t('address.kk')} maxLength={300} {...field('addressKk')} />
      <TextInput lang="ru" label={t('address.ru')} maxLength={300} {...field('addressRu')} />
      <Text fw={600}>{t('point.title')}</Text>
      {around !== undefined && (
        <PointPicker
          key={`${districtId} ${settlementId}`}
          districtId={districtId}
          around={around}
          point={point}
          choose={(chosen) => {
            setValue('latitude', degreesText(chosen.latitudeMicrodegrees), { shouldDirty: true, shouldValidate: formState.isSubmitted });
            setValue('longitude', degreesText(chosen.longitudeMicrodegrees), { shouldDirty: true, shouldValidate: formState.isSubmitted });
          }}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput inputMode="decimal" label={t('point.latitude')} placeholder="44.8625" {...field('latitude')} />
        <TextInput inputMode="decimal" label={t('point.longitude')} placeholder="78.7600" {...field('longitude')} />
      </SimpleGrid>
    </Stack>
  );
}
