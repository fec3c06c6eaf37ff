import { Box, Button, Checkbox, Radio, Stack } from '@mantine/core';
import { Controller, FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { isProblem, isRefused } from '../../api/problem.js';
import { ALL_KINDS } from '../../parent/places.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useLocale } from '../../words/i18n.js';
import { useDistrict } from '../shared/use-district.js';
import { BenefitPart } from './BenefitPart.js';
import { ChildPart } from './ChildPart.js';
import { GuardianPart } from './GuardianPart.js';
import { type Settlement, WishesPart } from './WishesPart.js';
import { type DeskForm, type Taken, bodyOf, fieldOf } from './form.js';

interface FamilyProps {
  readonly settlements: readonly Settlement[];
  readonly onTaken: (taken: Taken, form: DeskForm) => void;
}

/** One family: what is typed is kept nowhere but on this page. */
export function Family({ settlements, onTaken }: FamilyProps) {
  const { t } = useTranslation('desk');
  const districtId = useDistrict();
  const form = useForm<DeskForm>({ defaultValues: useEmptyForm(settlements), mode: 'onTouched' });
  const otherPhones = useWatch({ control: form.control, name: 'otherPhones' });
  const apply = useCommand(
    (typed: DeskForm, headers) =>
      client.POST('/api/v1/districts/{districtId}/applications', { params: { path: { districtId } }, body: bodyOf(typed), headers }),
    { onDone: onTaken },
  );
  const send = (typed: DeskForm) =>
    apply.mutate(typed, {
      onError: (error) => {
        const field = isProblem(error) ? fieldOf(error) : undefined;
        if (field !== undefined && isProblem(error)) form.setError(field, { message: error.detail }, { shouldFocus: true });
      },
    });
  return (
    <FormProvider {...form}>
      <Box component="form" noValidate maw={760} onSubmit={form.handleSubmit(send)}>
        <Stack>
          <ChildPart />
          <GuardianPart />
          <WishesPart settlements={settlements} />
          <BenefitPart />
          <Controller
            name="papersSeen"
            control={form.control}
            rules={{ validate: (seen) => seen || 'papers' }}
            render={({ field: { value, ...field }, fieldState }) => (
              <Checkbox {...field} size="md" checked={value} label={t('papers')} error={fieldState.invalid && t('papers-missing')} />
            )}
          />
          {apply.error !== null && <ErrorNotice error={apply.error} />}
          {(isRefused(apply.error, 'identity.guardian-has-other-phone') || otherPhones !== '') && <OtherPhones form={form} />}
          <Button type="submit" loading={apply.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('send')}
          </Button>
        </Stack>
      </Box>
    </FormProvider>
  );
}

/** The guardian signs in with another phone: which one counts, somebody has to say. */
function OtherPhones({ form }: { readonly form: ReturnType<typeof useForm<DeskForm>> }) {
  const { t } = useTranslation('desk');
  return (
    <Controller
      name="otherPhones"
      control={form.control}
      render={({ field }) => (
        <Radio.Group size="md" label={t('other-phones')} value={field.value} onChange={field.onChange}>
          <Stack gap="sm" pt="xs">
            <Radio value="keep" label={t('other-phones.keep')} size="md" />
            <Radio value="replace" label={t('other-phones.replace')} size="md" />
          </Stack>
        </Radio.Group>
      )}
    />
  );
}

/** All kinds: each more brings the turn nearer. A district of one settlement does not ask for it. */
function useEmptyForm(settlements: readonly Settlement[]): DeskForm {
  const locale = useLocale();
  return {
    ...{ childIin: '', childName: '', guardianIin: '', guardianName: '', relation: 'parent', phone: '+7', phone2: '', otherPhones: '' },
    ...{ locale, settlementId: settlements.length === 1 ? (settlements[0]?.settlementId ?? '') : '' },
    ...{ languages: [locale === 'ru' ? 'ru' : 'kk'], kinds: [...ALL_KINDS], kindergartenIds: [], stayHours: [] },
    ...{ benefitCode: '', paper: '', issuedOn: '', validUntilDate: '', papersSeen: false },
  };
}
