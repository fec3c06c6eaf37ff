import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useNow } from '../../api/clock.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import type { Sheet } from '../shared/types.js';
import { silentIn } from './counts.js';

/** The department says that the sheet is right; payment is computed from it. */
export function Acceptance({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('department');
  const { groupId, month, phase, marks, children, confirmBy } = sheet;
  const accept = useCommand((input: { readonly groupId: string; readonly month: string }, headers) =>
    client.POST('/api/v1/groups/{groupId}/sheets/{month}/acceptance', { params: { path: input }, headers }),
  );
  const now = useNow();
  const format = useFormat();
  if (phase === 'open') return <Text>{t('acceptance.open')}</Text>;
  if (phase === 'accepted') return <Text role="status">{t('acceptance.accepted')}</Text>;
  const silent = silentIn(sheet);
  const disputed = marks.filter((mark) => mark.disputed).length;
  // Until the families' term ends it is theirs to say; the service refuses it as well.
  const early = silent > 0 && confirmBy !== undefined && now !== undefined && now.getTime() <= Date.parse(confirmBy);
  return (
    <ForRole role="department" otherwise={t('acceptance.others')}>
      <Stack gap="sm" align="flex-start">
        <Text fw={600}>{t('acceptance.checked')}</Text>
        <List>
          <List.Item>{t('acceptance.children', { children: children.length })}</List.Item>
          <List.Item>{silent === 0 ? t('acceptance.all-confirmed') : t('acceptance.silent', { silent })}</List.Item>
          <List.Item>{disputed === 0 ? t('acceptance.no-disputes') : t('acceptance.disputed', { disputed })}</List.Item>
        </List>
        {early ? (
          <Text role="status">{t('acceptance.early', { moment: format.until(confirmBy) })}</Text>
        ) : (
          <AskTwice
            about="decision"
            label={t('acceptance.accept')}
            title={t('acceptance.title')}
            consequence={t('acceptance.consequence')}
            certainty={t('acceptance.certainty')}
            command={accept}
            onCertain={(close) => accept.mutate({ groupId, month }, { onSuccess: close })}
          />
        )}
      </Stack>
    </ForRole>
  );
}
