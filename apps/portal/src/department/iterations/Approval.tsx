import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { ForRole } from '../shared/ForRole.js';
import type { Iteration } from '../shared/types.js';

/** The second person says yes; then the turns are given at once and for good. */
export function Approval({ iteration: { iterationId, turnCount } }: { readonly iteration: Iteration }) {
  const { t } = useTranslation('department');
  const approve = useCommand((input: { readonly iterationId: string }, headers) =>
    client.POST('/api/v1/iterations/{iterationId}/approval', { params: { path: input }, headers }),
  );
  if (turnCount === 0) return <Text>{t('approval.nothing')}</Text>;
  return (
    <ForRole role="approver" otherwise={t('approval.others')}>
      <AskTwice
        about="decision"
        label={t('approval.approve')}
        title={t('approval.title')}
        consequence={t('approval.consequence', { turns: turnCount })}
        certainty={t('approval.certainty')}
        command={approve}
        onCertain={(close) => approve.mutate({ iterationId }, { onSuccess: close })}
      />
    </ForRole>
  );
}
