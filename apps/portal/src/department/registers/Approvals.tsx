import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { useSession } from '../../api/session.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import type { Register } from '../shared/types.js';

/** Two other people than the one who drafted it say yes, each for themselves. */
export function Approvals({ register }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const me = useSession()?.staff?.staffId;
  const { registerId, approvedBy, approvalsNeeded = 0, totalTiyn } = register;
  const approve = useCommand((input: { readonly registerId: string }, headers) =>
    client.POST('/api/v1/registers/{registerId}/approvals', { params: { path: input }, headers }),
  );
  const mine = me !== undefined && approvedBy.includes(me);
  return (
    <Stack gap="sm" align="flex-start">
      <Text fw={600}>{t('approvals.wanted', { left: approvalsNeeded - approvedBy.length, needed: approvalsNeeded })}</Text>
      {approvedBy.length > 0 && (
        <List>
          {approvedBy.map((staffId, index) => (
            <List.Item key={staffId}>
              {staffId === me ? t('approvals.you', { ordinal: index + 1 }) : t('approvals.somebody', { ordinal: index + 1 })}
            </List.Item>
          ))}
        </List>
      )}
      {mine ? (
        <Text role="status">{t('approvals.next')}</Text>
      ) : (
        <ForRole role="approver" otherwise={t('approvals.others')}>
          <AskTwice
            about="decision"
            label={t('approvals.approve')}
            title={t('approvals.title')}
            consequence={t('approvals.consequence', { total: format.money(totalTiyn) })}
            certainty={t('approvals.certainty')}
            command={approve}
            onCertain={(close) => approve.mutate({ registerId }, { onSuccess: close })}
          />
        </ForRole>
      )}
    </Stack>
  );
}
