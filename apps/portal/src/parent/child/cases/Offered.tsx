import { Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { CommandButton } from '../../../ui/CommandButton.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Section } from '../../../ui/Section.js';
import { RefuseVoucher } from '../RefuseVoucher.js';

/** The turn has come: yes or no. */
export function Offered({ childId, confirmBy }: { readonly childId: string; readonly confirmBy: string | undefined }) {
  const { t } = useTranslation('parent');
  const confirm = useCommand((_: 'confirm', headers) =>
    client.POST('/api/v1/children/{childId}/voucher/confirmation', { params: { path: { childId } }, headers }),
  );
  return (
    <Section title={t('offered.title')}>
      {confirmBy === undefined ? (
        <Text>{t('offered.on-way')}</Text>
      ) : (
        <Text>
          {t('offered.answer')} <Deadline at={confirmBy} />
        </Text>
      )}
      <List spacing="xs">
        <List.Item>{t('offered.means-money')}</List.Item>
        <List.Item>{t('offered.means-choice')}</List.Item>
        <List.Item>{t('offered.means-silence')}</List.Item>
      </List>
      <Group align="flex-start">
        <CommandButton command={confirm} onClick={() => confirm.mutate('confirm')}>
          {t('offered.confirm')}
        </CommandButton>
        <RefuseVoucher childId={childId} />
      </Group>
    </Section>
  );
}
