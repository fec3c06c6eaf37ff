import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { useSession } from '../../api/session.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import type { Voucher } from '../shared/types.js';

interface Props {
  readonly childId: string;
  readonly ending: NonNullable<Voucher['ending']>;
}

/** One person proposed that the voucher end for false data; a second agrees, or keeps it. */
export function DecideEnding({ childId, ending: { by, proposedAt } }: Props) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const session = useSession();
  const decide = useCommand((agrees: boolean, headers) =>
    client.POST('/api/v1/children/{childId}/voucher/ending/decision', { params: { path: { childId } }, body: { agrees }, headers }),
  );
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('ending.proposed', { moment: format.moment(proposedAt) })}</Text>
      {session?.staff?.staffId === by ? (
        <Text c="gray.8">{t('ending.wait-other')}</Text>
      ) : (
        <ForRole role="approver" otherwise={t('ending.others')}>
          <Group align="flex-start">
            <AskTwice
              label={t('ending.agree')}
              title={t('ending.agree-title')}
              consequence={`${t('ending.text')} ${t('ending.told')}`}
              certainty={t('ending.certain')}
              command={decide}
              onCertain={(close) => decide.mutate(true, { onSuccess: close })}
            />
            <CommandButton command={decide} variant="default" onClick={() => decide.mutate(false)}>
              {t('ending.keep')}
            </CommandButton>
          </Group>
        </ForRole>
      )}
    </Stack>
  );
}
