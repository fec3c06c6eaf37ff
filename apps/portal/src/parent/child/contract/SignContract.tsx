import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { AskTwice } from '../../../ui/AskTwice.js';
import { CommandButton } from '../../../ui/CommandButton.js';
import type { Contract } from '../../records.js';

/** Sign, or give the seat back to others. */
export function SignContract({ contract, kindergarten }: { readonly contract: Contract; readonly kindergarten: string }) {
  const { t } = useTranslation('parent');
  const { childId, contractId, guardianSigned } = contract;
  const params = { path: { childId, contractId } };
  const sign = useCommand((_: 'sign', headers) =>
    client.POST('/api/v1/children/{childId}/contracts/{contractId}/signature', { params, body: { level: 'account' }, headers }),
  );
  const giveBack = useCommand((_: 'give-back', headers) =>
    client.DELETE('/api/v1/children/{childId}/contracts/{contractId}', { params, headers }),
  );
  const isMove = contract.transferFromContractId !== undefined;
  return (
    <>
      <Text>{guardianSigned ? t('contract.wait', { kindergarten }) : t('contract.sign-means')}</Text>
      <Group align="flex-start">
        {!guardianSigned && (
          <CommandButton command={sign} onClick={() => sign.mutate('sign')}>
            {t('todo.sign')}
          </CommandButton>
        )}
        <AskTwice
          label={t('give-back.label')}
          title={t('give-back.title', { kindergarten })}
          consequence={isMove ? t('give-back.consequence-move') : t('give-back.consequence')}
          certainty={t('give-back.certain')}
          command={giveBack}
          onCertain={(close) => giveBack.mutate('give-back', { onSuccess: close })}
        />
      </Group>
    </>
  );
}
