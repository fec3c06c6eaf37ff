import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { useFormat } from '../../words/use-format.js';
import { digitsOf } from '../../public/identity-input.js';
import { ageOn } from '../child/age.js';
import type { Child } from '../records.js';
import { RELATIONS } from '../relations.js';
import { useAge } from '../use-age.js';
import type { ApplyForm } from './draft.js';
import { type IinFault, checkIin } from './iin.js';

const FAULTS = {
  length: 'iin.length',
  century: 'iin.century',
  date: 'iin.date',
  check: 'iin.check',
  future: 'iin.future',
  adult: 'iin.adult',
} as const satisfies Record<IinFault, string>;

/** At this age children usually go to school; the queue decides, this only warns. */
const SCHOOL_YEARS = 6;

/** Which child: one that is registered already, or a new one. */
export function ChildFields({ candidates }: { readonly candidates: readonly Child[] }) {
  const { t } = useTranslation('parent');
  const { control, watch } = useFormContext<ApplyForm>();
  return (
    <Stack>
      {candidates.length > 0 && (
        <Controller
          name="childId"
          control={control}
          render={({ field }) => (
            <Radio.Group size="md" label={t('apply.which')} value={field.value} onChange={field.onChange}>
              <Stack gap="sm" pt="xs">
                {candidates.map(({ childId, name }) => (
                  <Radio key={childId} value={childId} label={name} size="md" />
                ))}
                <Radio value="" label={t('apply.another')} size="md" />
              </Stack>
            </Radio.Group>
          )}
        />
      )}
      {watch('childId') === '' && <NewChild />}
    </Stack>
  );
}

function NewChild() {
  const { t } = useTranslation('parent');
  const today = useToday() ?? '';
  const { control, register, formState } = useFormContext<ApplyForm>();
  return (
    <>
      <Controller
        name="iin"
        control={control}
        rules={{ validate: (text) => checkIin(digitsOf(text), today).fault ?? true }}
        render={({ field, fieldState }) => (
          <TextInput
            {...field}
            label={t('apply.iin')}
            description={t('apply.iin-hint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={16}
            error={fieldState.error && t(FAULTS[fieldState.error.message as IinFault])}
          />
        )}
      />
      <WhatTheIinSays />
      <TextInput
        label={t('apply.name')}
        description={t('apply.name-hint')}
        autoComplete="off"
        maxLength={120}
        error={formState.errors.name && t('apply.name-missing')}
        {...register('name', { validate: (name) => /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ.\- ]*$/u.test(name.trim()) })}
      />
      <Controller
        name="relation"
        control={control}
        render={({ field }) => (
          <Radio.Group size="md" label={t('apply.relation')} value={field.value} onChange={field.onChange}>
            <Stack gap="sm" pt="xs">
              {Object.entries(RELATIONS).map(([relation, label]) => (
                <Radio key={relation} value={relation} label={t(label)} size="md" />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
    </>
  );
}

/** The birth date from the number: a slip shows at once. */
function WhatTheIinSays() {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const ageOf = useAge();
  const today = useToday();
  const { watch } = useFormContext<ApplyForm>();
  const checked = today === undefined ? undefined : checkIin(digitsOf(watch('iin')), today);
  const birthDate = checked?.fault === undefined ? checked?.birthDate : undefined;
  return (
    <Text size="sm" role="status" c="gray.8">
      {birthDate !== undefined && t('apply.born', { day: format.day(birthDate), age: ageOf(birthDate) })}
      {birthDate !== undefined && today !== undefined && ageOn(birthDate, today).years >= SCHOOL_YEARS && ` ${t('apply.old')}`}
    </Text>
  );
}
