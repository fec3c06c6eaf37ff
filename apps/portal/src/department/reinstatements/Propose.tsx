import { Button, NativeSelect, Radio, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { REASONS, type RefusalReason, type Reinstatement } from '../../reinstatement/types.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { OwnWords } from '../../ui/forms/OwnWords.js';
import { ForRole } from '../shared/ForRole.js';

interface Typed {
  readonly outcome: 'granted' | 'refused' | '';
  readonly reason: RefusalReason;
  readonly text: string;
}

/** The first of two people says what should be done. */
export function Propose({ reinstatement }: { readonly reinstatement: Reinstatement }) {
  const { t } = useTranslation('reinstatement');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <ForRole role="department" otherwise={t('wait-propose')}>
      {isOpen ? (
        <ProposeForm reinstatement={reinstatement} close={close} />
      ) : (
        <Button style={{ alignSelf: 'flex-start' }} onClick={open}>
          {t('propose.open')}
        </Button>
      )}
    </ForRole>
  );
}

function ProposeForm({
  reinstatement: { childId, reinstatementId },
  close,
}: {
  readonly reinstatement: Reinstatement;
  readonly close: () => void;
}) {
  const { t } = useTranslation('reinstatement');
  const form = useForm<Typed>({ defaultValues: { outcome: '', reason: 'not-proved', text: '' } });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const propose = useCommand(
    (body: { outcome: 'granted' | 'refused'; reason?: RefusalReason; text: string }, headers) =>
      client.POST('/api/v1/children/{childId}/reinstatements/{reinstatementId}/proposal', {
        params: { path: { childId, reinstatementId } },
        body,
        headers,
      }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(({ outcome: said, reason, text }) => {
        if (said === '') return;
        propose.mutate({ outcome: said, text: text.trim(), ...(said === 'refused' ? { reason } : {}) });
      })}
    >
      <Stack maw={520}>
        <Controller
          control={form.control}
          name="outcome"
          rules={{ validate: (said) => said !== '' }}
          render={({ field, fieldState }) => (
            <Radio.Group label={t('propose.outcome')} error={fieldState.error && t('propose.missing')} size="md" {...field}>
              <Stack gap="xs" mt="xs">
                <Radio size="md" value="granted" label={t('propose.granted')} description={t('propose.granted-means')} />
                <Radio size="md" value="refused" label={t('propose.refused')} description={t('propose.refused-means')} />
              </Stack>
            </Radio.Group>
          )}
        />
        {outcome === 'refused' && (
          <NativeSelect
            size="md"
            label={t('propose.reason')}
            data={Object.entries(REASONS).map(([value, word]) => ({ value, label: t(word) }))}
            {...form.register('reason')}
          />
        )}
        <OwnWords label={t('propose.for-decider')} description={t('propose.for-decider-hint')} {...form.register('text')} />
        <FormEnd command={propose} label={t('propose.send')} cancel={close} />
      </Stack>
    </form>
  );
}
