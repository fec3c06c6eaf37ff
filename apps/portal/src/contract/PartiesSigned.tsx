import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status } from '../ui/Status.js';
import { SIGNED_WORDS, UNSIGNED_WORDS } from './signature-words.js';
import type { Contract, ContractParty } from './types.js';

interface PartiesSignedProps {
  readonly contract: Pick<Contract, 'parties'>;
  /** Whose signature is up to the reader. */
  readonly own?: ContractParty;
}

/** All who have to sign, and whose signature is still awaited. */
export function PartiesSigned({ contract: { parties }, own }: PartiesSignedProps) {
  const { t } = useTranslation('contract');
  return (
    <Group gap="xs">
      {parties.map(({ party, signed }) => (
        <Status key={party} tone={signed ? 'good' : party === own ? 'urgent' : 'quiet'}>
          {t(signed ? SIGNED_WORDS[party] : UNSIGNED_WORDS[party])}
        </Status>
      ))}
    </Group>
  );
}
