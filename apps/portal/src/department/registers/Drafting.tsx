import { List, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import { useKindergartenNames } from '../shared/names.js';
import { useDistrict } from '../shared/use-district.js';
import type { Due } from './due.js';

/** What is due of one month becomes a register. */
export function Drafting({ due }: { readonly due: Due }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const districtId = useDistrict();
  const navigate = useNavigate();
  const kindergarten = useKindergartenNames(districtId);
  const { month, statements, kindergartens, totalTiyn, payBy } = due;
  const draft = useCommand(
    (body: { readonly month: string }, headers) =>
      client.POST('/api/v1/districts/{districtId}/registers', { params: { path: { districtId } }, body, headers }),
    { onDone: ({ registerId }) => navigate({ to: '/department/$districtId/registers/$registerId', params: { districtId, registerId } }) },
  );
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>{t('due.month', { month: format.month(month), total: format.money(totalTiyn), statements })}</Text>
        {payBy !== undefined && <Text c="gray.8">{t('due.pay-by', { day: format.day(payBy) })}</Text>}
        <List size="sm">
          {kindergartens.map((kindergartenId) => (
            <List.Item key={kindergartenId}>{kindergarten(kindergartenId)}</List.Item>
          ))}
        </List>
        <ForRole role="finance" otherwise={t('due.others')}>
          <CommandButton command={draft} onClick={() => draft.mutate({ month })}>
            {t('due.draft')}
          </CommandButton>
        </ForRole>
      </Stack>
    </Paper>
  );
}
