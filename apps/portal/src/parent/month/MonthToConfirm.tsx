import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Deadline } from '../../ui/Deadline.js';
import { useFormat } from '../../words/use-format.js';
import { plusMonths } from './calendar.js';
import { sheetToConfirm } from './marks.js';
import { ButtonLink } from '../../ui/links.js';

/** Reminds of a closed month that nobody has confirmed: the last one, or this one on its last days. */
export function MonthToConfirm({ childId, today }: { readonly childId: string; readonly today: string }) {
  const thisMonth = today.slice(0, 7);
  return (
    <>
      <Reminder childId={childId} month={plusMonths(thisMonth, -1)} />
      <Reminder childId={childId} month={thisMonth} />
    </>
  );
}

function Reminder({ childId, month }: { readonly childId: string; readonly month: string }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/months/{month}', { params: { path: { childId, month } } });
  const sheet = data && sheetToConfirm(data.items, childId);
  if (sheet === undefined) return null;
  return (
    <Alert color="orange" title={t('month.to-confirm-title', { month: format.month(month) })}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('month.to-confirm')} {sheet.confirmBy !== undefined && <Deadline at={sheet.confirmBy} />}
        </Text>
        <ButtonLink to="/my/children/$childId/months/$month" params={{ childId, month }}>
          {t('month.to-confirm-open')}
        </ButtonLink>
      </Stack>
    </Alert>
  );
}
