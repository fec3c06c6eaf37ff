import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status } from '../../../ui/Status.js';
import type { Contract } from '../../records.js';

/** Who has signed. */
export function Signatures({ contract: { guardianSigned, kindergartenSigned } }: { readonly contract: Contract }) {
  const { t } = useTranslation('parent');
  return (
    <Group gap="xs" role="status">
      <Status tone={guardianSigned ? 'good' : 'urgent'}>{guardianSigned ? t('signature.yours') : t('signature.yours-not')}</Status>
      <Status tone={kindergartenSigned ? 'good' : 'quiet'}>{kindergartenSigned ? t('signature.theirs') : t('signature.theirs-not')}</Status>
    </Group>
  );
}
