import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { Status } from '../../../ui/Status.js';
import type { Contract } from '../../records.js';

/** Who has signed; of a contract of three parties the department too. */
export function Signatures({ contract: { childId, contractId, guardianSigned, kindergartenSigned } }: { readonly contract: Contract }) {
  const { t } = useTranslation('parent');
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/text', {
    params: { path: { childId, contractId } },
  });
  const department = data?.parties.find(({ party }) => party === 'department');
  return (
    <Group gap="xs" role="status">
      <Status tone={guardianSigned ? 'good' : 'urgent'}>{guardianSigned ? t('signature.yours') : t('signature.yours-not')}</Status>
      <Status tone={kindergartenSigned ? 'good' : 'quiet'}>{kindergartenSigned ? t('signature.theirs') : t('signature.theirs-not')}</Status>
      {department !== undefined && (
        <Status tone={department.signed ? 'good' : 'quiet'}>
          {department.signed ? t('signature.department') : t('signature.department-not')}
        </Status>
      )}
    </Group>
  );
}
