import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import type { Voucher } from '../shared/types.js';

interface Props {
  readonly childId: string;
  readonly absence: NonNullable<Voucher['longAbsence']>;
}

/** Since when the child has not come, and the decision once that is too long. */
export function EndForAbsence({ childId, absence: { stage, since } }: Props) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const end = useCommand((input: { readonly childId: string }, headers) =>
    client.POST('/api/v1/children/{childId}/voucher/absence-end', { params: { path: input }, headers }),
  );
  return (
    <Stack gap="xs">
      <Text size="sm">{t('voucher.away-since', { day: format.day(since) })}</Text>
      {stage === 'reached' && (
        <ForRole role="department" otherwise={t('voucher.end-absence-others')}>
          <CommandButton command={end} variant="default" onClick={() => end.mutate({ childId })}>
            {t('voucher.end-absence')}
          </CommandButton>
          {end.isSuccess && <Text role="status">{t('voucher.end-absence-done')}</Text>}
        </ForRole>
      )}
    </Stack>
  );
}
