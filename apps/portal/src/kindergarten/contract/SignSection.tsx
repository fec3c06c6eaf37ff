import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { answerOf, useCommand } from '../../api/command.js';
import { useLook } from '../../api/look.js';
import { SignByCms } from '../../contract/SignByCms.js';
import { waysToSign } from '../../contract/levels.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { useFormat } from '../../words/use-format.js';
import type { Contract } from '../requests/contracts.js';
import { useHouse } from '../shared/house.js';
import { useGroupName } from '../shared/use-group-name.js';

type Proof = { readonly level: 'account' } | { readonly level: 'cms'; readonly cms: string };

/** Signs for the kindergarten once the text above was read, in each way that the contract counts. */
export function SignSection({ contract, name }: { readonly contract: Contract; readonly name: string }) {
  const { t } = useTranslation(['contract', 'kindergarten']);
  const format = useFormat();
  const groupName = useGroupName();
  const { kindergartenId } = useHouse();
  const [isRead, setRead] = useState(false);
  const { contractId, childId, groupId, from = '' } = contract;
  const path = { childId, contractId };
  // The same as the text above was read with: it is not asked for again.
  const text = useLook([childId, contractId, 'enrolment'], () =>
    answerOf(client.GET('/api/v1/children/{childId}/contracts/{contractId}/text', { params: { path, query: { purpose: 'enrolment' } } })),
  );
  const sign = useCommand((proof: Proof, headers) =>
    client.POST('/api/v1/kindergartens/{kindergartenId}/contracts/{contractId}/signature', {
      params: { path: { kindergartenId, contractId } },
      body: { childId, ...proof },
      headers,
    }),
  );
  const needed = text.data?.parties.find(({ party }) => party === 'kindergarten')?.level;
  if (needed === undefined) return null;
  const ways = waysToSign('kindergarten', needed);
  return (
    <Stack>
      <Text>{t('kindergarten:requests.sign-text', { name, group: groupName(groupId), day: from === '' ? '' : format.day(from) })}</Text>
      <Checkbox
        size="md"
        checked={isRead}
        onChange={({ currentTarget }) => setRead(currentTarget.checked)}
        label={t('contract:sign.read')}
      />
      {isRead && ways.includes('account') && (
        <div>
          <CommandButton command={{ isPending: sign.isPending, error: null }} onClick={() => sign.mutate({ level: 'account' })}>
            {t('kindergarten:requests.sign')}
          </CommandButton>
          <Text size="sm" c="gray.7" mt="xs">
            {t('contract:sign.account-means')}
          </Text>
        </div>
      )}
      {isRead && ways.includes('cms') && (
        <SignByCms path={path} isPending={sign.isPending} sign={(cms) => sign.mutate({ level: 'cms', cms })} />
      )}
      {sign.error !== null && <ErrorNotice error={sign.error} />}
    </Stack>
  );
}
