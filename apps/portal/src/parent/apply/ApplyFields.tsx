import { Button } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { KindergartenBoxes, StayBoxes } from '../KindergartenBoxes.js';
import { KindBoxes, LanguageBoxes } from '../WishBoxes.js';
import type { Child } from '../records.js';
import { ChildFields } from './ChildFields.js';
import { PlaceFields } from './PlaceFields.js';
import type { ApplyForm } from './draft.js';

/** The questions, in the order in which one would ask them. Faults are kept as what they are and told in the language of the moment. */
export function ApplyFields({ candidates }: { readonly candidates: readonly Child[] }) {
  const { t } = useTranslation(['parent', 'common']);
  const { control, watch, setValue } = useFormContext<ApplyForm>();
  const districtId = watch('districtId');
  return (
    <>
      <ChildFields candidates={candidates} />
      {/* Another district has other kindergartens. */}
      <PlaceFields onDistrict={() => setValue('kindergartenIds', [])} />
      <Controller
        name="languages"
        control={control}
        rules={{ validate: (languages) => languages.length > 0 }}
        render={({ field, fieldState }) => (
          <LanguageBoxes value={field.value} onChange={field.onChange} error={fieldState.invalid && t('wishes.languages-missing')} />
        )}
      />
      <Controller
        name="kinds"
        control={control}
        rules={{ validate: (kinds) => kinds.length > 0 }}
        render={({ field, fieldState }) => (
          <KindBoxes value={field.value} onChange={field.onChange} error={fieldState.invalid && t('wishes.kinds-missing')} />
        )}
      />
      {districtId !== '' && (
        <Controller
          name="kindergartenIds"
          control={control}
          render={({ field }) => <KindergartenBoxes districtId={districtId} value={field.value} onChange={field.onChange} />}
        />
      )}
      <Controller name="stayHours" control={control} render={({ field }) => <StayBoxes value={field.value} onChange={field.onChange} />} />
      <Button type="submit">{t('common:next')}</Button>
    </>
  );
}
