import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGroupName } from '../shared/use-group-name.js';
import type { Statement } from './statements.js';
import { AnchorLink } from '../../ui/links.js';

const WHY = {
  computed: 'payments.why-computed',
  'in-register': 'payments.why-in-register',
  sent: 'payments.why-sent',
} as const;

/** What the payment of the month waits for, and what the kindergarten can do. */
export function WhyNotPaid({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('kindergarten');
  const { phase, missingSheetIds, bankReason } = statement;
  if (phase === 'collecting') return <Missing sheetIds={missingSheetIds} />;
  if (phase === 'returned') return <Text>{t('payments.why-returned', { reason: bankReason ?? '' })}</Text>;
  const key = WHY[phase as keyof typeof WHY];
  return key === undefined ? null : <Text c="gray.8">{t(key)}</Text>;
}

function Missing({ sheetIds }: { readonly sheetIds: readonly string[] }) {
  const { t } = useTranslation('kindergarten');
  const groupName = useGroupName();
  if (sheetIds.length === 0) return <Text c="gray.8">{t('payments.why-collecting-soon')}</Text>;
  return (
    <Stack gap={4}>
      <Text c="gray.8">{t('payments.why-collecting')}</Text>
      {sheetIds.map((sheetId) => {
        const [groupId = '', month = ''] = sheetId.split(':');
        return (
          <AnchorLink key={sheetId} to="/kindergarten/groups/$groupId/months/$month" params={{ groupId, month }} py={8}>
            {t('payments.sheet', { group: groupName(groupId) })}
          </AnchorLink>
        );
      })}
    </Stack>
  );
}
