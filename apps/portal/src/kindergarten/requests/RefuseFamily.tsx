import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { OwnWords } from '../../ui/forms/OwnWords.js';
import { useHouse } from '../shared/house.js';
import type { Contract } from './contracts.js';

const REASONS = ['documents-incomplete', 'document-expired', 'unvaccinated-ratio', 'no-place'] as const;
type Reason = (typeof REASONS)[number];

/** A kindergarten says no for a lawful reason alone, in words the family will read. */
export function RefuseFamily({ contract, name }: { readonly contract: Contract; readonly name: string }) {
  const { t } = useTranslation(['kindergarten', 'contract']);
  const { t: tc } = useTranslation('common');
  const { kindergartenId } = useHouse();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState<Reason>();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const { contractId, childId } = contract;
  const refuse = useCommand((body: { readonly reason: Reason; readonly text: string }, headers) =>
    client.POST('/api/v1/kindergartens/{kindergartenId}/contracts/{contractId}/refusal', {
      params: { path: { kindergartenId, contractId } },
      body: { childId, ...body },
      headers,
    }),
  );
  return (
    <>
      <Button variant="outline" color="red.9" style={{ alignSelf: 'flex-start' }} onClick={open}>
        {t('requests.refuse')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('requests.refuse-title')} centered closeButtonProps={{ 'aria-label': tc('close') }}>
        <Stack>
          <Text>{t('requests.refuse-text', { name })}</Text>
          <Select
            label={t('requests.refuse-reason')}
            data={REASONS.map((value) => ({ value, label: t(`requests.reason-${value}`) }))}
            error={isTried && reason === undefined && t('contract:reason-missing')}
            value={reason ?? null}
            onChange={(value) => setReason(REASONS.find((one) => one === value))}
          />
          <OwnWords
            label={t('requests.refuse-words')}
            size="md"
            error={isTried && text.trim() === '' && t('requests.refuse-words-missing')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          {refuse.error !== null && <ErrorNotice error={refuse.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {tc('go-back')}
            </Button>
            <Button
              color="red.9"
              loading={refuse.isPending}
              onClick={() => {
                setTried(true);
                if (reason !== undefined && text.trim() !== '') refuse.mutate({ reason, text: text.trim() }, { onSuccess: close });
              }}
            >
              {t('requests.refuse')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
