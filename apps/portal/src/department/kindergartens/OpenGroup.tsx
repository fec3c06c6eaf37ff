import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NEEDS, type Need } from '../../catalogue/wanted.js';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { FormEnd } from '../../ui/FormEnd.js';

interface Typed {
  number: number | string;
  ageGroup: string;
  language: string;
  stayHours: '9h' | '10.5h' | 'half-day';
  need: Need;
  seats: number | string;
}

const AGES = [1, 2, 3, 4, 5];
const NUMBER_MAX = 99;
const SEATS_MAX = 60;

const within = (max: number) => (typed: number | string) => Number.isInteger(Number(typed)) && Number(typed) >= 1 && Number(typed) <= max;

/** A group with its seats, which from then on may be given by turns. */
export function OpenGroup({ kindergartenId }: { readonly kindergartenId: string }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const { t: catalogue } = useTranslation('catalogue');
  const [opened, { open, close }] = useDisclosure(false);
  const form = useForm<Typed>({
    defaultValues: { number: '', ageGroup: '3', language: 'kk', stayHours: '10.5h', need: 'general', seats: '' },
  });
  const { errors } = form.formState;
  const openGroup = useCommand(
    ({ number, ageGroup, seats, language, stayHours, need }: Typed, headers) =>
      client.POST('/api/v1/kindergartens/{kindergartenId}/groups', {
        params: { path: { kindergartenId } },
        body: { number: Number(number), ageGroup: Number(ageGroup), seats: Number(seats), language, stayHours, need },
        headers,
      }),
    {
      onDone: () => {
        form.reset();
        close();
      },
    },
  );
  if (!opened) {
    return (
      <Group>
        <Button variant="light" onClick={open}>
          {t('groups.open')}
        </Button>
        {openGroup.isSuccess && <Text role="status">{t('groups.opened')}</Text>}
      </Group>
    );
  }
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => openGroup.mutate(typed))}>
      <Stack maw={360}>
        <Controller
          control={form.control}
          name="number"
          rules={{ validate: within(NUMBER_MAX) }}
          render={({ field }) => (
            <NumberInput
              size="md"
              hideControls
              label={t('groups.number')}
              error={errors.number && t('groups.number-wrong', { max: NUMBER_MAX })}
              {...field}
            />
          )}
        />
        <Controller
          control={form.control}
          name="ageGroup"
          render={({ field }) => (
            <Select
              label={t('groups.age')}
              data={AGES.map((years) => ({ value: String(years), label: common('age-group', { years }) }))}
              {...field}
            />
          )}
        />
        <Controller
          control={form.control}
          name="language"
          render={({ field }) => (
            <Select
              label={t('groups.language')}
              data={[
                { value: 'kk', label: common('language.kk') },
                { value: 'ru', label: common('language.ru') },
              ]}
              {...field}
            />
          )}
        />
        <Controller
          control={form.control}
          name="stayHours"
          render={({ field }) => (
            <Select
              label={t('groups.stay')}
              data={[
                { value: '9h', label: common('stay.9h') },
                { value: '10.5h', label: common('stay.10.5h') },
                { value: 'half-day', label: common('stay.half-day') },
              ]}
              {...field}
            />
          )}
        />
        <Controller
          control={form.control}
          name="need"
          render={({ field }) => (
            <Select label={catalogue('need')} data={NEEDS.map((value) => ({ value, label: catalogue(`need.${value}`) }))} {...field} />
          )}
        />
        <Controller
          control={form.control}
          name="seats"
          rules={{ validate: within(SEATS_MAX) }}
          render={({ field }) => (
            <NumberInput
              size="md"
              hideControls
              label={t('groups.seats')}
              error={errors.seats && t('groups.seats-wrong', { max: SEATS_MAX })}
              {...field}
            />
          )}
        />
        <FormEnd command={openGroup} label={t('groups.save')} cancel={close} />
      </Stack>
    </form>
  );
}
