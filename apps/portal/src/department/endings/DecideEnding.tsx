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
import { DecideBy } from './DecideBy.js';
import { type Live, WORDS } from './words.js';

interface Props {
  readonly childId: string;
  readonly live: Live;
  readonly ending: NonNullable<Voucher['ending']>;
}

/** One person proposed an end for false data; a second agrees, or keeps what there is. */
export function DecideEnding({ childId, live, ending }: Props) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const session = useSession();
  const words = WORDS[live];
  const params = { path: { childId } };
  const ofVoucher = useCommand((agrees: boolean, headers) =>
    client.POST('/api/v1/children/{childId}/voucher/ending/decision', { params, body: { agrees }, headers }),
  );
  const ofApplication = useCommand((agrees: boolean, headers) =>
    client.POST('/api/v1/children/{childId}/application/ending/decision', { params, body: { agrees }, headers }),
  );
  const decide = live === 'voucher' ? ofVoucher : ofApplication;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t(words.proposed, { moment: format.moment(ending.proposedAt) })}</Text>
      <DecideBy ending={ending} />
      {session?.staff?.staffId === ending.by ? (
        <Text c="gray.8">{t('ending.wait-other')}</Text>
      ) : (
        <ForRole role="approver" otherwise={t(words.others)}>
          <Group align="flex-start">
            <AskTwice
              label={t('ending.agree')}
              title={t(words.agreeTitle)}
              consequence={`${t(words.text)} ${t('ending.told')}`}
              certainty={t('ending.certain')}
              command={decide}
              onCertain={(close) => decide.mutate(true, { onSuccess: close })}
            />
            <CommandButton command={decide} variant="default" onClick={() => decide.mutate(false)}>
              {t(words.keep)}
            </CommandButton>
          </Group>
        </ForRole>
      )}
    </Stack>
  );
}
