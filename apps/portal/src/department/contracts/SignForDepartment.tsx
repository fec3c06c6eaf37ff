import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import type { ContractPath } from '../../contract/types.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { useDistrict } from '../shared/use-district.js';

/** The third signature, once the text above it was read. */
export function SignForDepartment({ path: { childId, contractId } }: { readonly path: ContractPath }) {
  const { t } = useTranslation('contract');
  const districtId = useDistrict();
  const sign = useCommand((_: 'sign', headers) =>
    client.POST('/api/v1/districts/{districtId}/contracts/{contractId}/signature', {
      params: { path: { districtId, contractId } },
      body: { childId, level: 'account' },
      headers,
    }),
  );
  return (
    <AskTwice
      about="decision"
      label={t('to-sign.sign')}
      title={t('to-sign.sign-title')}
      consequence={t('to-sign.sign-means')}
      certainty={t('sign.read')}
      command={sign}
      onCertain={(close) => sign.mutate('sign', { onSuccess: close })}
    />
  );
}
