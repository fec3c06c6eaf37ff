import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Controller, FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { type Keyed, useCommand } from '../../api/command.js';
import { DetailsFields } from '../../registry/DetailsFields.js';
import { type DetailsTyped, detailsOf, typedOf } from '../../registry/details-typed.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { KIND_WORDS } from '../shared/names.js';
import { useDistrict } from '../shared/use-district.js';

const BIN_SHAPE = /^\d{12}$/;
const KINDS = ['state', 'private', 'mini-centre'] as const;

interface Typed extends DetailsTyped {
  bin: string;
  kind: (typeof KINDS)[number];
  settlementId: string;
  nameKk: string;
  nameRu: string;
}

/** Puts a kindergarten on the list; its groups are opened after. */
export function RegisterKindergarten() {
  const { t } = useTranslation('department');
  const [opened, { open, close }] = useDisclosure(false);
  if (!opened) {
    return (
      <Group>
        <Button onClick={open}>{t('new.open')}</Button>
      </Group>
    );
  }
  return (
    <Section title={t('new.title')}>
      <NewForm close={close} />
    </Section>
  );
}

function NewForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('registry');
  const locale = useLocale();
  const districtId = useDistrict();
  const navigate = useNavigate();
  const districts = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  const settlements = districts.data?.items.find((one) => one.districtId === districtId)?.settlements ?? [];
  const form = useForm<Typed>({ defaultValues: { bin: '', kind: 'private', settlementId: '', nameKk: '', nameRu: '', ...typedOf({}) } });
  const { errors } = form.formState;
  const settlementId = useWatch({ control: form.control, name: 'settlementId' });
  const send = ({ bin, kind, settlementId: where, nameKk, nameRu, ...details }: Typed, headers: Keyed) =>
    client.POST('/api/v1/kindergartens', {
      body: { bin: bin.replaceAll(/\s/g, ''), kind, districtId, settlementId: where, nameKk, nameRu, details: detailsOf(details) },
      headers,
    });
  const register = useCommand(send, {
    onDone: ({ kindergartenId }) =>
      navigate({ to: '/department/$districtId/kindergartens/$kindergartenId', params: { districtId, kindergartenId } }),
  });
  const named = { validate: (text: string) => text.trim() !== '' };
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit((typed) => register.mutate(typed))}>
        <Stack maw={640}>
          <TextInput
            label={t('new.bin')}
            description={t('new.bin-hint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={16}
            error={errors.bin && t('new.bin-wrong')}
            {...form.register('bin', { validate: (text) => BIN_SHAPE.test(text.replaceAll(/\s/g, '')) })}
          />
          <TextInput
            label={t('new.name-kk')}
            lang="kk"
            maxLength={200}
            error={errors.nameKk && t('new.name-wrong')}
            {...form.register('nameKk', named)}
          />
          <TextInput
            label={t('new.name-ru')}
            lang="ru"
            maxLength={200}
            error={errors.nameRu && t('new.name-wrong')}
            {...form.register('nameRu', named)}
          />
          <Controller
            control={form.control}
            name="kind"
            render={({ field }) => (
              <Select
                label={t('kindergarten.kind')}
                data={KINDS.map((value) => ({ value, label: common(KIND_WORDS[value]) }))}
                {...field}
              />
            )}
          />
          <Controller
            control={form.control}
            name="settlementId"
            rules={{ validate: (chosen) => chosen !== '' }}
            render={({ field }) => (
              <Select
                label={t('kindergarten.settlement')}
                placeholder={t('new.choose')}
                data={settlements.map((one) => ({ value: one.settlementId, label: one.names[locale] }))}
                error={errors.settlementId && t('new.settlement-wrong')}
                {...field}
              />
            )}
          />
          <Text fw={600}>{words('details.later')}</Text>
          <DetailsFields districtId={districtId} settlementId={settlementId} />
          <FormEnd command={register} label={t('new.save')} cancel={close} />
        </Stack>
      </form>
    </FormProvider>
  );
}
