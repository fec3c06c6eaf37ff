import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { useFormat } from '../../words/use-format.js';
import type { Rules } from '../shared/rules.js';
import type { Sheet } from '../shared/sheet.js';

/** Ends the month: after it no mark changes, and parents are asked. */
export function CloseMonth({ sheet, rules }: { readonly sheet: Sheet; readonly rules: Rules }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const close = useCommand((path: { groupId: string; month: string }, headers) =>
    client.POST('/api/v1/groups/{groupId}/sheets/{month}/closing', { params: { path }, headers }),
  );
  const disputes = sheet.marks.filter((mark) => mark.disputed).length;
  return (
    <AskTwice
      about="decision"
      label={t('sheet.close')}
      title={t('sheet.close-title', { month: format.month(sheet.month) })}
      consequence={
        <Stack gap="sm" component="span">
          <span>{t('sheet.close-consequence', { days: rules.parentApprovalWorkingDays })}</span>
          {disputes > 0 && (
            <Text component="span" fw={600}>
              {t('sheet.close-disputes', { count: disputes })}
            </Text>
          )}
        </Stack>
      }
      certainty={t('sheet.close-certain')}
      command={close}
      onCertain={(done) => close.mutate({ groupId: sheet.groupId, month: sheet.month }, { onSuccess: done })}
    />
  );
}
