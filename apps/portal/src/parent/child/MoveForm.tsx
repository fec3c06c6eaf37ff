import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { type PlaceForm, PlaceFields } from '../apply/PlaceFields.js';

/** The family has moved: the application goes along with its time. */
export function MoveForm({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const [isOpen, { open, close }] = useDisclosure(false);
  const form = useForm<PlaceForm>({ defaultValues: { districtId: '', settlementId: '' } });
  const move = useCommand(
    (body: PlaceForm, headers) =>
      client.POST('/api/v1/children/{childId}/application/move', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  if (!isOpen) {
    return (
      <Button variant="light" onClick={open}>
        {t('move.open')}
      </Button>
    );
  }
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit((place) => move.mutate(place))}>
        <Stack maw={460}>
          <Text>{t('move.text')}</Text>
          <PlaceFields />
          <FormEnd command={move} label={t('move.label')} cancel={close} />
        </Stack>
      </form>
    </FormProvider>
  );
}
