import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../../ui/CommandButton.js';
import type { Contract } from '../../records.js';
import { useSign } from './use-sign.js';

/** Being signed in is all it takes. */
export function SignByAccount({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation('parent');
  const sign = useSign(contract);
  return (
    <>
      <Text>{t('contract.sign-means')}</Text>
      <CommandButton command={sign} onClick={() => sign.mutate({ level: 'account' })}>
        {t('todo.sign')}
      </CommandButton>
    </>
  );
}
