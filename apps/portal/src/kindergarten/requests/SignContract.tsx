import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useFormat } from '../../words/use-format.js';
import { useHouse } from '../shared/house.js';
import { useGroupName } from '../shared/use-group-name.js';
import type { Contract } from './contracts.js';

/** Signs for the kindergarten, after saying once more who, where and from when. */
export function SignContract({ contract, name }: { readonly contract: Contract; readonly name: string }) {
  const { t } = useTranslation('kindergarten');
  const { t: tc } = useTranslation('common');
  const format = useFormat();
  const groupName = useGroupName();
  const { kindergartenId } = useHouse();
  const [opened, { open, close }] = useDisclosure(false);
  const { contractId, childId, groupId, from = '' } = contract;
  const sign = useCommand((_: undefined, headers) =>
    client.POST('/api/v1/kindergartens/{kindergartenId}/contracts/{contractId}/signature', {
      params: { path: { kindergartenId, contractId } },
      body: { childId, level: 'account' },
      headers,
    }),
  );
  return (
    <>
      <Button onClick={open}>{t('requests.sign')}</Button>
      <Modal opened={opened} onClose={close} title={t('requests.sign-title')} centered closeButtonProps={{ 'aria-label': tc('close') }}>
        <Stack>
          <Text>{t('requests.sign-text', { name, group: groupName(groupId), day: from === '' ? '' : format.day(from) })}</Text>
          {sign.error !== null && <ErrorNotice error={sign.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {tc('go-back')}
            </Button>
            <Button loading={sign.isPending} onClick={() => sign.mutate(undefined, { onSuccess: close })}>
              {t('requests.sign')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
