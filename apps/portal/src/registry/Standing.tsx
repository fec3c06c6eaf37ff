import { Alert, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { Status } from '../ui/Status.js';
import { useFormat } from '../words/use-format.js';
import type { Entry } from './use-entry.js';

/** Whether it may take children today and, if its state order is about to end or has, what that means. */
export function Standing({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const today = useToday();
  const { listed, eligible, coveredUntil, stateOrders } = entry;
  const over = stateOrders.findLast(({ ended, until }) => ended || (today !== undefined && until < today));
  const alerted = stateOrders.find(({ alertedDaysBefore, until }) => alertedDaysBefore > 0 && until === coveredUntil);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Status tone={listed ? 'good' : 'bad'}>{t(listed ? 'listed' : 'not-listed')}</Status>
        <Status tone={eligible ? 'good' : 'bad'}>{t(eligible ? 'eligible' : 'not-eligible')}</Status>
      </Group>
      {coveredUntil === undefined && over !== undefined && (
        <Alert color="red" variant="light" title={t('order.over', { until: format.day(over.until) })}>
          {t('order.over-text')}
        </Alert>
      )}
      {alerted !== undefined && (
        <Alert color="orange" variant="light" title={t('order.ends', { until: format.day(alerted.until) })}>
          {t('order.ends-text')}
        </Alert>
      )}
    </Stack>
  );
}
