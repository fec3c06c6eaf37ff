import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { ForRole } from '../shared/ForRole.js';
import type { Register } from '../shared/types.js';

const REASON_MAX = 500;

/** Another person than the one who drafted it stops the register before it is sent, and says why. */
export function Rejecting({ register: { registerId } }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <ForRole role="approver">
      <Group>
        <Button variant="subtle" color="red" onClick={open}>
          {t('reject.reject')}
        </Button>
      </Group>
      <Modal opened={opened} onClose={close} title={t('reject.title')} centered closeButtonProps={{ 'aria-label': common('close') }}>
        <RejectForm registerId={registerId} close={close} />
      </Modal>
    </ForRole>
  );
}

function RejectForm({ registerId, close }: { readonly registerId: string; readonly close: () => void }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const form = useForm({ defaultValues: { reason: '' } });
  const [certain, setCertain] = useState(false);
  const reject = useCommand(
    (body: { readonly reason: string }, headers) =>
      client.POST('/api/v1/registers/{registerId}/rejection', { params: { path: { registerId } }, body, headers }),
    { onDone: close },
  );
  return (
    <form noValidate onSubmit={form.handleSubmit(({ reason }) => reject.mutate({ reason: reason.trim() }))}>
      <Stack>
        <Text>{t('reject.consequence')}</Text>
        <Textarea
          label={t('reject.reason')}
          description={t('reject.reason-hint')}
          autosize
          minRows={2}
          maxLength={REASON_MAX}
          error={form.formState.errors.reason && t('reject.reason-missing')}
          {...form.register('reason', { validate: (text) => text.trim() !== '' })}
        />
        <Checkbox checked={certain} onChange={({ currentTarget }) => setCertain(currentTarget.checked)} label={t('reject.certainty')} />
        {reject.error !== null && <ErrorNotice error={reject.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('go-back')}
          </Button>
          <Button type="submit" color="red" disabled={!certain} loading={reject.isPending}>
            {t('reject.reject')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
